import { isArray, member } from '../../base/json';
import { child } from '../../base/pointer';
import { setAt } from '../../connector/connector';
import type { Rule } from '../rule';
import { placeOf } from '../shared/place';

export const consumesProducesDeclared: Rule = {
  id: 'consumes-produces-declared',
  aliases: ['ConsumesMissing'],
  severity: 'info',
  phase: 'functionality',
  title: 'The definition says which types of body it takes and gives',
  why: 'Types stated once at the top save stating them for each operation; the validator has a rule for it, though most connectors state none.',
  source: 'Connector template (SV ConsumesMissing)',
  check: {
    definition(target, report, context) {
      for (const key of ['consumes', 'produces']) {
        if (isArray(member(target.node, key)) || context.countIndexed(key) === 0) continue;
        report({ ...placeOf(target.node, [key]), fixable: member(target.node, key) === undefined, message: `“${key}” is given neither at the top nor for every operation. Most services need ["application/json"].` });
      }
    },
  },
  index: {
    operation({ node, method }, add) {
      if (!isArray(member(node, 'produces'))) add('produces');
      if ((method === 'post' || method === 'put' || method === 'patch') && !isArray(member(node, 'consumes'))) add('consumes');
    },
  },
  fix: {
    label: 'Set application/json',
    safe: false,
    apply: (connector, finding) => (finding.missing === undefined ? connector : setAt(connector, child('/definition', finding.missing), ['application/json'])),
  },
};
