import type { Report, Rule, RuleContext } from '../rule';
import { dynamicExtensions, type DynamicCall } from '../shared/dynamic-calls';
import { callsOfTarget } from '../shared/dynamic-targets';
import { quote } from '../shared/quote';

function reportUnknown(calls: readonly DynamicCall[], report: Report, context: RuleContext): void {
  for (const { keys, operationId } of calls) {
    if (operationId === undefined || context.operationsById(operationId).length > 0) continue;
    report({ key: [...keys, 'operationId'], message: `There is no operation with the ID ${quote(operationId)}. Name one that exists.` });
  }
}

export const dynamicOperationExists: Rule = {
  id: 'dynamic-operation-exists',
  aliases: ['OperationIdNotFound'],
  severity: 'error',
  phase: 'functionality',
  title: 'Operations that fill lists and schemas exist',
  why: 'A list whose operation is missing stays empty, and the validator refuses it.',
  source: 'OpenAPI extensions (SV OperationIdNotFound)',
  only: { parameter: [...dynamicExtensions, 'items'], schema: dynamicExtensions },
  check: {
    parameter: (target, report, context) => reportUnknown(callsOfTarget(target.node, 'parameter'), report, context),
    schema: (target, report, context) => reportUnknown(callsOfTarget(target.node, 'schema'), report, context),
  },
};
