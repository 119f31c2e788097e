import type { Rule } from '../rule';

export const fileNoTrailingSpace: Rule = {
  id: 'file-no-trailing-space',
  severity: 'info',
  phase: 'content',
  title: 'No line of the definition ends in blanks',
  why: 'The coding standards ask for it; blanks at line ends make needless differences.',
  source: 'Coding standards',
  check: {
    package(target, report) {
      if (target.sources.definition?.hasTrailingBlanks) report({ key: 'definition', message: 'Lines of the definition end in blanks. Format the text in the code editor.' });
    },
  },
};
