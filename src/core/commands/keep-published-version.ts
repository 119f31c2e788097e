import { isObject, objectOf } from '../base/json';
import { keysOf, type Pointer } from '../base/pointer';
import { withKey } from '../base/tree';
import { valueAt, withPart, type Connector } from '../connector/connector';
import type { Command } from './command';
import { makeNextVersion } from './make-next-version';
import { aroundOperations, withSharedBeside } from './published-shared';

/** Which operation differs from the published one, and where that stands in the published connector. */
export interface KeepPublishedVersion {
  readonly at: Pointer;
  readonly published: Connector;
  readonly from: Pointer;
}

/**
 * Keeps a published operation as it was, deprecated, with the schemas and the settings of its path as they were, and makes the
 * changed one its next version.
 */
export const keepPublishedVersion: Command<KeepPublishedVersion> = {
  name: 'keep-published-version',
  label: () => 'Keep the published operation, and make its next version',
  apply(connector, { at, published, from }) {
    const operation = valueAt(published, from);
    const [, , path = ''] = keysOf(from);
    if (!isObject(operation)) return connector;
    const around = aroundOperations(objectOf(objectOf(published.definition, 'paths'), path));
    const { definition, named } = withSharedBeside(connector.definition, published.definition, [operation, around]);
    const keep = named(operation);
    const next = makeNextVersion.apply(withPart(connector, 'definition', definition), { at, keepAt: from, ...(isObject(keep) && { keep }) });
    const paths = objectOf(next.definition, 'paths');
    const item = objectOf(paths, path);
    const before = named(around);
    if (!paths || !item || !isObject(before)) return next;
    const operations = Object.entries(item).filter(([key]) => !Object.hasOwn(aroundOperations(item), key));
    return withPart(next, 'definition', withKey(next.definition, 'paths', withKey(paths, path, { ...before, ...Object.fromEntries(operations) })));
  },
};
