import { member } from '../../base/json';
import { valueAt } from '../../connector/connector';
import type { Rule } from '../rule';
import { insertMember } from '../shared/insert-member';
import { onceForEachText } from '../shared/once-for-each-text';
import { quote } from '../shared/quote';

const unstated = onceForEachText((name) => ({ missing: 'x-ms-visibility', message: `The parameter ${quote(name)} states no visibility, so it is shown as a normal field. Choose important, advanced or internal.` }));

export const parameterVisibilityStated: Rule = {
  id: 'parameter-visibility-stated',
  aliases: ['seed-parameter-visibility'],
  severity: 'info',
  phase: 'content',
  title: 'Every parameter states its visibility',
  why: 'The criteria of 2017 asked for visibility information everywhere. Today nobody insists: without it a field is shown as a normal one.',
  source: 'Microsoft certification criteria 2017; Submit for certification',
  unless: { parameter: ['x-ms-visibility'] },
  check: {
    parameter(target, report) {
      if (target.usage.visible) report(unstated(target.name));
    },
  },
  fix: {
    label: 'Set it to important or advanced',
    safe: false,
    local: true,
    apply(connector, { at }) {
      const value = member(valueAt(connector, at), 'required') === true ? 'important' : 'advanced';
      return insertMember(connector, at, 'x-ms-visibility', value, ['name', 'in', 'required', 'type', 'x-ms-summary', 'description']);
    },
  },
};
