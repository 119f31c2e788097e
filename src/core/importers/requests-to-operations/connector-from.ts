import { counted } from '../../base/counted';
import { type JsonObject, textOf } from '../../base/json';
import { connectorOf } from '../../connector/connector';
import { child, type Pointer, pointerOf } from '../../base/pointer';
import { hostPerConnectionPolicy } from '../host-per-connection';
import type { ImportPlace, ImportResult } from '../importer';
import { Questions } from '../questions';
import { type Group, groupRequests, type PathGroup } from './group';
import { chooseHosts, type Hosts } from './hosts';
import { JsonTexts } from './json-texts';
import { withOpenIds } from './literal-ids';
import type { Collection, Folder, SourceRequest } from './model';
import { NamePool, properWords } from './names';
import { calledIn, inSentence, type Notes, quoted } from './notes';
import { operationOf, type Naming } from './operation';
import { constantHeaders, noteTransportHeaders } from './parameters';
import { plainText } from './plain-text';
import { chooseSecurity } from './security';

/**
 * The connector that a collection of requests stands for, with a note for everything that was guessed, merged or left out, and
 * a question for everything that could be meant in several ways.
 */
export function connectorFrom(collection: Collection, notes: Notes, questions: Questions = new Questions()): ImportResult {
  const { requests } = collection;
  const hosts = chooseHosts(requests, notes, questions);
  const texts = new JsonTexts();
  const paths = groupRequests(withOpenIds(hosts.located, questions), texts, notes, questions);
  const kept = requestsOf(paths);
  const security = chooseSecurity(kept, notes, questions);
  noteTransportHeaders(kept, notes);
  noteVariables(collection, notes);
  noteSamples(collection, notes);
  noteScripts(collection, notes);
  const context = {
    carrier: security.carrier,
    constants: constantHeaders(kept),
    notes,
    texts,
    naming: namingOf(kept, questions),
    summaries: new NamePool(),
    ids: new NamePool(),
    properWords: properWords(collection.name, paths.map(({ path }) => path)),
    open: (group: Group) => security.open(group) && security.requirement.length > 0,
  };
  const idsByGroup = new Map<Group, string>();
  const pathItems = paths.map((pathGroup): [string, JsonObject] => {
    const item: { [method: string]: JsonObject } = {};
    for (const group of pathGroup.groups) {
      const operation = operationOf(group, pathGroup, context);
      idsByGroup.set(group, textOf(operation, 'operationId') ?? '');
      item[group.method] = operation;
    }
    return [pathGroup.path, item];
  });
  const definition: JsonObject = {
    swagger: '2.0',
    info: infoOf(collection, notes),
    ...(hosts.host === undefined ? {} : { host: hosts.host }),
    basePath: hosts.basePath,
    schemes: ['https'],
    consumes: ['application/json'],
    produces: ['application/json'],
    paths: Object.fromEntries(pathItems),
    definitions: {},
    parameters: {},
    responses: {},
    securityDefinitions: security.definitions,
    security: security.requirement,
    tags: tagsOf(collection, kept),
  };
  const properties: JsonObject = {
    properties: {
      connectionParameters: { ...hosts.perConnection?.connectionParameters, ...security.connectionParameters },
      iconBrandColor: '#007ee5',
      capabilities: [],
      policyTemplateInstances: [...hostPolicies(paths, idsByGroup, hosts, notes), ...routePolicies(paths, idsByGroup)],
    },
  };
  return {
    ok: true,
    source: collection.source,
    connector: connectorOf(definition, properties),
    notes: notes.all,
    requests: requests.length + collection.unread,
    operations: idsByGroup.size,
    questions: questions.all,
    places: placesOf(paths),
  };
}

/** All requests that became operations, in the order of these. */
function requestsOf(paths: readonly PathGroup[]): SourceRequest[] {
  const requests: SourceRequest[] = [];
  for (const { groups } of paths) for (const { members } of groups) for (const { request } of members) requests.push(request);
  return requests;
}

