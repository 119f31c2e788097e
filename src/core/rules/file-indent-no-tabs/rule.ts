import type { TextFile } from '../../connector/connector';
import type { Rule } from '../rule';
import { onceForEach } from '../shared/once-for-each';

const hasTabs = onceForEach(({ text }: TextFile) => /^ {0,400}\t/m.test(text));

export const fileIndentNoTabs: Rule = {
  id: 'file-indent-no-tabs',
  severity: 'info',
  phase: 'content',
  title: 'The definition is indented with blanks',
  why: 'The coding standards ask for four blanks and no tabs.',
  source: 'Coding standards',
  check: {
    package(target, report) {
      const source = target.sources.definition;
      if (source && hasTabs(source)) report({ key: 'definition', message: 'The definition is indented with tabs. Use four blanks a level.' });
    },
  },
};
