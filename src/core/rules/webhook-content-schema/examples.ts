import type { Examples } from '../rule';

export const examples: Examples = {
  bad: [{ '/definition/paths/~1alerts/x-ms-notification-content/schema': {} }],
  good: [{ '/definition/paths/~1alerts/x-ms-notification-content/schema': { type: 'array', items: { type: 'string' } } }],
};
