import { textOf } from '../../base/json';
import type { Rule } from '../rule';
import { hintWhenPrivate } from '../shared/publisher-severity';
import { quote } from '../shared/quote';
import { saysTheSame } from '../shared/texts';

export const parameterDescriptionDiffers: Rule = {
  id: 'parameter-description-differs',
  severity: 'warning',
  severityIn: hintWhenPrivate('warning'),
  phase: 'content',
  title: 'Parameter descriptions say more than the summary',
  why: 'A hint that repeats the label tells makers nothing.',
  source: 'String guidance',
  only: { parameter: ['description'] },
  check: {
    parameter(target, report) {
      const description = textOf(target.node, 'description');
      const summary = textOf(target.node, 'x-ms-summary');
      if (!description || !summary || !target.usage.visible || target.isInternal || !saysTheSame(description, summary)) return;
      report({ key: 'description', message: `The description ${quote(description)} repeats the label. Say what to enter.` });
    },
  },
};
