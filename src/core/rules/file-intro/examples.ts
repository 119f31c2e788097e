import type { Examples } from '../rule';
import { withIntro } from '../testing/change';

export const examples: Examples = {
  bad: [
    withIntro(null),
    withIntro('Books berths.\n\n## Prerequisites\n\n## How to get credentials\n'),
    withIntro('## Prerequisites\n\n## How to get credentials\n\n## Known issues and limitations\n'),
    withIntro(`${'It books berths. '.repeat(9)}\n\n## Prerequisites\n\n## How to get credentials\n\n## Known issues and limitations\n`),
  ],
  good: [
    withIntro('Books berths.\n\n## Prerequisites\n\n## Known issues and limitations\n', { '/properties/properties/connectionParameters': {} }),
  ],
};
