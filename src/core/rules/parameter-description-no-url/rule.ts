import { textOf } from '../../base/json';
import type { Rule } from '../rule';
import { address, fieldDescription } from '../shared/prose-marks';
import { hintWhenPrivate } from '../shared/publisher-severity';
import { quote } from '../shared/quote';
import { webAddressIn } from '../shared/texts';

export const parameterDescriptionNoUrl: Rule = {
  id: 'parameter-description-no-url',
  aliases: ['text-no-urls'],
  severity: 'warning',
  severityIn: hintWhenPrivate('warning'),
  phase: 'content',
  title: 'Parameter descriptions have no web address',
  why: 'Links belong into the readme and the introduction; in descriptions they are refused and age badly.',
  source: 'Certification policy 5000.2.3.6, as publishers report it',
  only: { parameter: ['description'] },
  when: { parameter: { description: fieldDescription(address) } },
  check: {
    parameter(target, report) {
      const description = textOf(target.node, 'description');
      const found = description && webAddressIn(description);
      if (found) report({ key: 'description', message: `The description contains the address ${quote(found)}. Move it to the readme or leave it out.` });
    },
  },
};
