import type { Rule } from '../rule';

export const fileIndentNoTabs: Rule = {
  id: 'file-indent-no-tabs',
  severity: 'info',
  phase: 'content',
  title: 'The definition is indented with blanks',
  why: 'The coding standards ask for four blanks and no tabs.',
  source: 'Coding standards',
  check: {
    package(target, report) {
      if (target.sources.definition?.hasIndentingTabs) report({ key: 'definition', message: 'The definition is indented with tabs. Use four blanks a level.' });
    },
  },
};
