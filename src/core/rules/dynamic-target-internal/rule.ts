import type { Report, Rule, RuleContext } from '../rule';
import { dynamicExtensions, type DynamicCall } from '../shared/dynamic-calls';
import { callsOfTarget } from '../shared/dynamic-targets';
import { quote } from '../shared/quote';
import { visibilityOf } from '../shared/webhooks';

function reportVisible(calls: readonly DynamicCall[], report: Report, context: RuleContext): void {
  for (const { keys, operationId, extension } of calls) {
    if (operationId === undefined || (extension !== 'x-ms-dynamic-schema' && extension !== 'x-ms-dynamic-properties')) continue;
    const operation = context.operationsById(operationId)[0];
    if (!operation || visibilityOf(operation.node) === 'internal') continue;
    report({ key: [...keys, 'operationId'], related: [operation.at], message: `The operation ${quote(operationId)} gives the schema and is shown to makers. Make it internal if it does nothing else.` });
  }
}

export const dynamicTargetInternal: Rule = {
  id: 'dynamic-target-internal',
  severity: 'info',
  phase: 'content',
  title: 'Operations that only give a schema are internal',
  why: 'Makers have no use for a helper operation in the list of actions.',
  source: 'Own proposal',
  only: { parameter: [...dynamicExtensions, 'items'], schema: dynamicExtensions },
  check: {
    parameter: (target, report, context) => reportVisible(callsOfTarget(target.node, 'parameter'), report, context),
    schema: (target, report, context) => reportVisible(callsOfTarget(target.node, 'schema'), report, context),
  },
};
