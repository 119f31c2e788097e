import { isArray, isObject, objectOf, textOf, type Json, type JsonObject } from '../../base/json';
import { readJson } from '../../base/json-text/read-json';
import { decodeText } from '../../base/text-file';
import { connectorOf, emptySubmission, fileNames, type Connector, type SolutionNames } from '../../connector/connector';
import { defaultBrandColor } from '../../connector/default-properties';
import { operationCount } from '../../connector/operation-count';
import type { ImportDecisions, ImportResult, Note, NotImported, SourceFile } from '../importer';
import { readJsonPart, treeOf } from '../json-part';
import { Questions } from '../questions';
import { childText, elementsNamed, readXml, type XmlNode } from '../../base/read-xml';

const refused = (message: string): NotImported => ({ ok: false, message });

/** The file that a record names by its path from the root of the solution, whatever the case. */
function fileAt(files: readonly SourceFile[], root: string, path: string | undefined): SourceFile | undefined {
  const wanted = `${root}${path?.trim().replace(/^\/+/, '') ?? ''}`.toLowerCase();
  return path === undefined ? undefined : files.find(({ name }) => name.toLowerCase() === wanted);
}

/** A policy with the keys of API properties: exports write them with a capital or without. */
function withSmallKeys(policy: Json): Json {
  if (!isObject(policy)) return policy;
  const small = new Map([
    ['templateid', 'templateId'],
    ['title', 'title'],
    ['parameters', 'parameters'],
  ]);
  return Object.fromEntries(Object.entries(policy).map(([key, value]) => [small.get(key.toLowerCase()) ?? key, value]));
}

interface Reading {
  readonly files: readonly SourceFile[];
  readonly root: string;
  readonly record: XmlNode;
  readonly notes: Note[];
}

/** The JSON of a part of the solution; undefined with a note when it is there and does not parse. */
function jsonAt({ files, root, record, notes }: Reading, key: string): Json | undefined {
  const file = fileAt(files, root, childText(record, key));
  const read = file && readJson(decodeText(file.name, file.bytes).text);
  if (file && read && !read.ok) {
    notes.push({ kind: 'unreadable', from: '', message: `${file.name} is no correct JSON (line ${read.error.line}, column ${read.error.column}) and was left out: ${read.error.message}` });
  }
  return read?.ok ? read.value : undefined;
}

function propertiesOf(reading: Reading): JsonObject {
  const { record, notes } = reading;
  const parameters = jsonAt(reading, 'connectionparameters');
  const sets = jsonAt(reading, 'connectionparametersets');
  const policies = jsonAt(reading, 'policytemplateinstances');
  const listed = readJson(childText(record, 'scriptoperations') ?? '');
  const color = childText(record, 'iconbrandcolor')?.trim();
  if (!color) notes.push({ kind: 'guessed', from: '', message: `The solution names no brand colour, so ${defaultBrandColor} was taken. Choose one on the General tab.` });
  return {
    properties: {
      connectionParameters: isObject(parameters) ? parameters : {},
      ...(isObject(sets) && { connectionParameterSets: sets }),
      iconBrandColor: color || defaultBrandColor,
      ...(listed.ok && isArray(listed.value) && { scriptOperations: listed.value }),
      capabilities: [],
      policyTemplateInstances: isArray(policies) ? policies.map(withSmallKeys) : [],
    },
  };
}

/** The texts that are there and not blank. */
const present = (texts: { readonly [name in Exclude<keyof SolutionNames, 'optionValuePrefix'>]?: string | undefined }): SolutionNames =>
  Object.fromEntries(Object.entries(texts).flatMap(([name, text]) => (text?.trim() ? [[name, text.trim()]] : [])));

/** By which names the environment knows the connector: kept, so that the next solution updates it instead of adding a second one. */
function namesIn({ files, root, record }: Reading): SolutionNames {
  const file = fileAt(files, root, 'solution.xml');
  const [manifest] = file ? elementsNamed(readXml(decodeText(file.name, file.bytes).text).roots, 'SolutionManifest') : [];
  const publisher = manifest?.children.find(({ name }) => name === 'Publisher');
  const optionValuePrefix = Number(childText(publisher, 'CustomizationOptionValuePrefix'));
  return {
    ...present({
      connectorId: childText(record, 'connectorid')?.toLowerCase(),
      connectorName: childText(record, 'name'),
      displayName: childText(record, 'displayname'),
      solutionName: childText(manifest, 'UniqueName'),
      version: childText(manifest, 'Version'),
      publisherName: childText(publisher, 'UniqueName'),
      publisherTitle: elementsNamed(publisher?.children ?? [], 'LocalizedName')[0]?.attributes.get('description'),
      prefix: childText(publisher, 'CustomizationPrefix'),
    }),
    ...(Number.isInteger(optionValuePrefix) && optionValuePrefix >= 10_000 && optionValuePrefix <= 99_999 && { optionValuePrefix }),
  };
}

