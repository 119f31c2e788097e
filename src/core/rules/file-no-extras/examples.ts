import type { Examples } from '../rule';
import { withExtras } from '../testing/change';

export const examples: Examples = {
  bad: [
    withExtras('screenshot.png'),
    withExtras('__MACOSX/._icon.png', 'notes.txt'),
  ],
  good: [
    withExtras('settings.json'),
  ],
};
