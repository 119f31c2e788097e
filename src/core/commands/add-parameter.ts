import { arrayOf, isArray, isObject, type JsonObject } from '../base/json';
import type { Pointer } from '../base/pointer';
import { withKey, withKeyAfter } from '../base/tree';
import { editAt } from '../connector/connector';
import { titleCaseOf } from '../base/words';
import type { Command } from './command';
import { pathParameter } from './move-operation';

export type ParameterLocation = 'path' | 'query' | 'header' | 'body' | 'formData';

/** A parameter of a kind with what every such parameter needs. */
export function newParameter(location: ParameterLocation, name: string): JsonObject {
  switch (location) {
    case 'body':
      return { name, in: 'body', required: true, schema: { type: 'object', properties: {} } };
    case 'path':
      return pathParameter(name);
    case 'query':
    case 'header':
    case 'formData':
      return { name, in: location, required: false, type: 'string', 'x-ms-summary': titleCaseOf(name), description: '' };
  }
}

/** Adds a parameter at the end of an operation's (or path item's) list, which is made in front of `responses` when there is none. */
export const addParameter: Command<{ at: Pointer; in: ParameterLocation; name: string }> = {
  name: 'add-parameter',
  label: (args) => (args.in === 'body' ? 'Add body' : 'Add parameter'),
  apply: (connector, { at, in: location, name }) =>
    editAt(connector, at, (node) => {
      if (!isObject(node)) return node;
      const parameter = newParameter(location, name);
      const list = arrayOf(node, 'parameters');
      if (isArray(list)) return withKey(node, 'parameters', [...list, parameter]);
      const keys = Object.keys(node);
      const before = keys.indexOf('responses');
      return withKeyAfter(node, before < 0 ? keys.at(-1) : keys[before - 1], 'parameters', [parameter]);
    }),
};
