import { textOf } from '../../base/json';
import type { Rule } from '../rule';
import { hintWhenPrivate } from '../shared/publisher-severity';
import { quote } from '../shared/quote';
import { saysTheSame } from '../shared/texts';

export const operationDescriptionDiffers: Rule = {
  id: 'operation-description-differs',
  aliases: ['text-not-copied'],
  severity: 'warning',
  severityIn: hintWhenPrivate('warning'),
  phase: 'content',
  title: 'Operation descriptions say more than the summary',
  why: 'A description that repeats the summary tells makers and language models nothing.',
  source: 'String guidance; coding standards',
  check: {
    operation(target, report) {
      const description = textOf(target.node, 'description');
      const summary = textOf(target.node, 'summary');
      if (!description || !summary || !saysTheSame(description, summary)) return;
      report({ key: 'description', message: `The description ${quote(description)} repeats the summary. Say what the operation does and returns.` });
    },
  },
};
