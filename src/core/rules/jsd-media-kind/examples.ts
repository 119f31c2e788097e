import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [{ '/definition/definitions/Berth/properties/label/x-ms-media-kind': 'video' }],
  good: [{ '/definition/definitions/Berth/properties/label/x-ms-media-kind': 'image' }],
};
