import type { Located } from './hosts';
import { counted, type Notes, quoted } from './notes';
import { pathText, type PathTemplate, readPath, uniqueNames } from './path';
import type { SourceRequest } from './model';

/** Methods that a Swagger 2.0 path item can hold. */
const methods = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch']);

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
}

/** A path of the connector and its operations by method. */
export interface PathGroup {
  readonly path: string;
  /** Names of the values in the path, in order. */
  readonly names: readonly string[];
  readonly groups: readonly Group[];
}

/** Puts requests with one method and one path together; a request whose method has no place in Swagger 2.0 is left out with a note. */
export function groupRequests(located: readonly Located[], notes: Notes): PathGroup[] {
  const byPath = new Map<string, Map<string, Member[]>>();
  for (const place of located) {
    const { request } = place;
    if (!methods.has(request.method)) {
      notes.add('skipped', request.at, `${quoted([request.name])} uses the method ${request.method.toUpperCase()}, which an OpenAPI 2.0 definition cannot hold. It was left out.`);
      continue;
    }
    const template = readPath(place);
    const byMethod = byPath.get(template.key) ?? new Map<string, Member[]>();
    byPath.set(template.key, byMethod);
    const member: Member = { request, located: place, template };
    const members = byMethod.get(request.method);
    if (members) members.push(member);
    else byMethod.set(request.method, [member]);
  }
  return [...byPath.values()].map((byMethod) => pathGroup(byMethod, notes));
}

function pathGroup(byMethod: ReadonlyMap<string, readonly Member[]>, notes: Notes): PathGroup {
  const all = [...byMethod.values()].flat();
  const [first] = all;
  const names = first ? uniqueNames(first.template) : [];
  const path = first ? pathText(first.template, names, all.every(({ template }) => template.trailingSlash)) : '/';
  noteRenames(all, names, path, notes);
  const groups = [...byMethod].flatMap(([method, members]): Group[] => {
    const lead = members.find(({ request }) => request.responses.some(({ code }) => code !== undefined && code >= 200 && code < 300)) ?? members[0];
    return lead ? [{ method, members, lead }] : [];
  });
  for (const group of groups) noteMerge(group, path, notes);
  return { path, names, groups };
}

function noteRenames(members: readonly Member[], names: readonly string[], path: string, notes: Notes): void {
  const said = new Set<string>();
  for (const { request, template } of members) {
    template.values.forEach(({ name }, index) => {
      const now = names[index];
      if (now === undefined || now === name || said.has(`${name} ${now}`)) return;
      said.add(`${name} ${now}`);
      notes.add('renamed', request.at, `The path value “${name}” is called “${now}” in ${path}, because a path has one name for each of its values.`);
    });
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
    `${counted(members.length, 'request')} became the one operation ${method.toUpperCase()} ${path}: ${quoted(new Set(members.map(({ request }) => request.name)))}.${differences}`,
  );
}
