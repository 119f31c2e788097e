import type { Examples } from '../rule';
import { manyProperties } from '../testing/schemas';

export const examples: Examples = {
  bad: [
    { '/definition/paths/~1berths/get/responses/200/schema': { type: 'object', properties: manyProperties(512) } },
    { '/definition/definitions/Berth/properties': manyProperties(300), '/definition/paths/~1berths/post/parameters/0/schema/properties/a': { $ref: '#/definitions/Berth' }, '/definition/paths/~1berths/post/parameters/0/schema/properties/b': { $ref: '#/definitions/Berth' } },
  ],
  good: [{ '/definition/paths/~1berths/get/responses/200/schema': { type: 'object', properties: manyProperties(511) } }],
};
