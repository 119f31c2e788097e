import { lastKeyOf } from '../../base/pointer';
import { titleCaseOf } from '../../base/words';
import type { Rule } from '../rule';
import { insertMember } from '../shared/insert-member';
import { hintWhenPrivate } from '../shared/publisher-severity';
import { onceForEachText } from '../shared/once-for-each-text';
import { quote } from '../shared/quote';

const untitled = onceForEachText((name) => {
  const better = titleCaseOf(name);
  const message = `The output ${quote(name)} has no title. Add an x-ms-summary${better === '' ? '' : ` such as ${quote(better)}`}.`;
  return { missing: 'x-ms-summary', fixable: better !== '', message };
});

export const responsePropertyTitle: Rule = {
  id: 'response-property-title',
  aliases: ['seed-response-summary'],
  severity: 'warning',
  severityIn: hintWhenPrivate('warning'),
  phase: 'content',
  title: 'Every response property has a title',
  why: 'The title (or x-ms-summary) names the output among the dynamic content; without it makers see the key.',
  source: 'Microsoft certification criteria 2017; string guidance',
  unless: { output: ['x-ms-summary', 'title', '$ref'] },
  check: {
    output(target, report) {
      report(untitled(target.name ?? ''));
    },
  },
  fix: {
    label: 'Make a title from the name',
    safe: true,
    local: true,
    apply(connector, { at }) {
      const label = titleCaseOf(lastKeyOf(at) ?? '').slice(0, 80).trimEnd();
      return label === '' ? connector : insertMember(connector, at, 'x-ms-summary', label, ['type', 'format']);
    },
  },
};
