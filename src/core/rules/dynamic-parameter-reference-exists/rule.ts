import type { Report, Rule, RuleContext } from '../rule';
import { dynamicExtensions, type DynamicCall } from '../shared/dynamic-calls';
import { argumentsOf, callsOfTarget, sourceOf } from '../shared/dynamic-targets';
import { quote } from '../shared/quote';
import type { OperationTarget } from '../targets';

function reportSources(calls: readonly DynamicCall[], operation: OperationTarget | undefined, report: Report, context: RuleContext): void {
  if (!operation) return;
  for (const call of calls) {
    for (const { name, source } of argumentsOf(call)) {
      if (source === undefined || sourceOf(operation, call, source, context) !== undefined) continue;
      const key = [...call.keys, 'parameters', name];
      report({ key, message: `${quote(source)} is neither a parameter of this operation nor a field of its body. Name one that exists or give a value.` });
    }
  }
}

export const dynamicParameterReferenceExists: Rule = {
  id: 'dynamic-parameter-reference-exists',
  severity: 'error',
  phase: 'functionality',
  title: 'Dynamic calls take values from parameters that exist',
  why: 'A value that is taken from nowhere is never sent.',
  source: 'Swagger validator rules (OperationParameterNameNotFound)',
  only: { parameter: [...dynamicExtensions, 'items'], schema: dynamicExtensions },
  check: {
    parameter: (target, report, context) => reportSources(callsOfTarget(target.node, 'parameter'), target.operation, report, context),
    schema: (target, report, context) => reportSources(callsOfTarget(target.node, 'schema'), target.operation, report, context),
  },
};
