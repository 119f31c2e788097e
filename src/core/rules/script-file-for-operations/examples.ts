import type { Rule } from '../rule';
import { withScript } from '../testing/change';

export const examples: Rule['examples'] = {
  bad: [
    { '/properties/properties/scriptOperations': ['ListBerths'] },
  ],
  good: [
    { '/properties/properties/scriptOperations': [] },
    withScript('public class Script : ScriptBase {}', { '/properties/properties/scriptOperations': ['ListBerths'] }),
  ],
};
