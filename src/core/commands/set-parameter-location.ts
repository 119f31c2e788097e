import { isObject } from '../base/json';
import type { Pointer } from '../base/pointer';
import { withKey, withoutKey } from '../base/tree';
import { editAt } from '../connector/connector';
import type { Command } from './command';

/** Where a parameter that is no body can be sent. */
export type FieldLocation = 'path' | 'query' | 'header' | 'formData';

/** Moves a parameter to another part of the request. In a path it is required and says how it is encoded; elsewhere it does not. */
export const setParameterLocation: Command<{ at: Pointer; in: FieldLocation }> = {
  name: 'set-parameter-location',
  label: (args) => `Send parameter in ${args.in}`,
  apply: (connector, { at, in: location }) =>
    editAt(connector, at, (node) => {
      if (!isObject(node) || node['in'] === location) return node;
      const moved = withKey(node, 'in', location);
      if (location !== 'path') return withoutKey(moved, 'x-ms-url-encoding');
      const required = withKey(moved, 'required', true);
      return Object.hasOwn(required, 'x-ms-url-encoding') ? required : withKey(required, 'x-ms-url-encoding', 'single');
    }),
};
