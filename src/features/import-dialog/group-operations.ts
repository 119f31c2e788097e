import { arrayOf, objectOf, type JsonObject } from '../../core/base/json';
import type { Pointer } from '../../core/base/pointer';
import type { Connector } from '../../core/connector/connector';
import { operationsOf, type OperationEntry } from '../../core/connector/operations-of';

/** Operations under their first tag (a Postman folder becomes one), or under the first segment of their path. */
export interface OperationGroup {
  readonly name: string;
  readonly operations: readonly OperationEntry[];
}

function groupName(paths: JsonObject | undefined, { path, method }: OperationEntry): string {
  const [tag] = arrayOf(objectOf(objectOf(paths, path), method), 'tags') ?? [];
  return typeof tag === 'string' && tag.trim() !== '' ? tag : `/${path.split('/')[1] ?? ''}`;
}

/** The operations of an import, group by group in the order of the source. `text` leaves those that have it in summary, id, path or method. */
export function groupOperations(connector: Connector, text: string): readonly OperationGroup[] {
  const wanted = text.trim().toLowerCase();
  const paths = objectOf(connector.definition, 'paths');
  const groups = new Map<string, OperationEntry[]>();
  for (const operation of operationsOf(connector.definition)) {
    const { summary, operationId, path, method } = operation;
    if (wanted !== '' && !`${method} ${path} ${summary} ${operationId}`.toLowerCase().includes(wanted)) continue;
    const name = groupName(paths, operation);
    const group = groups.get(name) ?? [];
    group.push(operation);
    groups.set(name, group);
  }
  return Array.from(groups, ([name, operations]) => ({ name, operations }));
}

/** How much of a group is chosen. */
export function chosenOf(group: OperationGroup, chosen: ReadonlySet<Pointer>): 'all' | 'some' | 'none' {
  const count = group.operations.filter(({ at }) => chosen.has(at)).length;
  return count === 0 ? 'none' : count === group.operations.length ? 'all' : 'some';
}
