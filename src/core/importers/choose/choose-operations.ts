import { arrayOf, isObject, objectOf, textOf, type Json, type JsonObject } from '../../base/json';
import { pointerOf, type Pointer } from '../../base/pointer';
import { withKey } from '../../base/tree';
import { withPart, type Connector } from '../../connector/connector';
import { propertiesWithout } from '../../connector/operation-references';
import { isOperationMethod, operationsOf } from '../../connector/operations-of';
import { sharedSections } from '../../connector/shared-object';
import { allShared, namedIn, reachFrom, sharedKey, type SharedKey } from '../../connector/shared-reach';

/** Members of a path item that mean nothing without an operation. */
const onlyForOperations = new Set(['parameters', 'x-ms-notification-content']);

/** What goes and what stays of a definition, seen from its paths. */
interface Parted {
  readonly paths: JsonObject;
  /** Operations and path items that are gone. */
  readonly left: readonly Json[];
  readonly leftOperations: readonly JsonObject[];
  readonly keptOperations: readonly JsonObject[];
}

function partPaths(paths: JsonObject, keep: ReadonlySet<Pointer>): Parted {
  const left: Json[] = [];
  const leftOperations: JsonObject[] = [];
  const keptOperations: JsonObject[] = [];
  const keptPaths: [string, Json][] = [];
  for (const [path, item] of Object.entries(paths)) {
    const gone = new Set<string>();
    for (const [method, operation] of isObject(item) ? Object.entries(item) : []) {
      if (!isOperationMethod(method) || !isObject(operation)) continue;
      const isKept = keep.has(pointerOf(['definition', 'paths', path, method]));
      (isKept ? keptOperations : leftOperations).push(operation);
      if (!isKept) gone.add(method);
    }
    if (gone.size === 0 || !isObject(item)) {
      keptPaths.push([path, item]);
      continue;
    }
    const rest = Object.entries(item).filter(([key]) => !gone.has(key));
    const isEmpty = rest.every(([key]) => onlyForOperations.has(key));
    if (isEmpty) left.push(item);
    else keptPaths.push([path, Object.fromEntries(rest)]);
  }
  return { paths: Object.fromEntries(keptPaths), left: [...left, ...leftOperations], leftOperations, keptOperations };
}

/** Members of the root that hold no references from which something is used. */
const isOther = (key: string): boolean => key !== 'paths' && !sharedSections.some((section) => section === key);

/** The shared objects that only operations which are gone have used. */
function unusedNow(definition: JsonObject, { paths, left }: Parted): ReadonlySet<SharedKey> {
  const before = reachFrom(definition, left.flatMap((node) => Array.from(namedIn(node))));
  const others = Object.entries(definition).flatMap(([key, value]) => (isOther(key) ? Array.from(namedIn(value)) : []));
  const fromPaths = Object.values(paths).flatMap((item) =>
    isObject(item) ? Object.values(item).flatMap((node) => Array.from(namedIn(node))) : [],
  );
  const neverUsed = allShared(definition).filter((key) => !before.has(key));
  const after = reachFrom(definition, [...others, ...fromPaths, ...neverUsed]);
  return new Set(Array.from(before).filter((key) => !after.has(key)));
}

function withoutShared(definition: JsonObject, unused: ReadonlySet<SharedKey>): JsonObject {
  let result = definition;
  for (const section of sharedSections) {
    const shared = objectOf(definition, section);
    if (!shared) continue;
    const kept = Object.entries(shared).filter(([name]) => !unused.has(sharedKey(section, name)));
    if (kept.length < Object.keys(shared).length) result = withKey(result, section, Object.fromEntries(kept));
  }
  return result;
}

const tagsOf = (operations: readonly JsonObject[]): Set<Json> => new Set(operations.flatMap((operation) => arrayOf(operation, 'tags') ?? []));

function withoutTags(definition: JsonObject, { leftOperations, keptOperations }: Parted): JsonObject {
  const tags = arrayOf(definition, 'tags');
  if (!tags) return definition;
  const before = tagsOf(leftOperations);
  const after = tagsOf(keptOperations);
  const kept = tags.filter((tag) => {
    const name = textOf(tag, 'name');
    return name === undefined || !before.has(name) || after.has(name);
  });
  return kept.length === tags.length ? definition : withKey(definition, 'tags', kept);
}

const idsOf = (operations: readonly JsonObject[]): string[] => operations.flatMap((operation) => textOf(operation, 'operationId') ?? []);

/**
 * The connector with only the operations whose pointers (`/definition/paths/~1pets/get`) are kept; the same connector when
 * all of them are. With an operation go its path item when nothing is left in it, the shared definitions, parameters,
 * responses and tags that only operations which are gone have used, and its name in policies. What the source holds
 * without any operation using it stays, as do security definitions: nobody chose against them.
 */
export function keepOperations(connector: Connector, keep: ReadonlySet<Pointer>): Connector {
  const { definition, properties } = connector;
  const paths = objectOf(definition, 'paths');
  if (!paths || operationsOf(definition).every(({ at }) => keep.has(at))) return connector;
  const parted = partPaths(paths, keep);
  const kept = new Set(idsOf(parted.keptOperations));
  const gone = new Set(idsOf(parted.leftOperations).filter((id) => !kept.has(id)));
  const chosen = withoutTags(withoutShared(withKey(definition, 'paths', parted.paths), unusedNow(definition, parted)), parted);
  return withPart(withPart(connector, 'definition', chosen), 'properties', propertiesWithout(properties, gone));
}
