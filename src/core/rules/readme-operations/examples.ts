import type { Examples } from '../rule';
import { withReadme } from '../testing/change';

export const examples: Examples = {
  bad: [
    withReadme('# Harbour Desk\n'),
    withReadme('# Harbour Desk\n## Supported Operations\nList berths, create a berth.\n## Prerequisites\n'),
  ],
  good: [
    withReadme('# Harbour Desk\n## Actions\n### List berths\n### Create a berth\n### Get a berth\n### When a berth becomes free\n'),
  ],
};
