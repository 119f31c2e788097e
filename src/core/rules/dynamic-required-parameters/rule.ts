import { textOf } from '../../base/json';
import type { Report, Rule, RuleContext } from '../rule';
import { dynamicExtensions, type DynamicCall } from '../shared/dynamic-calls';
import { argumentsOf, callsOfTarget, type DynamicArgument } from '../shared/dynamic-targets';
import { quote } from '../shared/quote';
import { parametersOf } from '../shared/webhooks';

const isSupplied = (name: string, supplied: readonly DynamicArgument[]): boolean =>
  supplied.some((argument) => argument.name === name || argument.name.startsWith(`${name}/`));

function reportCall(call: DynamicCall, report: Report, context: RuleContext): void {
  const operation = call.operationId === undefined ? undefined : context.operationsById(call.operationId)[0];
  if (!operation) return;
  const wanted = parametersOf(operation, context);
  const supplied = argumentsOf(call);
  for (const node of wanted) {
    const name = textOf(node, 'name');
    if (name === undefined || node['required'] !== true || node['default'] !== undefined || node['in'] === 'body' || isSupplied(name, supplied)) continue;
    report({ key: call.keys, related: [operation.at], message: `The operation ${quote(call.operationId ?? '')} requires ${quote(name)}, which is not given. Add it to the parameters.` });
  }
  if (wanted.some((node) => node['in'] === 'body')) return;
  for (const { name } of supplied) {
    const [first] = name.split('/');
    if (wanted.some((node) => node['name'] === first || node['name'] === name)) continue;
    report({ key: [...call.keys, 'parameters', name], related: [operation.at], severity: 'warning', message: `The operation ${quote(call.operationId ?? '')} has no parameter ${quote(name)}. Correct the name or remove it.` });
  }
}

export const dynamicRequiredParameters: Rule = {
  id: 'dynamic-required-parameters',
  aliases: [
    'OperationMissingRequiredProperty',
    'OperationParameterNameNotFound',
    'OperationParameterNameIsAmbiguous',
    'OperationParameterRequiredMismatch',
    'OperationParameterTypeMismatch',
    'OperationParameterStaticTypeMismatch',
  ],
  severity: 'error',
  phase: 'functionality',
  title: 'Dynamic calls give the operation what it requires',
  why: 'Without its required parameters the operation cannot be called, and the list stays empty.',
  source: 'Swagger validator rules (OperationMissingRequiredProperty, OperationParameterNameNotFound and four more)',
  only: { parameter: [...dynamicExtensions, 'items'], schema: dynamicExtensions },
  check: {
    parameter: (target, report, context) => {
      for (const call of callsOfTarget(target.node, 'parameter')) reportCall(call, report, context);
    },
    schema: (target, report, context) => {
      for (const call of callsOfTarget(target.node, 'schema')) reportCall(call, report, context);
    },
  },
};
