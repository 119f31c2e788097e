import type { Rule } from '../rule';
import { type Heading, headingsOf } from '../shared/headings';
import { whenSubmitted } from '../shared/publisher-severity';
import { quote } from '../shared/quote';

const section = /\b(?:operations?|actions?|triggers?)\b/i;
const visible = 'visible operation';
/** How many headings stand between a heading and the next one of its rank. */
function countBelow(headings: readonly Heading[], at: number): number {
  const level = headings[at]?.level ?? 0;
  const end = headings.findIndex((heading, index) => index > at && heading.level <= level);
  return (end < 0 ? headings.length : end) - at - 1;
}

export const readmeOperations: Rule = {
  id: 'readme-operations',
  severity: 'warning',
  severityIn: whenSubmitted('warning'),
  phase: 'package',
  title: 'The readme lists the supported operations',
  why: 'The template asks for a section “Supported Operations” with one heading for each operation.',
  source: 'Readme template',
  check: {
    package(target, report, context) {
      if (!target.readme || target.readme.text.trim() === '') return;
      const headings = headingsOf(target.readme);
      const at = headings.findIndex(({ text }) => section.test(text));
      const found = headings[at];
      const key = ['documents', 'readme'];
      if (!found) report({ key, message: 'The readme has no heading “Supported Operations”. Add it, with a heading for each operation below.' });
      else {
        const listed = countBelow(headings, at);
        const length = context.countIndexed(visible);
        if (listed < length) report({ key, severity: 'info', message: `The section ${quote(found.text)} of the readme has ${listed} ${listed === 1 ? 'heading' : 'headings'} for ${length} visible ${length === 1 ? 'operation' : 'operations'}. Give each operation one.` });
      }
    },
  },
  index: {
    operation(target, add) {
      if (!target.isInternal && !target.isDeprecated) add(visible);
    },
  },
};
