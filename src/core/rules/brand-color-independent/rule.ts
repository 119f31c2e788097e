import { textOf } from '../../base/json';
import { editAt } from '../../connector/connector';
import type { Rule } from '../rule';
import { independentOnly } from '../shared/publisher-severity';
import { quote } from '../shared/quote';

const shared = '#da3b01';

export const brandColorIndependent: Rule = {
  id: 'brand-color-independent',
  severity: 'error',
  severityIn: independentOnly('error'),
  phase: 'package',
  title: 'An independent publisher’s brand colour is #da3b01',
  why: 'Connectors of independent publishers share one colour; all of them have it.',
  source: 'Repository readme; independent publisher certification',
  check: {
    properties(target, report) {
      const colour = textOf(target.inner, 'iconBrandColor');
      if (colour === undefined || colour.trim() === '' || colour.trim().toLowerCase() === shared) return;
      report({ key: ['properties', 'iconBrandColor'], message: `The brand colour is ${quote(colour)}. Connectors of independent publishers have ${shared}.` });
    },
  },
  fix: {
    label: 'Set #da3b01',
    safe: true,
    apply: (connector, finding) => editAt(connector, finding.at, () => shared),
  },
};
