import type { Rule } from '../rule';
import { insertMember } from '../shared/insert-member';

export const operationVisibilityStated: Rule = {
  id: 'operation-visibility-stated',
  aliases: ['seed-operation-visibility'],
  severity: 'info',
  phase: 'content',
  title: 'Every operation states its visibility',
  why: 'The criteria of 2017 asked for visibility information everywhere. Today nobody insists: without it an operation is shown as a normal one.',
  source: 'Microsoft certification criteria 2017; Submit for certification',
  unless: { operation: ['x-ms-visibility'] },
  check: {
    operation(_target, report) {
      report({ missing: 'x-ms-visibility', message: 'No visibility is stated, so the operation is shown as a normal one. Choose important, advanced or internal.' });
    },
  },
  fix: {
    label: 'Set it to important',
    safe: false,
    local: true,
    apply: (connector, { at }) => insertMember(connector, at, 'x-ms-visibility', 'important', ['operationId', 'summary', 'description']),
  },
};
