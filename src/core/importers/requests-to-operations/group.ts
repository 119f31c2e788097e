import { counted } from '../../base/counted';
import { isOperationMethod } from '../../connector/operations-of';
import type { Questions } from '../questions';
import { commandOf, type Command } from './command';
import type { Located } from './hosts';
import type { JsonTexts } from './json-texts';
import { NamePool, operationId, operationName } from './names';
import { calledIn, inSentence, type Notes } from './notes';
import { pathText, type PathTemplate, readPath, uniqueNames } from './path';
import type { SourceRequest } from './model';

export interface Member {
  readonly request: SourceRequest;
  readonly located: Located;
  readonly template: PathTemplate;
}

/** Requests that share method and path: one operation. */
export interface Group {
  readonly method: string;
  readonly members: readonly Member[];
  /** The request whose name and description count: the first with a successful saved response, else the first. */
  readonly lead: Member;
  /** What all its requests name, where requests of one path were told apart by it. */
  readonly command?: Command;
}

/** A path of the connector and its operations by method. */
export interface PathGroup {
  readonly path: string;
  /** Names of the values in the path, in order. */
  readonly names: readonly string[];
  readonly groups: readonly Group[];
  /** The path that is called, where `path` was invented to tell operations apart. */
  readonly route?: string;
}

/** What becomes of requests that share method and path. */
type Duplicates = 'merge' | 'commands' | 'each';

/** Puts requests with one method and one path together; a request whose method has no place in Swagger 2.0 is left out with a note. */
export function groupRequests(located: readonly Located[], texts: JsonTexts, notes: Notes, questions: Questions): PathGroup[] {
  const byPath = new Map<string, Map<string, Member[]>>();
  for (const place of located) {
    const { request } = place;
    if (!isOperationMethod(request.method)) {
      notes.add('skipped', request.at, `${calledIn(request)} uses the method ${request.method.toUpperCase()}, which an OpenAPI 2.0 definition cannot hold. It was left out.`);
      continue;
    }
    const template = readPath(place);
    let byMethod = byPath.get(template.key);
    if (!byMethod) byPath.set(template.key, (byMethod = new Map()));
    const member: Member = { request, located: place, template };
    const members = byMethod.get(request.method);
    if (members) members.push(member);
    else byMethod.set(request.method, [member]);
  }
  const shared: (readonly Member[])[] = [];
  for (const byMethod of byPath.values()) for (const members of byMethod.values()) if (members.length > 1) shared.push(members);
  const duplicates = howDuplicates(shared, texts, questions);
  const pool = new NamePool();
  if (duplicates !== 'merge') for (const key of byPath.keys()) pool.take(key, [], (name) => name);
  const paths: PathGroup[] = [];
  for (const byMethod of byPath.values()) for (const path of pathGroups(byMethod, duplicates, texts, pool, notes)) paths.push(path);
  return paths;
}

const commandText = (command: Command | undefined): string => (command ? `${command.in} ${command.key} ${command.value}` : '');

function byCommand(members: readonly Member[], texts: JsonTexts): Member[][] {
  const parts = new Map<string, Member[]>();
  for (const member of members) {
    const key = commandText(commandOf(member.request, texts));
    const same = parts.get(key);
    if (same) same.push(member);
    else parts.set(key, [member]);
  }
  return [...parts.values()];
}

function howDuplicates(shared: readonly (readonly Member[])[], texts: JsonTexts, questions: Questions): Duplicates {
  if (shared.length === 0) return 'merge';
  const requests = shared.reduce((sum, members) => sum + members.length, 0);
  const commands = shared.reduce((sum, members) => sum + byCommand(members, texts).length, 0);
  const options: { readonly value: Duplicates; readonly label: string }[] = [
    { value: 'merge', label: `One operation for each method and path (${shared.length})` },
    ...(commands > shared.length && commands < requests ? [{ value: 'commands' as const, label: `One operation for each command they name (${commands})` }] : []),
    { value: 'each', label: `One operation for each request (${requests})` },
  ];
  const taken = questions.choose({
    id: 'duplicates',
    title: 'Requests with one method and path',
    about: `${commands > shared.length ? 'They name different commands.' : 'Merged, what differs is optional.'} Apart, each has an own path and a Route request policy.`,
    options,
    preset: 'merge',
  });
  return options.find(({ value }) => value === taken)?.value ?? 'merge';
}

