import type { JsonSource } from '../../connector/connector';
import type { Rule } from '../rule';
import { onceForEach } from '../shared/once-for-each';
import { whenSubmitted } from '../shared/publisher-severity';
import { mostCounted, unindentedLength } from '../shared/source-scan';

const limit = 500_000;

/**
 * The length without indentation, of the file as it was read or last typed: exact near the limit, at most `mostCounted`,
 * above which nobody asks for the exact length, which takes the whole tree to be written again.
 */
const lengthOf = onceForEach((source: JsonSource): number => {
  const { text, tree } = source;
  if (text.length <= limit) return text.length;
  const unindented = unindentedLength(source);
  return unindented <= limit || unindented >= mostCounted ? unindented : Math.min(JSON.stringify(tree).length, mostCounted);
});

export const definitionMax500000Chars: Rule = {
  id: 'definition-max-500000-chars',
  severity: 'warning',
  severityIn: whenSubmitted('warning'),
  phase: 'package',
  title: 'The definition has at most 500,000 characters',
  why: 'A solution cannot hold a longer one, and the submission needs a solution.',
  source: 'Issue 3567 of the connectors repository',
  check: {
    package(target, report) {
      const source = target.sources.definition;
      const length = source ? lengthOf(source) : 0;
      if (length <= limit) return;
      report({ key: 'definition', message: `The definition has ${length === mostCounted ? 'more than ' : ''}${length.toLocaleString('en')} characters without indentation. A solution holds at most 500,000: split it into two connectors.` });
    },
  },
};
