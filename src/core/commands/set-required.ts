import { isObject } from '../base/json';
import type { Pointer } from '../base/pointer';
import { editAt } from '../connector/connector';
import type { Command } from './command';
import { propertyPlace, withRequired } from './schema-members';

/** Makes a property of an object schema required or optional, in the list `required` of that object. */
export const setRequired: Command<{ at: Pointer; required: boolean }> = {
  name: 'set-required',
  label: ({ required }) => (required ? 'Make required' : 'Make optional'),
  apply(connector, { at, required }) {
    const place = propertyPlace(at);
    return place ? editAt(connector, place.schema, (schema) => (isObject(schema) ? withRequired(schema, place.name, required) : schema)) : connector;
  },
};
