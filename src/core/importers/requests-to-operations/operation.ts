import type { Json, JsonObject } from '../../base/json';
import { requestBody } from './body';
import { withCommand } from './command';
import type { Group, Member, PathGroup } from './group';
import { acceptedTypes } from './header-types';
import type { JsonTexts } from './json-texts';
import type { SourceRequest } from './model';
import { operationId, operationIdOfPath, operationName, type NamePool } from './names';
import { calledIn, type Notes, quoted } from './notes';
import { headerParameters, pathParameters, queryParameters, type Surroundings } from './parameters';
import { literalIds, pathValues } from './path';
import { asSentence, LONGEST_TEXT, plainText } from './plain-text';
import { responsesOf } from './responses';
import { shortened } from '../samples/readable-name';

/** Where summaries and ids come from: the names of the requests, method and path, or one from each. */
export type Naming = 'names' | 'paths' | 'names-and-paths';

export interface OperationContext extends Surroundings {
  readonly texts: JsonTexts;
  readonly summaries: NamePool;
  readonly ids: NamePool;
  readonly properWords: ReadonlySet<string>;
  readonly naming: Naming;
  /** True for a request that says it needs no sign-in, while the connector has one. */
  readonly open: (group: Group) => boolean;
}

/** The Swagger 2.0 operation for a group of requests. */
export function operationOf(group: Group, { path, names }: PathGroup, context: OperationContext): JsonObject {
  const { notes, texts } = context;
  const { members, method, lead } = group;
  const at = lead.request.at;
  const { summary, id } = nameOperation(group, path, context);
  const templates = [lead, ...members.filter((member) => member !== lead)].map(({ template }) => template);
  const body = requestBody(method, members, texts, notes);
  const responses = responsesOf(members, texts, notes);
  const tags = tagsOf(members);
  const ids = literalIds(lead.template);
  if (ids.length > 0) notes.add('guessed', at, `The path ${path} holds ${quoted(ids)}, which may stand for the id of one thing. It was kept as text; make it a path parameter, if it varies.`);
  const parameters: Json[] = [
    ...pathParameters(pathValues(templates, names)),
    ...queryParameters(members, at, context),
    ...headerParameters(members, at, context),
    ...body.parameters,
  ];
  const operation: { [key: string]: Json } = {
    operationId: id,
    summary,
    description: descriptionOf(group, summary, notes),
  };
  if (tags.length > 0) operation.tags = tags;
  if (body.consumes.length > 0) operation.consumes = body.consumes;
  const produces = responses.produces.length > 0 ? responses.produces : acceptedTypes(members);
  if (produces.length > 0) operation.produces = produces;
  operation.parameters = group.command ? withCommand(parameters, group.command) : parameters;
  operation.responses = responses.responses;
  if (context.open(group)) operation.security = [];
  return operation;
}

/** The names of the folders that the requests lie in, each once. */
function tagsOf(members: readonly Member[]): string[] {
  const tags = new Set<string>();
  for (const { request } of members) for (const { name } of request.folders) tags.add(plainText(name));
  tags.delete('');
  return [...tags];
}

function nameOperation({ lead, method }: Group, path: string, { notes, summaries, ids, properWords, naming }: OperationContext): { summary: string; id: string } {
  const { request } = lead;
  const wanted = operationName(naming === 'paths' ? '' : request.name, method, path, properWords);
  const endings = summaries.isTaken(wanted.summary) ? folderEndings(request, method, properWords) : [];
  const summary = summaries.take(wanted.summary, endings, (name, ending) => `${shortened(name, 77 - Math.min(40, ending.length))} (${shortened(ending, 40)})`);
  if (wanted.made && naming !== 'paths') {
    const reason = request.name.trim() === '' ? 'The request has no name' : `The name ${quoted([request.name])} cannot be a summary`;
    notes.add('guessed', request.at, `${reason}. “${summary}” was made from method and path; give it a better one.`);
  } else if (summary !== wanted.summary && naming !== 'paths') {
    notes.add('renamed', request.at, `Another operation is called “${wanted.summary}” too, so this one became “${summary}”.`);
  }
  const id = ids.take(naming === 'names' ? operationId(summary, method, path) : operationIdOfPath(method, path), [], (name, ending) => `${name}${ending}`);
  return { summary, id };
}

/** What tells operations of one name apart: the folder, when its name says something. */
function folderEndings({ folders }: SourceRequest, method: string, proper: ReadonlySet<string>): string[] {
  const folder = operationName(folders.at(-1)?.name ?? '', method, '', proper);
  return folder.made || folder.summary === '' ? [] : [folder.summary];
}

function descriptionOf({ members, lead }: Group, summary: string, notes: Notes): string {
  const text = plainText(lead.request.description) || members.map(({ request }) => plainText(request.description)).find((found) => found !== '');
  if (lead.request.description.length > LONGEST_TEXT) {
    notes.add('lost', lead.request.at, `The description of ${quoted([lead.request.name])} was cut after ${LONGEST_TEXT} characters. Say in a sentence or two what the operation does.`);
  }
  if (text !== undefined) return asSentence(text) || `${summary}.`;
  notes.add('guessed', lead.request.at, `${calledIn(lead.request)} has no description. The summary stands in for it; write a sentence about what the operation does.`);
  return `${summary}.`;
}