function open(reading: Reading): ImportResult {
  const { files, root, record, notes } = reading;
  const definitionFile = fileAt(files, root, childText(record, 'openapidefinition'));
  const name = nameOf(record);
  if (!definitionFile) return refused(`The solution’s connector “${name}” has no API definition in the zip. Export the solution again.`);

  const part = readJsonPart({ name: fileNames.definition, bytes: definitionFile.bytes });
  const definition = treeOf(part);
  if (!part.ok) {
    const { line, column, message } = part.broken.error;
    notes.push({ kind: 'unreadable', from: '', message: `The API definition cannot be read: line ${line}, column ${column}: ${message} Its text is kept; correct it in the code editor.` });
  }
  const title = textOf(objectOf(definition, 'info'), 'title');
  if (part.ok && title !== name) {
    notes.push({ kind: 'lost', from: '/info/title', message: `Makers see this connector as “${name}”, the name in the solution; a connector folder has only the title, “${title ?? ''}”. Change the title if the name is the better one.` });
  }
  notes.push({ kind: 'lost', from: '', message: 'A solution holds no publisher, owner of the service, intro or readme. Add them before you submit the connector.' });

  const icon = fileAt(files, root, childText(record, 'iconblob'));
  const script = fileAt(files, root, childText(record, 'customcodeblobcontent'));
  const connector: Connector = {
    ...connectorOf(definition, propertiesOf(reading)),
    sources: part.ok ? { definition: part.source } : {},
    broken: part.ok ? {} : { definition: part.broken },
    icon: icon ? { name: fileNames.icon, bytes: icon.bytes } : null,
    script: script ? decodeText(fileNames.script, script.bytes) : null,
    submission: { ...emptySubmission, solution: namesIn(reading) },
  };
  const operations = operationCount(definition);
  return { ok: true, source: 'solution', connector, notes, requests: operations, operations };
}

const nameOf = (record: XmlNode): string => childText(record, 'displayname')?.trim() || childText(record, 'name')?.trim() || 'without a name';

/** The connector that is opened: of several the one that was decided, by logical name. */
function chosenRecord(records: readonly XmlNode[], questions: Questions): XmlNode | undefined {
  const [first] = records;
  const keyOf = (record: XmlNode): string => childText(record, 'name') ?? nameOf(record);
  const taken = questions.choose({
    id: 'connector',
    title: 'Which connector',
    about: 'The solution holds several. One is opened at a time; the others stay in the solution.',
    options: records.map((record) => ({ value: keyOf(record), label: nameOf(record) })),
    preset: first ? keyOf(first) : '',
  });
  return records.find((record) => keyOf(record) === taken) ?? first;
}

/**
 * Opens a connector in an unpacked Dataverse solution (`solution.xml`, `customizations.xml`, `Connector/…`); of several the
 * one that `decisions` names. Undefined for other files. Source: submission package reference, 3.5 to 3.9.
 */
export function importSolution(files: readonly SourceFile[], decisions: ImportDecisions = {}): ImportResult | undefined {
  const customizations = files.find(({ name }) => /(^|\/)customizations\.xml$/i.test(name));
  const root = customizations?.name.slice(0, -'customizations.xml'.length) ?? '';
  if (!customizations || !fileAt(files, root, 'solution.xml')) return undefined;
  const records = elementsNamed(readXml(decodeText(customizations.name, customizations.bytes).text).roots, 'Connector');
  const questions = new Questions(decisions);
  const record = chosenRecord(records, questions);
  if (!record) {
    const layout = /(^|\/)other\/$/i.test(root) ? ' It is unpacked for source control; zip it with the solution packager first.' : '';
    return refused(`This is a Power Platform solution without a custom connector.${layout} Open one that has the connector itself.`);
  }
  const result = open({ files, root, record, notes: [] });
  return result.ok ? { ...result, questions: questions.all } : result;
}
