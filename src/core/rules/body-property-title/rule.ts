import { lastKeyOf } from '../../base/pointer';
import { titleCaseOf } from '../../base/words';
import type { Rule } from '../rule';
import { insertMember } from '../shared/insert-member';
import { hintWhenPrivate } from '../shared/publisher-severity';
import { onceForEachText } from '../shared/once-for-each-text';
import { quote } from '../shared/quote';

const untitled = onceForEachText((name) => {
  const better = titleCaseOf(name);
  const message = `The field ${quote(name)} has no title. Add an x-ms-summary${better === '' ? '' : ` such as ${quote(better)}`}.`;
  return { missing: 'x-ms-summary', fixable: better !== '', message };
});

export const bodyPropertyTitle: Rule = {
  id: 'body-property-title',
  severity: 'warning',
  severityIn: hintWhenPrivate('warning'),
  phase: 'content',
  title: 'Every field of a body has a title',
  why: 'The title (or x-ms-summary) is the label of the field in the designer; without it makers see the key.',
  source: 'Microsoft certification criteria 2017; string guidance',
  unless: { input: ['x-ms-summary', 'title', '$ref'] },
  check: {
    input(target, report) {
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
