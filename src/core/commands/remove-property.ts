import { isObject, objectOf } from '../base/json';
import type { Pointer } from '../base/pointer';
import { withKey, withoutKey } from '../base/tree';
import { editAt } from '../connector/connector';
import type { Command } from './command';
import { propertyPlace, withRequired } from './schema-members';

/** Removes a property of an object schema, from `required` too. */
export const removeProperty: Command<{ at: Pointer }> = {
  name: 'remove-property',
  label: ({ at }) => `Delete property ${propertyPlace(at)?.name ?? ''}`.trimEnd(),
  apply(connector, { at }) {
    const place = propertyPlace(at);
    if (!place) return connector;
    return editAt(connector, place.schema, (schema) => {
      const properties = objectOf(schema, 'properties');
      if (!isObject(schema) || !properties || !Object.hasOwn(properties, place.name)) return schema;
      return withKey(withRequired(schema, place.name, false), 'properties', withoutKey(properties, place.name));
    });
  },
};
