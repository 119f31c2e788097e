import { arrayOf, textOf, type Json, type JsonObject } from '../../base/json';
import { editAt } from '../../connector/connector';
import type { Report, Rule, RuleContext } from '../rule';
import { quote } from '../shared/quote';
import { followed } from '../shared/schemas';
import type { SeenParameter } from '../targets';

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

/** True when no two parameters can be the same; parameters of the path do no harm, as those that are given again are left out. */
function areDifferent(parameters: readonly SeenParameter[]): boolean {
  for (let later = 1; later < parameters.length; later++) {
    const name = parameters[later]?.node['name'];
    for (let before = 0; before < later; before++) if (isSameName(name, parameters[before]?.node['name'])) return false;
  }
  return true;
}

const isSameName = (a: Json | undefined, b: Json | undefined): boolean =>
  typeof a !== 'string' || typeof b !== 'string' || (a.length === b.length && (a === b || a.toLowerCase() === b.toLowerCase()));

/** With more parameters than this a set is quicker than comparing each with each. */
const few = 16;

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
    operation(target, report, context) {
      const parameters = target.parameters();
      if (parameters.length > few || !areDifferent(parameters)) reportRepeated(target.node, report, context);
    },
    'path-item': (target, report, context) => reportRepeated(target.node, report, context),
  },
  fix: {
    label: 'Remove the second one',
    safe: false,
    local: true,
    apply: (connector, { at }) => editAt(connector, at, () => undefined),
  },
};
