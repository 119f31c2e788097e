import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/definitions/Berth/properties/neighbour': { $ref: '#/definitions/Berth' } },
    { '/definition/definitions/Berth/properties/quay': { $ref: '#/definitions/Quay' }, '/definition/definitions/Quay': { type: 'object', properties: { berths: { type: 'array', items: { $ref: '#/definitions/Berth' } } } } },
    { '/definition/definitions/Berth/properties/neighbour': { $ref: '#/definitions/Berth' }, '/definition/definitions/Berth/required': ['neighbour'] },
  ],
  good: [
    { '/definition/paths/~1berths/post/parameters/0/schema/properties/a': { $ref: '#/definitions/Berth' }, '/definition/paths/~1berths/post/parameters/0/schema/properties/b': { $ref: '#/definitions/Berth' } },
  ],
};
