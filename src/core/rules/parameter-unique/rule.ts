import { arrayOf, textOf, type JsonObject } from '../../base/json';
import { editAt } from '../../connector/connector';
import type { Report, Rule, RuleContext } from '../rule';
import { quote } from '../shared/quote';
import { followed } from '../shared/schemas';

function reportRepeated(node: JsonObject, report: Report, context: RuleContext): void {
  const list = arrayOf(node, 'parameters');
  if (!list || list.length < 2) return;
  const seen = new Set<string>();
  list.forEach((entry, index) => {
    const parameter = followed(entry, context);
    const name = textOf(parameter, 'name');
    const place = textOf(parameter, 'in');
    if (name === undefined || place === undefined || place === 'body') return;
    const key = `${place} ${place === 'header' ? name.toLowerCase() : name}`;
    if (seen.has(key)) report({ key: ['parameters', index], message: `There is another ${place} parameter ${quote(name)} before this one. Remove one of them.` });
    seen.add(key);
  });
}

export const parameterUnique: Rule = {
  id: 'parameter-unique',
  aliases: ['OperationParametersContainDuplicateParameter', 'OperationParametersAreNotUnique', 'PathParametersContainDuplicateParameter'],
  severity: 'error',
  phase: 'functionality',
  title: 'Parameters are unique by name and place',
  why: 'Of two equal parameters only one can be sent, and the validator refuses both.',
  source: 'Swagger validator rules (OperationParametersContainDuplicateParameter)',
  only: { operation: ['parameters'], 'path-item': ['parameters'] },
  check: {
    operation: (target, report, context) => reportRepeated(target.node, report, context),
    'path-item': (target, report, context) => reportRepeated(target.node, report, context),
  },
  fix: {
    label: 'Remove the second one',
    safe: false,
    apply: (connector, { at }) => editAt(connector, at, () => undefined),
  },
};
