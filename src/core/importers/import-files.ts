import { member, type Json } from '../base/json';
import { looksLikeJson } from '../base/json-text/looks-like-json';
import { printJson } from '../base/json-text/print-json';
import { readJson } from '../base/json-text/read-json';
import { decodeText } from '../base/text-file';
import { isSystemLitter } from '../zip/member-name';
import { isZip, readZip } from '../zip/read-zip';
import { acceptedFormats, importerCatalogue } from './catalogue';
import { looksLikeDefinition } from './connector-folder/find-folder';
import { importConnectorFolder } from './connector-folder/importer';
import { startsWithCurl } from './curl/plain-script';
import { joinReferences, type JoinedDocument } from './external-references/join-references';
import { foreignBytes, foreignSource, foreignText } from './foreign/foreign-bytes';
import { foreignDocument } from './foreign/foreign-document';
import { foreignZip } from './foreign/foreign-zip';
import type { ImportContext, ImportDecisions, ImportResult, Note, NotImported, SourceDocument, SourceFile } from './importer';
import { importedFrom, jsonDocument, type DocumentRead } from './json-document';
import { roundedNumbers } from './rounded-numbers';
import { importPackage } from './solution/import-package';
import { importSolution } from './solution/importer';
import { readYaml } from './yaml-document';

/** More than this is not opened at once. */
export const largestImport = 50_000_000;

const refused = (message: string): NotImported => ({ ok: false, message });

type ReadDocument = DocumentRead | NotImported;

async function readDocument(file: SourceFile, decisions: ImportDecisions): Promise<ReadDocument> {
  const { name, bytes } = file;
  if (bytes.length === 0) return refused(`“${name}” is empty.`);
  const binary = foreignBytes(name, bytes);
  if (binary !== undefined) return refused(binary);
  const textFile = decodeText(name, bytes);
  const other = foreignText(name, textFile.text);
  if (other !== undefined) return refused(other);

  if (startsWithCurl(textFile.text)) return { ok: true, document: { file: textFile, format: 'text', value: textFile.text }, notes: [], questions: [] };

  if (/^[\uFEFF\s]*$/.test(textFile.text)) return refused(`“${name}” is empty.`);
  const json = readJson(textFile.text);
  if (json.ok) return jsonDocument(textFile, json.value, json.members, decisions);
  if (looksLikeJson(textFile.text)) {
    const { message, line, column } = json.error;
    return { ok: false, message: `“${name}” is no correct JSON: line ${line}, column ${column}: ${message}`, line, column, broken: name };
  }
  const yaml = await readYaml(name, textFile.text);
  // Any prose is one YAML value, too.
  const isDocument = yaml.ok && typeof yaml.value === 'object' && yaml.value !== null;
  const source = isDocument ? undefined : foreignSource(name, textFile.text);
  if (source !== undefined) return refused(source);
  if (!yaml.ok) return yaml.line === undefined ? yaml : { ...yaml, broken: name };
  if (!isDocument) return refused(`“${name}” is a text, but neither JSON nor YAML. ${acceptedFormats}`);
  return { ok: true, document: { file: textFile, format: 'yaml', value: yaml.value }, notes: yaml.notes, questions: [] };
}

function convert(document: SourceDocument, context: ImportContext): ImportResult | undefined {
  for (const importer of importerCatalogue) {
    const result = importer.read(document, context);
    if (result) return result;
  }
  return undefined;
}

function importRead(file: SourceFile, read: ReadDocument, context: ImportContext): ImportResult {
  if (!read.ok) {
    // An API definition that does not parse opens all the same, so that its text can be mended in the code editor.
    const isDefinition = read.line !== undefined && looksLikeDefinition(decodeText(file.name, file.bytes).text);
    return (isDefinition ? importConnectorFolder([file]) : undefined) ?? read;
  }
  const result = convert(read.document, context) ?? refused(foreignDocument(file.name, read.document.value));
  if (!result.ok) return result;
  // A definition that was opened as it is keeps its text, and with it all digits.
  const rounded = result.connector.sources.definition && read.document.format === 'json' ? [] : roundedNumbers(read.document);
  return importedFrom(result, file.name, read, context.decisions, rounded);
}

const importDocument = async (file: SourceFile, decisions: ImportDecisions): Promise<ImportResult> =>
  importRead(file, await readDocument(file, decisions), { decisions, beside: [] });

const isTextName = (name: string): boolean => /\.(json|ya?ml|txt|har|sh|curl|bat|cmd)$/i.test(name);

/** So many files of a folder are read: an API description may be parted into one for each path and schema. */
const mostParts = 2_000;
/** So many documents are tried; in a larger folder without an API description there is no point in looking on. */
const mostTries = 100;

interface ReadFile {
  readonly file: SourceFile;
  readonly read: ReadDocument;
}

