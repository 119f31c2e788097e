import type { JsonSource } from '../../connector/connector';
import type { Rule } from '../rule';
import { onceForEach } from '../shared/once-for-each';
import { whenSubmitted } from '../shared/publisher-severity';
import { sourceScan } from '../shared/source-scan';

const limit = 500_000;
/**
 * The length without indentation, of the file as it was read or last typed. Far above the limit the line structure tells
 * it well enough; near the limit it is exact.
 */
const lengthOf = onceForEach((source: JsonSource): number => {
  if (source.text.length <= limit) return source.text.length;
  const { indentation, lines } = sourceScan(source);
  const estimate = source.text.length - indentation - lines;
  return lines > 1 && estimate > 2 * limit ? Math.round(estimate / 1000) * 1000 : JSON.stringify(source.tree).length;
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
      report({ key: 'definition', message: `The definition has ${length > 2 * limit ? 'about ' : ''}${length.toLocaleString('en')} characters without indentation. A solution holds at most 500,000: split it into two connectors.` });
    },
  },
};
