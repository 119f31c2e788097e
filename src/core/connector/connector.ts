import { isObject, type Json, type JsonObject } from '../base/json';
import { nodeAt, updateAt } from '../base/tree';
import type { Pointer } from '../base/pointer';
import type { TextFile } from '../base/text-file';

export type { TextFile } from '../base/text-file';

/** The two parts of a connector that are JSON files. */
export type JsonPart = 'definition' | 'properties';

/** A file kept as bytes. */
export interface BinaryFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The text that a JSON part was read from, beside the tree that it parsed to: what the printer copies unchanged slices from. */
export interface JsonSource extends TextFile {
  readonly tree: JsonObject;
}

/** Text in the code editor that does not parse: kept as typed, while the part keeps its last good state. */
export interface BrokenText extends TextFile {
  readonly error: { readonly message: string; readonly offset: number; readonly line: number; readonly column: number };
}

/** Who submits: decides which certification rules apply. */
export type PublisherKind = 'verified' | 'independent' | 'private';

/** Details of the submission that belong in no file of the connector. Never holds a password or key. */
export interface Submission {
  readonly publisherKind: PublisherKind;
  /** Whether the connector is new on the platform or an update of a published one. */
  readonly state: 'new' | 'update';
  /** Whom Microsoft writes to about the submission. */
  readonly contact: { readonly name: string; readonly email: string };
  /** How a reviewer gets into the service; the password is asked for at the moment of download and never stored. */
  readonly testAccount: { readonly userName: string; readonly instructions: string };
  /** Answers to the criteria that only a person can answer, by rule id. */
  readonly attestations: { readonly [rule: string]: { readonly agreed: boolean; readonly note: string } };
  /** Why findings of a rule are set aside, by rule id. Absent until one is. */
  readonly muted?: { readonly [rule: string]: string };
  /** By which names a Dataverse environment knows the connector; absent until a solution was opened or written. */
  readonly solution?: SolutionNames;
}

/**
 * What identifies a connector in a Dataverse solution and has no place in a connector folder. What is absent is made from
 * title and publisher. Source: submission package reference, 3.4 and 3.6.
 */
export interface SolutionNames {
  readonly connectorId?: string;
  readonly connectorName?: string;
  readonly displayName?: string;
  readonly solutionName?: string;
  readonly version?: string;
  readonly publisherName?: string;
  readonly publisherTitle?: string;
  readonly prefix?: string;
  readonly optionValuePrefix?: number;
}

/** A note of an import, kept with the connector that it made. */
export interface OriginNote {
  /** `lost`, `guessed` … as the importer said. */
  readonly kind: string;
  /** Pointer into the source document. */
  readonly from: string;
  readonly message: string;
  /** Pointer into the connector as it was imported. */
  readonly to?: Pointer;
  /** The place in the source as a person reads it, with its line where that was known. */
  readonly place?: string;
}

/**
 * What a connector was imported from, before anyone worked on it: the base of a three-way merge when a newer version of
 * the same source comes in. No part of the connector itself: no pointer leads here and no exporter writes it.
 */
export interface Origin {
  /** The importer's name for the format: `postman-2.1`, `openapi-3.0`. */
  readonly source: string;
  /** The name of the file as it was given. */
  readonly file: string;
  /** The API definition that the import gave; the same tree as the connector's own until the first edit. */
  readonly definition: JsonObject;
  /** The API properties that the import made beside it; absent in drafts from before they were kept. */
  readonly properties?: JsonObject;
  /** What the person decided for the import, by the id of the question; absent when nothing was. */
  readonly decisions?: { readonly [question: string]: string };
  /** What the import guessed, renamed or could not carry over, for whoever works on it. */
  readonly notes?: readonly OriginNote[];
}

/** The JSON parts of a connector that was opened as it is, before anyone worked on it: what its changes are told against. No part of the connector itself. */
export interface Opened {
  /** The name of the folder or file as it was given. */
  readonly file: string;
  readonly definition: JsonObject;
  readonly properties: JsonObject;
}