/** Of several files that are no connector folder, the one that can be imported, with the files that it refers to. */
async function importOneOf(files: readonly SourceFile[], decisions: ImportDecisions): Promise<ImportResult> {
  const read: ReadFile[] = [];
  for (const file of files.filter(({ name }) => isTextName(name)).slice(0, mostParts)) read.push({ file, read: await readDocument(file, decisions) });
  const { documents, parts } = joinDocuments(read);
  const beside = (own: SourceFile): SourceDocument[] => read.flatMap(({ file, read: other }) => (other.ok && file.name !== own.name ? [other.document] : []));
  const results = documents.slice(0, mostTries).map(({ file, read: document }) => ({ name: file.name, result: importRead(file, document, { decisions, beside: beside(file) }) }));
  const [first, second] = results.filter(({ result }) => result.ok);
  if (first && second) return refused(`“${first.name}” and “${second.name}” can both be opened. Choose one of them.`);
  if (first) return withSkipped(first.result, files.filter(({ name }) => name !== first.name && !parts.has(name)));
  const [only] = results;
  return only && results.length === 1 ? only.result : refused(`None of these ${files.length} files is an API description or a connector. ${acceptedFormats}`);
}

const isApiDescription = ({ read }: ReadFile): boolean => read.ok && (member(read.document.value, 'openapi') ?? member(read.document.value, 'swagger')) !== undefined;

/** Writes into every API description what it refers to in the other files; those are its parts and no documents of their own. */
function joinDocuments(all: readonly ReadFile[]): { readonly documents: readonly ReadFile[]; readonly parts: ReadonlySet<string> } {
  const parts = new Set<string>();
  const descriptions = all.filter(isApiDescription);
  if (descriptions.length === 0 || all.length === 1) return { documents: all, parts };
  const values = new Map(all.flatMap(({ file, read }): [string, Json][] => (read.ok && read.document.format !== 'text' ? [[file.name, read.document.value]] : [])));
  const joined = new Map<ReadFile, ReadFile>();
  for (const entry of descriptions) {
    const { file, read } = entry;
    if (!read.ok || parts.has(file.name)) continue;
    const result = joinReferences(file.name, values);
    for (const name of result.joined) parts.add(name);
    joined.set(entry, result.joined.length + result.notes.length === 0 ? entry : { file, read: withParts(read, result) });
  }
  return { documents: all.filter(({ file }) => !parts.has(file.name)).map((entry) => joined.get(entry) ?? entry), parts };
}

function withParts({ document, notes, questions }: DocumentRead, { value, joined, notes: found }: JoinedDocument): ReadDocument {
  const { file, format } = document;
  const names = joined.slice(0, 20).join(', ');
  const more = joined.length > 20 ? ` and ${joined.length - 20} more` : '';
  const merged: Note[] = joined.length === 0 ? [] : [{ kind: 'merged', from: '', message: `“${file.name}” refers to other files, which became part of it: ${names}${more}.` }];
  const text = format === 'json' && joined.length > 0 ? printJson(value) : file.text;
  return { ok: true, document: { file: { ...file, text }, format, value }, notes: [...notes, ...merged, ...found], questions };
}

function withSkipped(result: ImportResult, rest: readonly SourceFile[]): ImportResult {
  if (!result.ok) return result;
  const others = rest.filter(({ name }) => !result.used?.includes(name));
  if (others.length === 0) return result;
  const names = others.slice(0, 10).map(({ name }) => name);
  const message = `Left out: ${names.join(', ')}${others.length > names.length ? ` and ${others.length - names.length} more` : ''}.`;
  return { ...result, notes: [...result.notes, { kind: 'skipped', from: '', message }] };
}

async function importUnpacked(files: readonly SourceFile[], decisions: ImportDecisions): Promise<ImportResult> {
  const [only] = files;
  if (!only) return refused('There is no file in it.');
  if (files.length === 1) {
    if (isZip(only.bytes)) return (await importPackage(files, decisions)) ?? refused(`“${only.name}” is a zip inside a zip. Unzip the outer one and open the inner one.`);
    return importDocument(only, decisions);
  }
  return importConnectorFolder(files) ?? importSolution(files, decisions) ?? (await importPackage(files, decisions)) ?? foreignZip(files) ?? importOneOf(files, decisions);
}

async function importZip(file: SourceFile, decisions: ImportDecisions): Promise<ImportResult> {
  const unpacked = await readZip(file.bytes);
  return unpacked.ok ? importUnpacked(unpacked.files, decisions) : refused(`“${file.name}” cannot be opened. ${unpacked.message}`);
}

/**
 * The one door for files from outside: a zip, a JSON or YAML document, or the files of a folder (names are paths in it).
 * What they are is told from their content alone. Whatever cannot be opened is answered with a sentence, never thrown.
 * The result names the questions that it leaves to the person, with the answers that were taken: `decisions` by the id of a
 * question, else the presets. The same files and decisions always give the same result.
 */
export async function importFiles(files: readonly SourceFile[], decisions: ImportDecisions = {}): Promise<ImportResult> {
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (size > largestImport) {
    return refused(`These files have ${Math.ceil(size / 1_000_000)} MB; up to ${largestImport / 1_000_000} MB are opened. Leave out what is no part of the connector.`);
  }
  const wanted = files.filter(({ name }) => !isSystemLitter(name));
  const [only] = wanted;
  if (!only) return refused(`No file was given. ${acceptedFormats}`);
  return wanted.length === 1 && isZip(only.bytes) ? importZip(only, decisions) : importUnpacked(wanted, decisions);
}
