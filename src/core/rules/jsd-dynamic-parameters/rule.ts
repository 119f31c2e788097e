import { isObject, textOf } from '../../base/json';
import { editAt } from '../../connector/connector';
import type { Report, Rule } from '../rule';
import { dynamicExtensions, type DynamicCall } from '../shared/dynamic-calls';
import { argumentsOf, callsOfTarget } from '../shared/dynamic-targets';
import { quote } from '../shared/quote';

function reportArguments(calls: readonly DynamicCall[], report: Report): void {
  for (const call of calls) {
    if (call.version === 1) continue;
    for (const { name, value } of argumentsOf(call)) {
      const key = [...call.keys, 'parameters', name];
      const forms = isObject(value) ? ['value', 'parameterReference', 'selectedItemValuePath'].filter((form) => Object.hasOwn(value, form)) : [];
      if (forms.length === 1) continue;
      const isLiteral = !isObject(value);
      const old = textOf(value, 'parameter');
      report({ key, fixable: isLiteral || old !== undefined, message: `The argument ${quote(name)} is not exactly one of {"value": …} and {"parameterReference": …}. Write it so.` });
    }
  }
}

export const jsdDynamicParameters: Rule = {
  id: 'jsd-dynamic-parameters',
  severity: 'error',
  phase: 'functionality',
  title: 'Arguments of dynamic lists are a value or a reference',
  why: 'The designer takes exactly one of value and parameterReference; a plain value, as x-ms-dynamic-values has it, is refused here.',
  source: 'Schema of API definitions',
  only: { parameter: [...dynamicExtensions, 'items'], schema: dynamicExtensions },
  check: {
    parameter: (target, report) => reportArguments(callsOfTarget(target.node, 'parameter'), report),
    schema: (target, report) => reportArguments(callsOfTarget(target.node, 'schema'), report),
  },
  fix: {
    label: 'Write it in the newer form',
    safe: true,
    local: true,
    apply: (connector, { at }) =>
      editAt(connector, at, (value) => {
        const source = textOf(value, 'parameter');
        if (source !== undefined) return { parameterReference: source };
        return value === undefined || isObject(value) ? value : { value };
      }),
  },
};
