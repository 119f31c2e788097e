import { grouped } from '../../base/counted';
import type { Rule } from '../rule';
import { whenSubmitted } from '../shared/publisher-severity';
import { mostCounted } from '../shared/source-scan';

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
      const length = target.size.tooManyCharacters;
      if (length === 0) return;
      report({ key: 'definition', message: `The definition has ${length === mostCounted ? 'more than ' : ''}${grouped(length)} characters without indentation. A solution holds at most 500,000: split it into two connectors.` });
    },
  },
};
