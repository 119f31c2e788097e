import { isObject, member, objectOf, textOf, type Json, type JsonObject } from '../../base/json';
import { withKey, withoutKey } from '../../base/tree';
import type { Connector } from '../../connector/connector';
import { propertiesFor } from '../../connector/default-properties';
import { memberId, type ComparedItem, type ComparedMember } from './comparison';
import { describeSetting } from './describe-changes';
import { memberLabel } from './member-label';
import { decisionsIn, differs, isOnlyWorded, mergeNode, type Decide, type Versions } from './three-way';

/** Members of the definition that say how one signs in. */
export const signInKeys: ReadonlySet<string> = new Set(['securityDefinitions', 'security']);

const parameters = 'connectionParameters';
const signInId = '/definition/securityDefinitions';

const innerOf = ({ properties }: Connector): JsonObject | undefined => objectOf(properties, 'properties');

/** The three members that only make sense together, as one node. */
function signInOf(connector: Connector): JsonObject {
  const nodes: readonly [string, Json | undefined][] = [
    ['securityDefinitions', member(connector.definition, 'securityDefinitions')],
    ['security', member(connector.definition, 'security')],
    [parameters, member(innerOf(connector), parameters)],
  ];
  return Object.fromEntries(nodes.flatMap(([key, node]): [string, Json][] => (node === undefined ? [] : [[key, node]])));
}

/** The names and types of the security definitions: when they differ one signs in another way. */
const kindsOf = (signIn: JsonObject): string =>
  Object.entries(objectOf(signIn, 'securityDefinitions') ?? {})
    .map(([name, scheme]) => `${name} ${textOf(scheme, 'type') ?? ''}`)
    .toSorted()
    .join('\n');

/** The sign-in without connection parameters that were added to those of the base: they stay whatever happens. */
function withoutAdded(base: JsonObject, mine: JsonObject): JsonObject {
  const imported = objectOf(base, parameters) ?? {};
  const kept = Object.entries(objectOf(mine, parameters) ?? {}).filter(([name]) => Object.hasOwn(imported, name));
  return withKey(mine, parameters, Object.fromEntries(kept));
}

/** True when the ways to sign in differ so that a merge of their members would be neither. */
function isAllOrNothing(base: JsonObject | undefined, mine: JsonObject, theirs: JsonObject): boolean {
  if (!base) return true;
  const kinds = kindsOf(base);
  return kindsOf(mine) !== kinds || (kindsOf(theirs) !== kinds && !isOnlyWorded(base, withoutAdded(base, mine)));
}

const words: { readonly [key: string]: string } = { securityDefinitions: 'Security definition', security: 'Security', connectionParameters: 'Connection parameters' };

/** How signing in stands between the versions; undefined when the newer import says nothing new about it. */
export function compareSignIn(base: Connector | undefined, mine: Connector, theirs: Connector): ComparedItem | undefined {
  const nodes = { base: base && signInOf(base), mine: signInOf(mine), theirs: signInOf(theirs) };
  const isListed = (before: JsonObject, after: JsonObject): boolean => differs(before, after);
  if (!isListed(nodes.base ?? nodes.mine, nodes.theirs) || !isListed(nodes.mine, nodes.theirs)) return undefined;
  // Without a base, defaults of an import say nothing against the connection parameters that somebody worked out.
  if (!nodes.base && !differs(member(nodes.mine, 'securityDefinitions'), member(nodes.theirs, 'securityDefinitions'))) return undefined;
  const isWhole = isAllOrNothing(nodes.base, nodes.mine, nodes.theirs);
  const members = isWhole ? wholeMembers(nodes) : decisionsIn(nodes).map((decision): ComparedMember => ({ ...decision, id: memberId(signInId, decision.path), label: memberLabel(decision.path) || 'Sign-in' }));
  if (members.length === 0) return undefined;
  return {
    id: signInId,
    state: 'changed',
    name: 'Sign-in',
    mine: signInId,
    theirs: signInId,
    members,
    isWhole,
    changes: Object.keys(words).flatMap((key) => phrases(key, member(nodes.base ?? nodes.mine, key), member(nodes.theirs, key))),
    preset: isWhole ? 'keep' : 'merge',
    note: isWhole
      ? 'The new file signs in another way than this connector. It stays as it is on the Security tab unless you take theirs, with its connection parameters.'
      : 'The connection parameters change with it. Connections that exist have to be made again.',
  };
}

const phrases = (key: string, before: Json | undefined, after: Json | undefined): string[] =>
  before !== undefined && after !== undefined && differs(before, after) ? describeSetting(words[key]?.toLowerCase() ?? key, before, after) : [];

function wholeMembers(nodes: Versions<JsonObject | undefined>): ComparedMember[] {
  return Object.keys(words).flatMap((key): ComparedMember[] => {
    const [base, mine, theirs] = [member(nodes.base, key), member(nodes.mine, key), member(nodes.theirs, key)];
    if (!differs(mine, theirs)) return [];
    return [{ id: memberId(signInId, [key]), label: words[key] ?? key, path: [key], base, mine, theirs, preset: 'mine', isConflict: true }];
  });
}

/** The connection parameters of theirs, with those of mine that no import made; what is in both keeps its texts. */
function takenParameters(base: Connector | undefined, mine: Connector, theirs: Connector): JsonObject {
  const old = objectOf(innerOf(base ?? mine), parameters);
  const imported = new Set(Object.keys(base ? (old ?? {}) : (objectOf(objectOf(propertiesFor(mine.definition), 'properties'), parameters) ?? {})));
  const here = objectOf(innerOf(mine), parameters) ?? {};
  const there = objectOf(innerOf(theirs), parameters) ?? {};
  const kept = Object.entries(here).filter(([name]) => !imported.has(name) && !Object.hasOwn(there, name));
  const taken = Object.entries(there).map(([name, node]): [string, Json] => [name, textOf(member(here, name), 'type') === textOf(node, 'type') ? (member(here, name) ?? node) : node]);
  return Object.fromEntries([...taken, ...kept]);
}

function withMembers(object: JsonObject, nodes: JsonObject, keys: Iterable<string>): JsonObject {
  let result = object;
  for (const key of keys) {
    const node = member(nodes, key);
    result = node === undefined ? withoutKey(result, key) : withKey(result, key, node);
  }
  return result;
}

/** Mine with the sign-in of theirs as it is, or with both merged. */
export function withSignIn(connector: Connector, { base, mine, theirs }: Versions<Connector | undefined>, choice: 'take' | 'merge', decide: Decide): Connector {
  if (!mine || !theirs) return connector;
  const merged = mergeNode({ base: base && signInOf(base), mine: signInOf(mine), theirs: signInOf(theirs) }, '', { decide });
  const nodes = choice === 'take' ? { ...signInOf(theirs), [parameters]: takenParameters(base, mine, theirs) } : merged;
  const inner = innerOf(connector);
  if (!isObject(nodes)) return connector;
  return {
    ...connector,
    definition: withMembers(connector.definition, nodes, signInKeys),
    properties: withKey(connector.properties, 'properties', withMembers(inner ?? {}, nodes, [parameters])),
  };
}
