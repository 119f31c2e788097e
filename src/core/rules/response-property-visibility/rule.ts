import type { Rule } from '../rule';
import { insertMember } from '../shared/insert-member';
import { onceForEachText } from '../shared/once-for-each-text';
import { quote } from '../shared/quote';

const unstated = onceForEachText((name) => ({ missing: 'x-ms-visibility', message: `The output ${quote(name)} states no visibility, so it is shown as a normal one. Choose important, advanced or internal.` }));

export const responsePropertyVisibility: Rule = {
  id: 'response-property-visibility',
  aliases: ['seed-response-visibility'],
  severity: 'info',
  phase: 'content',
  title: 'Every response property states its visibility',
  why: 'The criteria of 2017 asked for visibility information everywhere. Today nobody insists: without it an output is shown as a normal one.',
  source: 'Microsoft certification criteria 2017',
  unless: { output: ['x-ms-visibility', '$ref'] },
  check: {
    output(target, report) {
      report(unstated(target.name ?? ''));
    },
  },
  fix: {
    label: 'Set it to advanced',
    safe: false,
    local: true,
    apply: (connector, { at }) => insertMember(connector, at, 'x-ms-visibility', 'advanced', ['type', 'format', 'title', 'x-ms-summary', 'description']),
  },
};
