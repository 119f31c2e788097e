import { arrayOf, isArray, isObject, member, textOf, type Json, type JsonObject } from '../../base/json';
import { acceptableSummary, isAcceptableSummary, operationName } from '../requests-to-operations/names';
import { convertCallbacks } from './callbacks';
import type { Conversion } from './conversion';
import { extensionsOf } from './extensions';
import { counting } from './notes';
import { convertParameterList, type ConvertedParameter, type SharedParameters } from './parameters';
import { templateNames, type FoundOperation, type FoundPath } from './paths';
import { below, type Place } from './place';
import { convertRequestBody } from './request-body';
import type { ConvertedResponses } from './responses';
import type { Draft } from './schema-scope';
import type { ConvertedSecurity } from './security';
import { noteOwnServers } from './servers';
import { parameterTitle } from './titles';
import { documentationOf } from './web-address';

/** What the operations of a document share. */
export interface OperationScope {
  readonly conversion: Conversion;
  readonly parameters: SharedParameters;
  readonly security: ConvertedSecurity;
}

interface ConvertedOperation {
  readonly operation: JsonObject;
  readonly notification: JsonObject | undefined;
}

/** The media types that the root states, so that most operations need not. */
export const rootTypes: readonly string[] = ['application/json'];

const isPathParameter = ({ resolved }: ConvertedParameter): boolean => textOf(resolved, 'in') === 'path';
const nameOf = ({ resolved }: ConvertedParameter): string => textOf(resolved, 'name') ?? '';

/** Without path parameters that the path does not name. */
function inTemplate(list: readonly ConvertedParameter[], path: string, at: Place, { notes }: Conversion): ConvertedParameter[] {
  const names = templateNames(path);
  return list.filter((parameter) => {
    if (!isPathParameter(parameter) || names.includes(nameOf(parameter))) return true;
    notes.add('lost', at, `The path ${path} has no place for its parameter “${nameOf(parameter)}”; it was left out.`);
    return false;
  });
}

function missingPathParameters(path: string, known: readonly ConvertedParameter[], at: Place, { notes }: Conversion): JsonObject[] {
  const names = new Set(known.filter(isPathParameter).map(nameOf));
  return [...new Set(templateNames(path))].filter((name) => name !== '' && !names.has(name)).map((name) => {
    notes.add('guessed', at, `The path holds {${name}}, which is not described: a required text parameter was added.`);
    return { name, in: 'path', required: true, type: 'string', 'x-ms-url-encoding': 'single', ...parameterTitle({}, name, undefined, at, notes) };
  });
}

function textsOf(source: JsonObject): Draft {
  const draft: Draft = {};
  const tags = arrayOf(source, 'tags')?.filter((tag) => typeof tag === 'string');
  if (tags && tags.length > 0) draft['tags'] = [...new Set(tags)];
  for (const key of ['summary', 'description']) {
    const text = textOf(source, key);
    if (text !== undefined && text !== '') draft[key] = text;
  }
  return draft;
}

/** The summary in the form that certification wants, with a note; a text that was cut stays as the description where there is none. */
function acceptableTexts(texts: Draft, at: Place, { notes }: Conversion): Draft {
  const written = textOf(texts, 'summary');
  if (written === undefined || isAcceptableSummary(written)) return texts;
  const summary = acceptableSummary(written);
  if (summary === '') return texts;
  notes.count('renamed', 'summary-form', at, (times) => `${counting(times, 'summary', 'summaries')} had more than 80 characters, one of / \\ < > * % & ? or a mark at the end, which certification refuses: they were put right. Check them on the Definition tab.`);
  return { ...texts, summary, ...(written.length > 80 && textOf(texts, 'description') === undefined ? { description: written } : {}) };
}

/** A summary for an operation that has none, from its id or else from method and path. */
function summaryOf({ operation, method, path, place }: FoundOperation, { notes }: Conversion): Draft {
  const own = textOf(operation, 'summary');
  if (own !== undefined && own !== '') return {};
  const { summary } = operationName((textOf(operation, 'operationId') ?? '').replace(/[-_.:\s]+/g, ' '), method, path, new Set());
  notes.count('guessed', 'summary', place, (times) => `${counting(times, 'operation')} had no summary: one was made from the id, or from method and path. Check them on the Definition tab.`);
  return { summary };
}

