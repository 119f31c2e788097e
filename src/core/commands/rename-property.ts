import { arrayOf, isObject, objectOf, textOf, type JsonObject } from '../base/json';
import type { Pointer } from '../base/pointer';
import { withKey, withRenamedKey } from '../base/tree';
import { titleCaseOf } from '../base/words';
import { editAt } from '../connector/connector';
import type { Command } from './command';
import { propertyPlace } from './schema-members';

/** The title that was made from the name is made from the new one. */
function withTitleOf(properties: JsonObject, from: string, to: string): JsonObject {
  const property = objectOf(properties, from);
  return property && textOf(property, 'title') === titleCaseOf(from) ? withKey(properties, from, withKey(property, 'title', titleCaseOf(to))) : properties;
}

/** Gives a property another name in its place, in `required` too; a title that only repeats the name follows. Nothing happens where the name is taken. */
export const renameProperty: Command<{ at: Pointer; to: string }> = {
  name: 'rename-property',
  label: ({ to }) => `Rename property to ${to}`,
  apply(connector, { at, to }) {
    const place = propertyPlace(at);
    if (!place) return connector;
    return editAt(connector, place.schema, (schema) => {
      const properties = objectOf(schema, 'properties');
      if (!isObject(schema) || !properties || !Object.hasOwn(properties, place.name) || Object.hasOwn(properties, to)) return schema;
      const renamed = withKey(schema, 'properties', withRenamedKey(withTitleOf(properties, place.name, to), place.name, to));
      const required = arrayOf(schema, 'required');
      return required?.includes(place.name) ? withKey(renamed, 'required', required.map((name) => (name === place.name ? to : name))) : renamed;
    });
  },
};
