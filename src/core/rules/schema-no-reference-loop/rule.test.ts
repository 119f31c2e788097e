import { testRule } from '../testing/test-rule';
import { schemaNoReferenceLoop } from './rule';

testRule(schemaNoReferenceLoop, [
  {
    name: 'finds a definition in itself',
    with: { '/definition/definitions/Berth/properties/neighbour': { $ref: '#/definitions/Berth' } },
    finds: ['/definition/definitions/Berth'],
  },
  {
    name: 'finds a loop over another',
    with: { '/definition/definitions/Berth/properties/quay': { $ref: '#/definitions/Quay' }, '/definition/definitions/Quay': { type: 'object', properties: { berths: { type: 'array', items: { $ref: '#/definitions/Berth' } } } } },
    finds: ['/definition/definitions/Berth', '/definition/definitions/Quay'],
  },
  {
    name: 'finds one that its own required property makes endless',
    with: { '/definition/definitions/Berth/properties/neighbour': { $ref: '#/definitions/Berth' }, '/definition/definitions/Berth/required': ['neighbour'] },
    finds: ['/definition/definitions/Berth'],
    says: /through required properties/,
  },
  {
    name: 'finds one that is a part of itself',
    with: { '/definition/definitions/Berth/allOf': [{ $ref: '#/definitions/Quay' }], '/definition/definitions/Quay': { allOf: [{ $ref: '#/definitions/Berth' }] } },
    finds: ['/definition/definitions/Berth', '/definition/definitions/Quay'],
    says: /is made of itself, through allOf/,
  },
  {
    name: 'finds one that is nothing but a reference',
    with: { '/definition/definitions/Other': { $ref: '#/definitions/Berth' } },
    finds: ['/definition/definitions/Other'],
  },
  {
    name: 'finds references that lead round in a circle',
    with: { '/definition/definitions/One': { $ref: '#/definitions/Two' }, '/definition/definitions/Two': { $ref: '#/definitions/One' } },
    finds: ['/definition/definitions/One', '/definition/definitions/Two'],
  },
  {
    name: 'accepts two references to one definition',
    with: { '/definition/paths/~1berths/post/parameters/0/schema/properties/a': { $ref: '#/definitions/Berth' }, '/definition/paths/~1berths/post/parameters/0/schema/properties/b': { $ref: '#/definitions/Berth' } },
    finds: [],
  },
]);
