import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [{ '/definition/definitions/Berth/properties/label/x-ms-media-kind': 'video' }],
  good: [{ '/definition/definitions/Berth/properties/label/x-ms-media-kind': 'image' }],
};