/** Where every request went, for the marks beside operations and notes. */
function placesOf(paths: readonly PathGroup[]): ImportPlace[] {
  const places: ImportPlace[] = [];
  for (const { path, groups } of paths) {
    const item = pointerOf(['definition', 'paths', path]);
    for (const { method, members } of groups) {
      const to = child(item, method);
      for (const { request } of members) places.push({ from: request.at, to });
    }
  }
  return places;
}

const namings: readonly { readonly value: Naming; readonly label: string }[] = [
  { value: 'names', label: 'From the names of the requests' },
  { value: 'names-and-paths', label: 'Summaries from the names, ids from the paths' },
  { value: 'paths', label: 'From method and path' },
];

/** Requests of a recording have no names, so that nothing is left to decide. */
function namingOf(requests: readonly SourceRequest[], questions: Questions): Naming {
  const hasNames = requests.some(({ name }) => name !== '');
  const taken = questions.choose({
    id: 'naming',
    title: 'Names of operations',
    about: 'In PascalCase and sentence case, as certification wants.',
    options: hasNames ? namings : [],
    preset: 'names',
  });
  return namings.find(({ value }) => value === taken)?.value ?? 'names';
}

/** For every operation with an invented path, a Route request policy that calls the real one. */
function routePolicies(paths: readonly PathGroup[], ids: ReadonlyMap<Group, string>): JsonObject[] {
  return paths.flatMap(({ groups, route }) =>
    route === undefined
      ? []
      : groups.map((group): JsonObject => {
          const id = ids.get(group) ?? '';
          return {
            templateId: 'routerequesttoendpoint',
            title: `Route ${id}`,
            parameters: {
              'x-ms-apimTemplateParameter.newPath': route,
              'x-ms-apimTemplateParameter.httpMethod': '@Request.OriginalHTTPMethod',
              'x-ms-apimTemplate-operationName': [id],
            },
          };
        }),
  );
}

function infoOf(collection: Collection, notes: Notes): JsonObject {
  const name = collection.name.trim();
  if (name === '') notes.add('guessed', collection.at, `The ${collection.noun} has no name. Give the connector a title on the General tab.`);
  const description = plainText(collection.description);
  if (description === '') notes.add('needs-you', collection.at, `The ${collection.noun} has no description. Write one on the General tab; certification wants 30 to 500 characters.`);
  return {
    title: name === '' ? 'Imported requests' : name,
    ...(description === '' ? {} : { description }),
    version: collection.version === '' ? '1.0.0' : collection.version,
  };
}

/** The folders that operations name, each once, with their descriptions. */
function tagsOf(collection: Collection, kept: readonly SourceRequest[]): JsonObject[] {
  const used = new Set<Folder>();
  for (const { folders } of kept) for (const folder of folders) used.add(folder);
  const tags = new Map<string, JsonObject>();
  for (const folder of collection.folders) {
    const name = plainText(folder.name);
    if (name === '' || !used.has(folder) || tags.has(name)) continue;
    const description = plainText(folder.description);
    tags.set(name, { name, ...(description === '' ? {} : { description }) });
  }
  return [...tags.values()];
}

