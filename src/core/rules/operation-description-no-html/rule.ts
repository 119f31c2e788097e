import { textOf } from '../../base/json';
import type { Rule } from '../rule';
import { angle, operationDescription } from '../shared/prose-marks';
import { hintWhenPrivate } from '../shared/publisher-severity';
import { quote } from '../shared/quote';
import { htmlTagIn } from '../shared/texts';

export const operationDescriptionNoHtml: Rule = {
  id: 'operation-description-no-html',
  severity: 'warning',
  severityIn: hintWhenPrivate('warning'),
  phase: 'content',
  title: 'Operation descriptions have no HTML',
  why: 'Designers show descriptions as plain text, so that tags appear as they are written.',
  source: 'Practice of certified publishers',
  when: { operation: { description: operationDescription(angle) } },
  check: {
    operation(target, report) {
      const description = textOf(target.node, 'description');
      const found = description && htmlTagIn(description);
      if (found) report({ key: 'description', message: `The description contains the HTML tag ${quote(found)}. Write plain text.` });
    },
  },
};
