import type { Examples } from '../rule';
import { withScript } from '../testing/change';

export const examples: Examples = {
  bad: [
    { '/properties/properties/scriptOperations': ['ListBerths'] },
  ],
  good: [
    { '/properties/properties/scriptOperations': [] },
    withScript('public class Script : ScriptBase {}', { '/properties/properties/scriptOperations': ['ListBerths'] }),
  ],
};
