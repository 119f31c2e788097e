import type { Rule } from '../rule';
import { withExtras } from '../testing/change';

export const examples: Rule['examples'] = {
  bad: [
    withExtras('screenshot.png'),
    withExtras('__MACOSX/._icon.png', 'notes.txt'),
  ],
  good: [
    withExtras('settings.json'),
  ],
};
