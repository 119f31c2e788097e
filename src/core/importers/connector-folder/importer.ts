import { objectOf, textOf, type JsonObject } from '../../base/json';
import { DEEPEST } from '../../base/json-text/find-error';
import { membersOf } from '../../base/json-text/members-of';
import { decodeText } from '../../base/text-file';
import { emptySubmission, fileNames, type BrokenText, type Connector, type JsonPart, type Submission, type TextFile } from '../../connector/connector';
import { propertiesFor } from '../../connector/default-properties';
import { operationCount } from '../../connector/operation-count';
import { duplicateNotes } from '../duplicate-notes';
import type { ImportResult, Note, SourceFile } from '../importer';
import { clientSecretsIn } from './client-secrets';
import { findFolder, type FolderFiles } from './find-folder';
import { readJsonPart, treeOf, type JsonPartFile } from '../json-part';

/** The one colour that independent publishers use, and nobody else. Source: submission package reference, 2.2. */
const independentColor = '#da3b01';

const textFile = (file: SourceFile | undefined): TextFile | null => (file ? decodeText(file.name, file.bytes) : null);

function partsOf(definition: JsonPartFile, properties: JsonPartFile | undefined): Pick<Connector, JsonPart | 'sources' | 'broken'> {
  const definitionTree = treeOf(definition);
  return {
    definition: definitionTree,
    properties: properties ? treeOf(properties) : propertiesFor(definitionTree),
    sources: {
      ...(definition.ok && { definition: definition.source }),
      ...(properties?.ok && { properties: properties.source }),
    },
    broken: {
      ...(!definition.ok && { definition: definition.broken }),
      ...(properties && !properties.ok && { properties: properties.broken }),
    },
  };
}

function brokenNote({ name, error }: BrokenText): Note {
  return {
    kind: 'unreadable',
    from: '',
    message: `“${name}” cannot be read: line ${error.line}, column ${error.column}: ${error.message} Its text is kept; correct it in the code editor.`,
  };
}

function isIndependent(properties: JsonObject): boolean {
  return textOf(objectOf(properties, 'properties'), 'iconBrandColor')?.toLowerCase() === independentColor;
}

function notesOn(files: FolderFiles, connector: Connector): Note[] {
  const notes: Note[] = [];
  if (connector.broken.definition) notes.push(brokenNote(connector.broken.definition));
  if (connector.broken.properties) notes.push(brokenNote(connector.broken.properties));
  for (const source of [connector.sources.definition, connector.sources.properties]) {
    if (source) notes.push(...duplicateNotes(source, membersOf(source.tree, DEEPEST) ?? 0));
  }
  if (!files.properties) {
    notes.push({
      kind: 'guessed',
      from: '',
      message: `There was no ${fileNames.properties}; one was made with the default colour and the sign-in that the API definition names. Check the General and Security tabs.`,
    });
  }
  for (const from of clientSecretsIn(connector.properties)) {
    notes.push({
      kind: 'needs-you',
      from,
      message: `“${files.properties?.name ?? fileNames.properties}” holds what looks like a real OAuth client secret. Nothing was changed; remove it before you hand the files to anyone, and have it replaced if they were public.`,
    });
  }
  if (connector.submission.publisherKind === 'independent') {
    notes.push({
      kind: 'guessed',
      from: '/properties/iconBrandColor',
      message: `The brand colour ${independentColor} is that of independent publishers, so their rules are applied. Change the kind of publisher on the General tab if that is wrong.`,
    });
  }
  if (files.outside.length > 0) {
    notes.push({
      kind: 'skipped',
      from: '',
      message: `Left out, because outside the connector’s folder: ${files.outside.slice(0, 10).join(', ')}${files.outside.length > 10 ? ` and ${files.outside.length - 10} more` : ''}.`,
    });
  }
  return notes;
}

/**
 * Opens a connector folder: a list of files, possibly inside one or more folders, names in any case. Every file is kept
 * as it came, so that exporting gives the same bytes; one that does not parse is kept as broken text beside an empty part.
 * Undefined when the files hold no API definition.
 */
export function importConnectorFolder(files: readonly SourceFile[]): ImportResult | undefined {
  const found = findFolder(files);
  if (found.kind === 'none') return undefined;
  if (found.kind === 'several') {
    const names = found.folders.slice(0, 5).map((folder) => `“${folder.replace(/\/$/, '') || '.'}”`);
    return {
      ok: false,
      message: `These are ${found.folders.length} connectors (${names.join(', ')}${found.folders.length > names.length ? ', …' : ''}). Open one of their folders at a time.`,
    };
  }
  const { definition, properties, icon, script, readme, intro, extras } = found.files;
  const parts = partsOf(readJsonPart(definition), properties && readJsonPart(properties));
  const submission: Submission = isIndependent(parts.properties) ? { ...emptySubmission, publisherKind: 'independent' } : emptySubmission;
  const connector: Connector = {
    ...parts,
    icon: icon ?? null,
    script: textFile(script),
    documents: { readme: textFile(readme), intro: textFile(intro) },
    submission,
    extras,
  };
  const operations = operationCount(connector.definition);
  return {
    ok: true,
    source: 'connector-folder',
    connector,
    notes: notesOn(found.files, connector),
    requests: operations,
    operations,
  };
}
