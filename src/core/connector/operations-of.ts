import { isObject, member, objectOf, textOf, type Json, type JsonObject } from '../base/json';
import { pointerOf, type Pointer } from '../base/pointer';

/** The keys of a path item that are operations in OpenAPI 2.0. */
export const operationMethods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch'] as const;

export type Visibility = 'none' | 'important' | 'advanced' | 'internal';
export type OperationMethod = (typeof operationMethods)[number];

const methodNames: ReadonlySet<string> = new Set(operationMethods);

/** What a list shows of an operation. Texts that are missing or no texts are empty. */
export interface OperationEntry {
  readonly path: string;
  readonly method: OperationMethod;
  readonly at: Pointer;
  readonly operationId: string;
  readonly summary: string;
  readonly isTrigger: boolean;
  readonly visibility: Visibility;
  readonly deprecated: boolean;
}

/** True for a member name of a path item that holds an operation. */
export const isOperationMethod = (key: string): key is OperationMethod => methodNames.has(key);

/** The visibility of an operation, parameter or schema, read without case; anything unknown counts as none. */
export function visibilityOf(node: Json | undefined): Visibility {
  const text = textOf(node, 'x-ms-visibility')?.toLowerCase();
  return text === 'important' || text === 'advanced' || text === 'internal' ? text : 'none';
}

interface OfPath {
  readonly path: string;
  readonly entries: readonly OperationEntry[];
}

const none: readonly OperationEntry[] = [];
const byPathItem = new WeakMap<JsonObject, OfPath>();
const byPaths = new WeakMap<JsonObject, readonly OperationEntry[]>();

function entriesOfPath(path: string, item: JsonObject): readonly OperationEntry[] {
  const known = byPathItem.get(item);
  if (known?.path === path) return known.entries;
  const entries = Object.keys(item)
    .filter(isOperationMethod)
    .flatMap((method): OperationEntry[] => {
      const operation = item[method];
      if (!isObject(operation)) return [];
      return [
        {
          path,
          method,
          at: pointerOf(['definition', 'paths', path, method]),
          operationId: textOf(operation, 'operationId') ?? '',
          summary: textOf(operation, 'summary') ?? '',
          isTrigger: Object.hasOwn(operation, 'x-ms-trigger'),
          visibility: visibilityOf(operation),
          deprecated: member(operation, 'deprecated') === true,
        },
      ];
    });
  byPathItem.set(item, { path, entries });
  return entries;
}

/**
 * The operations of an API definition in the order of the file; the same array while `paths` is the same object, the same
 * entries while their path item is. So a list can be read again after every key at the cost of what changed.
 */
export function operationsOf(definition: JsonObject): readonly OperationEntry[] {
  const paths = objectOf(definition, 'paths');
  if (!paths) return none;
  const known = byPaths.get(paths);
  if (known) return known;
  const entries = Object.entries(paths).flatMap(([path, item]) => (isObject(item) ? entriesOfPath(path, item) : none));
  byPaths.set(paths, entries);
  return entries;
}
