import { z } from 'zod';
import { connectorOfParts, type Frames, type PartName } from './draft-parts';
import { sections, type Page, type Section } from './draft-pages';
import { versions } from './draft-version';
import type { MovedNode } from './moved-nodes';
import type { JsonObject } from '../../core/base/json';
import { isPointer, type Pointer } from '../../core/base/pointer';
import { encodings } from '../../core/base/text-file';
import type { Evidence, TestRecord } from '../../core/connector/evidence';
import type { KeptDraft } from '../../core/ports/drafts';
import { emptySubmission, type Connector, type OriginNote, type SolutionNames } from '../../core/connector/connector';

const json = z.custom<JsonObject>((value) => typeof value === 'object' && value !== null && !Array.isArray(value));
const encoding = z.enum(encodings);
const textFile = z.object({ name: z.string(), text: z.string(), encoding });
const binaryFile = z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) });
const source = textFile.extend({ tree: json });
const brokenText = textFile.extend({
  error: z.object({ message: z.string(), offset: z.number(), line: z.number(), column: z.number() }),
});

const solutionNames = z.object({
  connectorId: z.string().optional(),
  connectorName: z.string().optional(),
  displayName: z.string().optional(),
  solutionName: z.string().optional(),
  version: z.string().optional(),
  publisherName: z.string().optional(),
  publisherTitle: z.string().optional(),
  prefix: z.string().optional(),
  optionValuePrefix: z.number().optional(),
});

const pointer = z.custom<Pointer>((value) => typeof value === 'string' && isPointer(value));

const originNote = z.object({ kind: z.string(), from: z.string(), message: z.string(), to: pointer.optional(), place: z.string().optional() });

const connectorSchema = z.object({
  definition: json,
  properties: json,
  icon: binaryFile.nullable(),
  script: textFile.nullable(),
  documents: z.object({ readme: textFile.nullable(), intro: textFile.nullable() }),
  submission: z.object({
    publisherKind: z.enum(['verified', 'independent', 'private']),
    state: z.enum(['new', 'update']),
    contact: z.object({ name: z.string(), email: z.string() }),
    testAccount: z.object({ userName: z.string(), instructions: z.string() }),
    attestations: z.record(z.string(), z.object({ agreed: z.boolean(), note: z.string() })),
    muted: z.record(z.string(), z.string()).optional(),
    solution: solutionNames.optional(),
  }),
  sources: z.object({ definition: source.optional(), properties: source.optional() }),
  broken: z.object({ definition: brokenText.optional(), properties: brokenText.optional() }),
  extras: z.array(binaryFile),
  origin: z.object({ source: z.string(), file: z.string(), definition: json, properties: json.optional(), decisions: z.record(z.string(), z.string()).optional(), notes: z.array(originNote).optional() }).optional(),
  opened: z.object({ file: z.string(), definition: json, properties: json }).optional(),
});

const headerPairs = z.array(z.tuple([z.string(), z.string()]));

const evidence = z.object({
  operation: z.string(),
  method: z.string(),
  path: z.string(),
  at: z.string(),
  route: z.enum(['direct', 'relay', 'pasted', 'callback']),
  request: z.object({ method: z.string(), url: z.string(), headers: headerPairs, body: z.string() }),
  answer: z.object({ status: z.number(), headers: headerPairs, body: z.string(), bytes: z.number(), milliseconds: z.number() }).optional(),
  outcome: z.enum(['passed', 'mismatch', 'failed']),
  problems: z.array(z.string()),
  fingerprint: z.string(),
});

const testRecord = z.object({ evidence: z.array(evidence), safe: z.array(z.string()) });

const bytes = z.instanceof(Uint8Array);

const sealedValues = z.object({ version: z.literal(1), iterations: z.number(), salt: bytes, iv: bytes, bytes });

const draftSchema = z.object({
  version: z.literal(versions.whole),
  id: z.string(),
  title: z.string(),
  operations: z.number(),
  savedAt: z.number(),
  connector: connectorSchema,
  // Calls that cannot be read are lost, the connector beside them is not.
  tests: testRecord.optional().catch(undefined),
  sealed: sealedValues.optional().catch(undefined),
});

export type StoredDraft = z.infer<typeof draftSchema>;

/** Reads a stored draft of one record; undefined when it is none. */
export function readDraft(stored: unknown): StoredDraft | undefined {
  return draftSchema.safeParse(stored).data;
}

/** Left as they are, for two that are the very same stand for one tree. */
const frames = z.custom<Frames>((value) => z.looseObject({ definition: z.looseObject({ keys: z.array(z.string()), rest: json }) }).safeParse(value).success);
const tree = z.enum(['definition', 'source', 'origin']);
const movedNode = z.object({ tree, at: pointer, from: tree, to: pointer });

const parts = { frames, moved: z.array(movedNode), pages: z.number(), connector: connectorSchema };
const headSchema = z.discriminatedUnion('version', [
  z.object({ version: z.literal(versions.parted), pieces: z.number(), ...parts }),
  z.object({ version: z.literal(versions.partedAroundText), ...parts }),
]);