/** For operations of another known host, a Set host URL policy each; for all of another host, a note. */
function hostPolicies(paths: readonly PathGroup[], ids: ReadonlyMap<Group, string>, hosts: Hosts, notes: Notes): JsonObject[] {
  const elsewhere = new Map<string, { origin: string | undefined; operations: string[]; at: string }>();
  for (const group of paths.flatMap(({ groups }) => groups)) {
    const [first] = group.members;
    if (!first || group.members.some(({ located }) => located.elsewhere === '')) continue;
    const { elsewhere: label, otherOrigin } = first.located;
    const known = elsewhere.get(label) ?? { origin: otherOrigin, operations: [], at: first.request.at };
    known.operations.push(ids.get(group) ?? '');
    elsewhere.set(label, known);
  }
  const others = [...elsewhere].flatMap(([label, { origin, operations, at }]): JsonObject[] => {
    const which = `${counted(operations.length, 'operation')} for another host (${label}): ${quoted(operations)}.`;
    if (origin === undefined) {
      notes.add('needs-you', at, `${which} A connector has one host${hosts.host === undefined ? '' : `, here ${hosts.host}`}. Add a Set host URL policy for them, or leave them out.`);
      return [];
    }
    notes.add('guessed', at, `${which} A Set host URL policy sends them there; remove the operations if they do not belong to the connector.`);
    return [
      {
        templateId: 'dynamichosturl',
        title: `Call ${label}`,
        parameters: { 'x-ms-apimTemplateParameter.urlTemplate': origin, 'x-ms-apimTemplate-operationName': operations },
      },
    ];
  });
  if (!hosts.perConnection) return others;
  const own = paths.flatMap(({ groups }) => groups).filter(({ members }) => members.some(({ located }) => located.elsewhere === ''));
  return [hostPerConnectionPolicy(hosts.perConnection, elsewhere.size === 0 ? undefined : own.map((group) => ids.get(group) ?? '')), ...others];
}

function noteVariables({ variables }: Collection, notes: Notes): void {
  const set = variables.filter(({ value }) => value !== '');
  for (const { name, secret, at } of set) {
    if (secret) notes.add('secret-removed', at, `The value of the variable “${name}” was not kept.`);
  }
  const open = set.filter(({ secret }) => !secret);
  const [first] = open;
  if (!first) return;
  const names = new Set(open.map(({ name }) => name));
  const more = names.size > 20 ? ` and ${names.size - 20} more` : '';
  notes.add('lost', first.at, `The values of ${counted(open.length, 'variable')} were put in where host, paths and types need them, and are not kept beyond that: ${quoted([...names].slice(0, 20))}${more}. A connector has no variables.`);
}

/** Bodies and answers are samples: what they hold is in the schemas, the values themselves are nowhere. */
function noteSamples({ requests }: Collection, notes: Notes): void {
  const places: Pointer[] = [];
  for (const { body, responses } of requests) {
    if (body?.mode === 'raw') places.push(body.at);
    for (const { body: text, at } of responses) if (text.trim() !== '') places.push(at);
  }
  const [first] = places;
  if (first === undefined) return;
  notes.add('lost', first, `The values in ${counted(places.length, 'sample')} (bodies and answers) were read for names and types and are not kept, because a definition holds no samples.`);
}

/** Names more than this many are counted only. */
const mostNamed = 5;

function noteScripts({ scripts, requests, folders, noun }: Collection, notes: Notes): void {
  const [first] = scripts;
  if (!first) return;
  const places = new Set(scripts.map(({ at }) => at)).size;
  notes.add('lost', first.at, `Scripts were found at ${counted(places, 'place')} and not carried over: a connector cannot run them.`);
  const changing = [...new Set(scripts.filter(({ changesRequest }) => changesRequest).map(({ at }) => at))];
  const [firstChanging] = changing;
  if (firstChanging === undefined) return;
  const names = new Map([...requests.map((request): [string, string] => [request.at, inSentence(calledIn(request))]), ...folders.map(({ at, name }): [string, string] => [at, name.trim() === '' ? 'a folder without a name' : `the folder “${name}”`])]);
  const who = [...new Set(changing.map((at) => names.get(at) ?? `the whole ${noun}`))];
  const named = who.length > mostNamed + 1 ? [...who.slice(0, mostNamed), `${who.length - mostNamed} more`] : who;
  notes.add('needs-you', firstChanging, `Scripts that run before a request set values or sign it: ${named.join(', ')}. Those operations may not work without custom code (script.csx).`);
}
