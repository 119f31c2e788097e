import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [
    { '/definition/definitions/Berth/properties/freeFrom/x-ms-summary': undefined },
    { '/definition/paths/~1berths~1{id}/get/responses/200/schema': { type: 'object', properties: { id: { type: 'string' } } } },
  ],
  good: [
    { '/definition/definitions/Berth/properties/freeFrom/x-ms-summary': undefined, '/definition/definitions/Berth/properties/freeFrom/title': 'Free From' },
    { '/definition/definitions/Berth/properties/freeFrom': { type: 'string', 'x-ms-visibility': 'internal' } },
    { '/definition/definitions/Berth/properties/freeFrom': { $ref: '#/definitions/Date' } },
  ],
};
