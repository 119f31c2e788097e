import type { Rule } from '../rule';

export const examples: Rule['examples'] = {
  bad: [{ '/definition/paths/~1alerts/x-ms-notification-content/schema': {} }],
  good: [{ '/definition/paths/~1alerts/x-ms-notification-content/schema': { type: 'array', items: { type: 'string' } } }],
};
