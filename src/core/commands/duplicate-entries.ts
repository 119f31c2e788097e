import { arrayOf, isObject, objectOf, textOf, type Json, type JsonObject } from '../base/json';
import { keysOf, pointerOf, type Pointer } from '../base/pointer';
import { withKey } from '../base/tree';
import { editAt, valueAt, withPart, type Connector } from '../connector/connector';
import { isOperationMethod, operationsOf } from '../connector/operations-of';
import { sharedSections, type SharedSection } from '../connector/shared-object';
import { policiesAt, policyAt } from '../connector/policy-templates/policy-form';
import { operationPointer } from './add-operation';
import type { Command } from './command';
import { entriesText } from './delete-entries';

/** Names that are taken, compared without case. */
class Taken {
  private readonly names: Set<string>;

  constructor(names: Iterable<string>) {
    this.names = new Set(Array.from(names, (name) => name.toLowerCase()));
  }

  /** `wanted`, or with a number behind it; it is taken from then on. */
  free(wanted: string, between = ''): string {
    let name = wanted;
    for (let number = 2; this.names.has(name.toLowerCase()); number++) name = `${wanted}${between}${number}`;
    this.names.add(name.toLowerCase());
    return name;
  }
}

const pathOfCopy = (path: string): string => (path.endsWith('}') || path.endsWith('/') ? `${path.replace(/\/$/, '')}/copy` : `${path}-copy`);

function copyOf(operation: JsonObject, ids: Taken): JsonObject {
  const id = textOf(operation, 'operationId');
  const summary = textOf(operation, 'summary');
  const copy = id === undefined ? operation : withKey(operation, 'operationId', ids.free(`${id}Copy`));
  return summary === undefined || summary === '' ? copy : withKey(copy, 'summary', `${summary} (copy)`);
}

/** A connector with copies, and where these stand, in the order of the originals. */
export interface Duplicated {
  readonly connector: Connector;
  readonly copies: readonly Pointer[];
}

function operationsDuplicated(connector: Connector, places: readonly Pointer[]): Duplicated {
  const paths = objectOf(connector.definition, 'paths') ?? {};
  const free = new Taken(Object.keys(paths));
  const ids = new Taken(operationsOf(connector.definition).map(({ operationId }) => operationId));
  const behind = new Map<string, [string, Json][]>();
  const copies: Pointer[] = [];
  for (const place of places) {
    const [, , path = '', method = ''] = keysOf(place);
    const operation = valueAt(connector, place);
    if (!isObject(operation)) continue;
    const to = free.free(pathOfCopy(path), '-');
    const around = Object.entries(objectOf(paths, path) ?? {}).filter(([key]) => !isOperationMethod(key));
    behind.set(path, [...(behind.get(path) ?? []), [to, Object.fromEntries([...around, [method, copyOf(operation, ids)]])]]);
    copies.push(operationPointer(to, method));
  }
  if (copies.length === 0) return { connector, copies };
  const after = Object.fromEntries(Object.entries(paths).flatMap((entry): [string, Json][] => [entry, ...(behind.get(entry[0]) ?? [])]));
  return { connector: withPart(connector, 'definition', withKey(connector.definition, 'paths', after)), copies };
}

function sharedDuplicated(connector: Connector, section: SharedSection, places: readonly Pointer[]): Duplicated {
  const shared = objectOf(connector.definition, section) ?? {};
  const names = new Taken(Object.keys(shared));
  const behind = new Map<string, [string, Json]>();
  for (const name of places.map((place) => keysOf(place)[2] ?? '')) {
    const node = shared[name];
    if (Object.hasOwn(shared, name) && node !== undefined) behind.set(name, [names.free(`${name}Copy`), node]);
  }
  if (behind.size === 0) return { connector, copies: [] };
  const after = Object.fromEntries(Object.entries(shared).flatMap((entry): [string, Json][] => [entry, ...[behind.get(entry[0])].filter((copy) => copy !== undefined)]));
  return {
    connector: withPart(connector, 'definition', withKey(connector.definition, section, after)),
    copies: Array.from(behind.values(), ([name]) => pointerOf(['definition', section, name])),
  };
}

function policiesDuplicated(connector: Connector, places: readonly Pointer[]): Duplicated {
  const wanted = new Set(places.map((place) => Number(place.slice(policiesAt.length + 1))));
  const copies: Pointer[] = [];
  const after: Json[] = [];
  (arrayOf(objectOf(connector.properties, 'properties'), 'policyTemplateInstances') ?? []).forEach((policy, index) => {
    after.push(policy);
    if (!wanted.has(index)) return;
    const title = textOf(policy, 'title');
    copies.push(policyAt(after.length));
    after.push(isObject(policy) && title ? withKey(policy, 'title', `${title} (copy)`) : policy);
  });
  return copies.length === 0 ? { connector, copies } : { connector: editAt(connector, policiesAt, () => after), copies };
}

/**
 * Copies entries of the list, each right behind its original: an operation to a path of its own with a free ID and what its
 * path item says for all operations, a shared object under a free name, a policy with another title. The custom code has
 * no copy.
 */
export function duplicated(connector: Connector, places: readonly Pointer[]): Duplicated {
  const within = (prefix: Pointer): readonly Pointer[] => places.filter((place) => place.startsWith(`${prefix}/`));
  let result = operationsDuplicated(connector, within('/definition/paths'));
  const then = (next: (present: Connector) => Duplicated): void => {
    const { connector: after, copies } = next(result.connector);
    result = { connector: after, copies: [...result.copies, ...copies] };
  };
  for (const section of sharedSections) then((present) => sharedDuplicated(present, section, within(pointerOf(['definition', section]))));
  then((present) => policiesDuplicated(present, within(policiesAt)));
  return result;
}

/** Copies entries of the list as one step; see `duplicated`. */
export const duplicateEntries: Command<{ places: readonly Pointer[] }> = {
  name: 'duplicate-entries',
  label: ({ places }) => `Duplicate ${entriesText(places)}`,
  apply: (connector, { places }) => duplicated(connector, places).connector,
};