/**
 * A connector as it is edited: one immutable tree. Pointers start at its part: `/definition/info/title`,
 * `/properties/properties/iconBrandColor` (the file `apiProperties.json` has one root key, `properties`).
 */
export interface Connector {
  readonly definition: JsonObject;
  readonly properties: JsonObject;
  readonly icon: BinaryFile | null;
  readonly script: TextFile | null;
  readonly documents: { readonly readme: TextFile | null; readonly intro: TextFile | null };
  readonly submission: Submission;
  /** The texts that the JSON parts came from; a part made here has none. */
  readonly sources: { readonly [part in JsonPart]?: JsonSource };
  /** Texts that do not parse at the moment. While one is there, its part is not edited by other ways. */
  readonly broken: { readonly [part in JsonPart]?: BrokenText };
  /** Files of an opened folder that are no part of a connector; they are packed again as they came. */
  readonly extras: readonly BinaryFile[];
  /** What it was imported from; absent for a connector that was started here or opened as it is. */
  readonly origin?: Origin;
  /** What it was opened as; absent for one that was started here or imported, and in drafts from before it was kept. */
  readonly opened?: Opened;
}

/** File names of a connector folder. Source: submission package reference, 2.1. */
export const fileNames = {
  definition: 'apiDefinition.swagger.json',
  properties: 'apiProperties.json',
  icon: 'icon.png',
  script: 'script.csx',
  readme: 'readme.md',
  intro: 'intro.md',
} as const;

export const emptySubmission: Submission = {
  publisherKind: 'verified',
  state: 'new',
  contact: { name: '', email: '' },
  testAccount: { userName: '', instructions: '' },
  attestations: {},
};

/** A connector around the two JSON parts, with nothing else in it. */
export function connectorOf(definition: JsonObject, properties: JsonObject): Connector {
  return {
    definition,
    properties,
    icon: null,
    script: null,
    documents: { readme: null, intro: null },
    submission: emptySubmission,
    sources: {},
    broken: {},
    extras: [],
  };
}

/** Splits `/definition/info/title` into the JSON part and the pointer inside it; undefined for pointers outside both JSON parts. */
export function splitPointer(pointer: Pointer): { part: JsonPart; inside: Pointer } | undefined {
  for (const part of ['definition', 'properties'] as const) {
    const prefix = `/${part}`;
    if (pointer === prefix) return { part, inside: '' };
    if (pointer.startsWith(`${prefix}/`)) return { part, inside: `/${pointer.slice(prefix.length + 1)}` };
  }
  return undefined;
}

/** The connector with another tree as one JSON part; the same connector when the tree is the same. */
export function withPart(connector: Connector, part: JsonPart, tree: JsonObject): Connector {
  return connector[part] === tree ? connector : { ...connector, [part]: tree };
}

/**
 * The connector with `change` applied to the JSON node at `pointer`, which must lie in a JSON part (others come back
 * unchanged, as does a change that gives the same node). Returning undefined removes the node.
 */
export function editAt(connector: Connector, pointer: Pointer, change: (node: Json | undefined) => Json | undefined): Connector {
  const place = splitPointer(pointer);
  if (!place) return connector;
  const tree = updateAt(connector[place.part], place.inside, change);
  return isObject(tree) ? withPart(connector, place.part, tree) : connector;
}

/** As `editAt`, for an object; whatever else is there stays as it is. */
export const editObjectAt = (connector: Connector, pointer: Pointer, change: (node: JsonObject) => JsonObject): Connector =>
  editAt(connector, pointer, (node) => (isObject(node) ? change(node) : node));

/** The connector with `value` at `pointer`. */
export const setAt = (connector: Connector, pointer: Pointer, value: Json): Connector =>
  editAt(connector, pointer, (node) => (node !== undefined && Object.is(node, value) ? node : value));

/** The JSON node at a pointer into a JSON part, or undefined when there is none. */
export function valueAt(connector: Connector, pointer: Pointer): Json | undefined {
  const place = splitPointer(pointer);
  return place && nodeAt(connector[place.part], place.inside);
}
