import { isObject, member, objectOf, textOf } from '../base/json';
import type { Pointer } from '../base/pointer';
import { setAt, valueAt } from '../connector/connector';
import { sharedTarget } from '../connector/shared-object';
import type { Command } from './command';

/**
 * Puts a copy of the shared object in the place of a reference to it. References inside the copy stay, so that a schema that
 * refers to itself is opened one level. Texts beside the reference win over the copy's.
 */
export const inlineReference: Command<{ at: Pointer }> = {
  name: 'inline-reference',
  label: () => 'Put the definition in place of the reference',
  apply(connector, { at }) {
    const node = valueAt(connector, at);
    const reference = textOf(node, '$ref');
    const target = reference === undefined ? undefined : sharedTarget(reference);
    const shared = target && member(objectOf(connector.definition, target.section), target.name);
    if (!isObject(node) || !isObject(shared)) return connector;
    const beside = Object.fromEntries(Object.entries(node).filter(([key]) => key !== '$ref'));
    return setAt(connector, at, { ...shared, ...beside });
  },
};
