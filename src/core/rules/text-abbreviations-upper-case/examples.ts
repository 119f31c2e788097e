import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [{ '/definition/definitions/Berth/properties/id/x-ms-summary': 'Berth Id' }, { '/definition/paths/~1berths/get/summary': 'List Url and Id' }],
  good: [{ '/definition/paths/~1berths/get/summary': 'Identify berths' }],
};
