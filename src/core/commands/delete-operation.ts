import { objectOf } from '../base/json';
import { keysOf, type Pointer } from '../base/pointer';
import { withKey, withoutKey } from '../base/tree';
import { withPart } from '../connector/connector';
import type { Command } from './command';

/** Members of a path item that mean nothing without an operation. */
const onlyForOperations = new Set(['parameters', 'x-ms-notification-content']);

/** Deletes an operation, and its path item when nothing is left in it that stands for itself. */
export const deleteOperation: Command<{ at: Pointer }> = {
  name: 'delete-operation',
  label: () => 'Delete operation',
  apply(connector, { at }) {
    const [, , path, method] = keysOf(at);
    const paths = objectOf(connector.definition, 'paths');
    const item = path === undefined ? undefined : objectOf(paths, path);
    if (!paths || !item || path === undefined || method === undefined || !Object.hasOwn(item, method)) return connector;
    const rest = withoutKey(item, method);
    const isEmpty = Object.keys(rest).every((key) => onlyForOperations.has(key));
    return withPart(connector, 'definition', withKey(connector.definition, 'paths', isEmpty ? withoutKey(paths, path) : withKey(paths, path, rest)));
  },
};