const page = z.custom<Page>((value) => z.looseObject({ lists: z.array(z.array(z.tuple([z.string(), z.unknown()]))), of: z.record(z.string(), z.number()) }).safeParse(value).success);

/** A section, and which of its pages. */
const pageName = /^([a-z]+)\/(\d+)$/i;

export type PagesRead = ReadonlyMap<Section, readonly (Page | undefined)[]>;

function pagesIn(records: ReadonlyMap<string, unknown>): { readonly pages: PagesRead; readonly count: number } | undefined {
  const pages = new Map<Section, (Page | undefined)[]>();
  let count = 0;
  for (const [name, value] of records) {
    const [, place, number] = pageName.exec(name) ?? [];
    const section = sections.find((one) => one === place);
    if (!section) continue;
    const read = page.safeParse(value).data;
    if (!read) return undefined;
    count++;
    const list = pages.get(section) ?? [];
    list[Number(number)] = read;
    pages.set(section, list);
  }
  return { pages, count };
}

/** The pieces of the text, or the one record of before; undefined when a piece is missing. */
function piecesIn(head: z.infer<typeof headSchema>, records: ReadonlyMap<string, unknown>): readonly string[] | undefined {
  const pieces = head.version === versions.parted ? Array.from({ length: head.pieces }, (_, index) => records.get(`text/${index}`)) : [records.get('text') ?? ''];
  return z.array(z.string()).safeParse(pieces).data;
}

interface DraftRead {
  readonly draft: StoredDraft;
  readonly moved: readonly MovedNode[];
  readonly pages: PagesRead;
  /** The text as it is cut. */
  readonly pieces: readonly string[];
  /** True when its records are not those that would be written today. */
  readonly isOutdated: boolean;
}

/** A draft of several records as one of one record, with what is known of its records; undefined when it is none, or one is missing. */
export function readParts(stored: unknown, records: ReadonlyMap<string, unknown>): DraftRead | undefined {
  const head = headSchema.safeParse(stored).data;
  const found = head && pagesIn(records);
  if (!head || found?.count !== head.pages || typeof stored !== 'object') return undefined;
  const { pages } = found;
  const pieces = piecesIn(head, records);
  const partOf = (name: PartName): unknown => records.get(name);
  const others = z.object({ extras: z.array(binaryFile), notes: z.array(originNote).optional() }).safeParse({ extras: partOf('extras'), notes: partOf('notes') }).data;
  if (!pieces || !others) return undefined;
  const { extras, notes } = others;
  const plain = connectorIn(head);
  const connector = connectorOfParts({ head: { ...head, connector: plain }, pages, text: pieces.join(''), extras, notes: notes?.map(noteIn) });
  const draft = readDraft({ ...stored, version: versions.whole, connector });
  return draft && { draft, moved: head.moved, pages, pieces, isOutdated: head.version !== versions.parted };
}

const noteIn = ({ kind, from, message, to, place }: z.infer<typeof originNote>): OriginNote => ({ kind, from, message, ...(to === undefined ? {} : { to }), ...(place === undefined ? {} : { place }) });

/** The members that are there. */
function withoutAbsent({ optionValuePrefix, ...texts }: z.infer<typeof solutionNames>): SolutionNames {
  const present: SolutionNames = Object.fromEntries(Object.entries(texts).flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])));
  return { ...present, ...(optionValuePrefix !== undefined && { optionValuePrefix }) };
}

/** The connector in a draft, with absent members absent rather than undefined. */
export function connectorIn({ connector }: Pick<StoredDraft, 'connector'>): Connector {
  const { sources, broken, origin, opened, submission, ...rest } = connector;
  const { muted, solution, ...details } = submission;
  return {
    ...rest,
    ...(origin && { origin: { source: origin.source, file: origin.file, definition: origin.definition, ...(origin.properties && { properties: origin.properties }), ...(origin.decisions && { decisions: origin.decisions }), ...(origin.notes && { notes: origin.notes.map(noteIn) }) } }),
    ...(opened && { opened }),
    submission: { ...emptySubmission, ...details, ...(muted && { muted }), ...(solution && { solution: withoutAbsent(solution) }) },
    sources: { ...(sources.definition && { definition: sources.definition }), ...(sources.properties && { properties: sources.properties }) },
    broken: { ...(broken.definition && { definition: broken.definition }), ...(broken.properties && { properties: broken.properties }) },
  };
}

const evidenceIn = ({ answer, ...rest }: z.infer<typeof evidence>): Evidence => ({ ...rest, ...(answer && { answer }) });

const testsIn = ({ evidence: calls, safe }: z.infer<typeof testRecord>): TestRecord => ({ evidence: calls.map(evidenceIn), safe });

/** The connector in a draft, the record of its tests if it has one, and encrypted connection values if some were kept. */
export const keptIn = (draft: StoredDraft): KeptDraft => ({ connector: connectorIn(draft), ...(draft.tests && { tests: testsIn(draft.tests) }), ...(draft.sealed && { sealed: draft.sealed }) });
