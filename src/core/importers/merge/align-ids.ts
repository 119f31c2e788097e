import { isObject, objectOf, textOf, type Json, type JsonObject } from '../../base/json';
import { withPart, type Connector } from '../../connector/connector';
import { isOperationMethod } from '../../connector/operations-of';
import { propertiesWithRenamed, withRenamedReferences } from '../../connector/operation-references';
import { foundOperations, matchOperations, type FoundOperation } from './match-operations';

const idOf = (operation: FoundOperation | undefined): string => textOf(operation?.node, 'operationId') ?? '';

type Names = ReadonlyMap<string, string>;

function withNames(connector: Connector, names: Names): Connector {
  if (names.size === 0) return connector;
  const rename = (id: string): string => names.get(id) ?? id;
  return withPart(withPart(connector, 'definition', withRenamedReferences(connector.definition, rename)), 'properties', propertiesWithRenamed(connector.properties, rename));
}

/** The definition with other IDs for some of its operations. */
function withOwnIds(definition: JsonObject, ids: ReadonlyMap<JsonObject, string>): JsonObject {
  const paths = objectOf(definition, 'paths');
  if (ids.size === 0 || !paths) return definition;
  const renamed = Object.entries(paths).map(([path, item]): [string, Json] => {
    if (!isObject(item)) return [path, item];
    const members = Object.entries(item).map(([method, node]): [string, Json] => {
      const id = isOperationMethod(method) && isObject(node) ? ids.get(node) : undefined;
      return [method, id === undefined || !isObject(node) ? node : { ...node, operationId: id }];
    });
    return [path, members.some(([method, node]) => node !== item[method]) ? Object.fromEntries(members) : item];
  });
  return { ...definition, paths: Object.fromEntries(renamed) };
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  let number = 2;
  while (taken.has(`${wanted}${number}`.toLowerCase())) number++;
  return `${wanted}${number}`;
}

/**
 * Both imports with every reference to an operation (dynamic values, notifications, policies …) under the ID that the
 * operation has in mine, whose own IDs stay as they were imported; a new operation whose ID is taken here gets a free one.
 */
export function alignIds(base: Connector | undefined, mine: Connector, theirs: Connector): { readonly base: Connector | undefined; readonly theirs: Connector } {
  const fromBase = new Map<string, string>();
  const fromTheirs = new Map<string, string>();
  const own = new Map<JsonObject, string>();
  const matches = matchOperations(base?.definition, mine.definition, theirs.definition);
  const taken = new Set([...foundOperations(mine.definition), ...foundOperations(theirs.definition)].map((operation) => idOf(operation).toLowerCase()));
  const here = new Set(foundOperations(mine.definition).map((operation) => idOf(operation).toLowerCase()));
  const known = new Set(matches.flatMap((match) => (match.mine && match.theirs ? [idOf(match.theirs)] : [])));
  for (const match of matches) {
    const id = idOf(match.mine);
    for (const [names, before] of [[fromBase, idOf(match.base)], [fromTheirs, idOf(match.theirs)]] as const) {
      if (id !== '' && before !== '' && before !== id && !names.has(before)) names.set(before, id);
    }
    const wanted = idOf(match.theirs);
    if (match.mine || match.base || !match.theirs || wanted === '' || !here.has(wanted.toLowerCase())) continue;
    const free = freeId(wanted, taken);
    taken.add(free.toLowerCase());
    own.set(match.theirs.node, free);
    if (!known.has(wanted)) fromTheirs.set(wanted, free);
  }
  const renamed = withPart(theirs, 'definition', withOwnIds(theirs.definition, own));
  return { base: base && withNames(base, fromBase), theirs: withNames(renamed, fromTheirs) };
}
