import { isObject, objectOf } from '../base/json';
import type { Pointer } from '../base/pointer';
import { withKey } from '../base/tree';
import { editAt } from '../connector/connector';
import { titleCaseOf } from '../base/words';
import type { Command } from './command';

/** Adds a text property at the end of an object schema, with a title made from its name. Nothing happens where the name is taken. */
export const addProperty: Command<{ at: Pointer; name: string }> = {
  name: 'add-property',
  label: ({ name }) => `Add property ${name}`,
  apply: (connector, { at, name }) =>
    editAt(connector, at, (schema) => {
      if (!isObject(schema)) return schema;
      const properties = objectOf(schema, 'properties') ?? {};
      if (Object.hasOwn(properties, name)) return schema;
      return withKey(schema, 'properties', withKey(properties, name, { type: 'string', title: titleCaseOf(name), description: '' }));
    }),
};