/** The members of one method, parted as was decided; the first part keeps the path. */
function partsOf(members: readonly Member[], duplicates: Duplicates, texts: JsonTexts): readonly (readonly Member[])[] {
  if (duplicates === 'merge' || members.length < 2) return [members];
  return duplicates === 'each' ? members.map((member) => [member]) : byCommand(members, texts);
}

function groupOf(method: string, members: readonly Member[], command?: Command): Group[] {
  const lead = members.find(({ request }) => request.responses.some(({ code }) => code !== undefined && code >= 200 && code < 300)) ?? members[0];
  if (!lead) return [];
  return [command ? { method, members, lead, command } : { method, members, lead }];
}

/** A part of a path that names what a part of its requests does: the short command, else the name of the request. */
function inventedSegment(members: readonly Member[], command: Command | undefined, method: string, path: string): string {
  const name = members[0]?.request.name ?? '';
  const { summary, made } = operationName(name, method, path, new Set());
  if (command && command.in !== 'graphql') return operationId(command.value, method, path);
  return operationId(made ? '' : summary, method, path);
}

function pathGroups(byMethod: ReadonlyMap<string, readonly Member[]>, duplicates: Duplicates, texts: JsonTexts, pool: NamePool, notes: Notes): PathGroup[] {
  const all: Member[] = [];
  for (const members of byMethod.values()) for (const member of members) all.push(member);
  const [first] = all;
  const names = first ? uniqueNames(first.template) : [];
  const path = first ? pathText(first.template, names, all.every(({ template }) => template.trailingSlash)) : '/';
  noteRenames(all, names, path, notes);
  const groups: Group[] = [];
  const invented: PathGroup[] = [];
  for (const [method, members] of byMethod) {
    const parts = partsOf(members, duplicates, texts);
    parts.forEach((part, index) => {
      const [member] = part;
      const command = parts.length > 1 && member ? commandOf(member.request, texts) : undefined;
      const own = groupOf(method, part, command);
      for (const group of own) noteMerge(group, path, notes);
      if (index === 0) groups.push(...own);
      else {
        const wanted = `${path === '/' ? '' : path.replace(/\/+$/, '')}/${inventedSegment(part, command, method, path)}`;
        invented.push({ path: pool.take(wanted, [], (name, ending) => `${name}${ending}`), names, groups: own, route: path });
      }
    });
    if (parts.length > 1) noteParting(parts.length, method, path, members, notes);
  }
  return [{ path, names, groups }, ...invented];
}

function noteParting(parts: number, method: string, path: string, [first]: readonly Member[], notes: Notes): void {
  if (!first) return;
  notes.add('renamed', first.request.at, `The requests of ${method.toUpperCase()} ${path} became ${parts} operations, as you decided. All but the first have an invented path; a Route request policy each calls ${path}.`);
}

function noteRenames(members: readonly Member[], names: readonly string[], path: string, notes: Notes): void {
  const said = new Set<string>();
  for (const { request, template } of members) {
    for (const [index, { name }] of template.values.entries()) {
      const now = names[index];
      if (now === undefined || now === name || said.has(`${name} ${now}`)) continue;
      said.add(`${name} ${now}`);
      notes.add('renamed', request.at, `The path value “${name}” is called “${now}” in ${path}, because a path has one name for each of its values.`);
    }
  }
}

const setOf = (names: Iterable<string>): string => [...new Set(names)].toSorted().join('\n');

function noteMerge({ method, members }: Group, path: string, notes: Notes): void {
  const [first] = members;
  if (!first || members.length < 2) return;
  const queries = new Set(members.map(({ request }) => setOf(request.query.map(({ name }) => name))));
  const bodies = new Set(members.map(({ request }) => request.body?.mode ?? 'none'));
  const hosts = new Set(members.map(({ located }) => located.elsewhere));
  const differences = [
    queries.size > 1 ? ' Their query parameters differ; all of them became optional.' : '',
    bodies.size > 1 ? ' Their bodies are of different kinds.' : '',
    hosts.size > 1 ? ' They call different hosts; the operation keeps the first.' : '',
  ].join('');
  notes.add(
    'merged',
    first.request.at,
    `${counted(members.length, 'request')} became the one operation ${method.toUpperCase()} ${path}: ${[...new Set(members.map(({ request }) => inSentence(calledIn(request))))].join(', ')}.${differences}`,
  );
}