/** Notes members of an operation that are something else than the document may have there. */
function noteUnreadable(source: JsonObject, at: Place, { notes }: Conversion): void {
  for (const key of ['parameters', 'tags', 'security', 'servers']) {
    if (source[key] !== undefined && !isArray(source[key])) notes.add('unreadable', below(at, key), 'A list belongs here, but this is none; it was left out.');
  }
  for (const key of ['requestBody', 'callbacks']) {
    if (source[key] !== undefined && !isObject(source[key])) notes.add('unreadable', below(at, key), 'An object belongs here, but this is none; it was left out.');
  }
}

const isSame = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((entry, index) => entry === b[index]);

function convertOperation(found: FoundOperation, id: string, answers: ConvertedResponses, shared: readonly ConvertedParameter[], canBeTrigger: boolean, scope: OperationScope): ConvertedOperation {
  const { conversion } = scope;
  const { operation: source, method, path, place } = found;
  noteUnreadable(source, place, conversion);
  noteOwnServers(source, place, conversion);
  const lists = [...found.inherited, { list: arrayOf(source, 'parameters') ?? [], at: below(place, 'parameters') }];
  const own = new Map<string, ConvertedParameter>();
  for (const { list, at } of lists) {
    for (const parameter of inTemplate(convertParameterList(list, at, conversion, scope.parameters, found.rename), path, at, conversion)) {
      own.set(`${textOf(parameter.resolved, 'in') ?? ''} ${nameOf(parameter)}`, parameter);
    }
  }
  const missing = missingPathParameters(path, [...shared, ...own.values()], place, conversion);
  const body = convertRequestBody(member(source, 'requestBody'), below(place, 'requestBody'), method, conversion);
  const trigger = convertCallbacks(source, body, canBeTrigger, place, conversion);
  const { parameters: bodyParameters, consumes } = trigger?.body ?? body;
  const parameters: Json[] = [...missing, ...[...own.values()].map(({ written }) => written), ...bodyParameters];
  const security = scope.security.forOperation(source, place);
  const draft: Draft = { ...summaryOf(found, conversion), ...acceptableTexts(textsOf(source), place, conversion), operationId: id };
  Object.assign(draft, documentationOf(member(source, 'externalDocs'), place, conversion.notes));
  if (member(source, 'deprecated') === true) draft['deprecated'] = true;
  if (trigger) draft['x-ms-trigger'] = 'single';
  if (consumes.length > 0 && !isSame(consumes, rootTypes)) draft['consumes'] = [...consumes];
  if (answers.produces.length > 0 && !isSame(answers.produces, rootTypes)) draft['produces'] = [...answers.produces];
  if (parameters.length > 0) draft['parameters'] = parameters;
  draft['responses'] = answers.responses;
  if (security) draft['security'] = [...security];
  return { operation: { ...draft, ...extensionsOf(source, place, conversion.notes) }, notification: trigger?.notification };
}

/** A path item of 2.0 with its operations; `idOf` and `answersTo` give what was made for each before. */
export function convertPathItem(
  found: FoundPath,
  idOf: (operation: FoundOperation) => string,
  answersTo: (operation: FoundOperation) => ConvertedResponses,
  scope: OperationScope,
): JsonObject {
  const { conversion } = scope;
  const at = below(found.place, 'parameters');
  const list = arrayOf(found.item, 'parameters') ?? [];
  const all = convertParameterList(list, at, conversion, scope.parameters, undefined);
  const shared = inTemplate(all, found.path, at, conversion);
  const entries: [string, JsonObject][] = [];
  let notification: JsonObject | undefined;
  for (const operation of found.operations) {
    const converted = convertOperation(operation, idOf(operation), answersTo(operation), shared, notification === undefined, scope);
    notification ??= converted.notification;
    entries.push([operation.method, converted.operation]);
  }
  return {
    ...extensionsOf(found.item, found.place, conversion.notes),
    ...(notification ? { 'x-ms-notification-content': notification } : {}),
    ...(shared.length > 0 ? { parameters: shared.map(({ written }) => written) } : {}),
    ...Object.fromEntries(entries),
  };
}
