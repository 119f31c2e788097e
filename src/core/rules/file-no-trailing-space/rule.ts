import type { TextFile } from '../../connector/connector';
import type { Rule } from '../rule';
import { onceForEach } from '../shared/once-for-each';

const hasBlanks = onceForEach(({ text }: TextFile) => /[ \t]\r?\n/.test(text));

export const fileNoTrailingSpace: Rule = {
  id: 'file-no-trailing-space',
  severity: 'info',
  phase: 'content',
  title: 'No line of the definition ends in blanks',
  why: 'The coding standards ask for it; blanks at line ends make needless differences.',
  source: 'Coding standards',
  check: {
    package(target, report) {
      const source = target.sources.definition;
      if (source && hasBlanks(source)) report({ key: 'definition', message: 'Lines of the definition end in blanks. Format the text in the code editor.' });
    },
  },
};
