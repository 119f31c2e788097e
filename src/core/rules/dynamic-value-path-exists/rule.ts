import { textOf } from '../../base/json';
import type { Report, Rule, RuleContext } from '../rule';
import { dynamicExtensions, type DynamicCall } from '../shared/dynamic-calls';
import { callsOfTarget, listOf } from '../shared/dynamic-targets';
import { quote } from '../shared/quote';
import { schemaAtPath } from '../shared/schemas';

const paths = { 'x-ms-dynamic-values': ['value-path', 'value-title'], 'x-ms-dynamic-list': ['itemValuePath', 'itemTitlePath'] } as const;

function reportPaths(calls: readonly DynamicCall[], report: Report, context: RuleContext): void {
  for (const call of calls) {
    if (call.extension !== 'x-ms-dynamic-values' && call.extension !== 'x-ms-dynamic-list') continue;
    const list = listOf(call, context);
    if (!list || typeof list.items === 'string') continue;
    for (const key of paths[call.extension]) {
      const path = textOf(call.call, key);
      if (path === undefined || path === '' || schemaAtPath(list.items, path, context) !== undefined) continue;
      report({ key: [...call.keys, key], message: `The items of ${quote(call.operationId ?? '')} have no member ${quote(path)}. Name one that they have.` });
    }
  }
}

export const dynamicValuePathExists: Rule = {
  id: 'dynamic-value-path-exists',
  aliases: ['InvokedOperationShouldProduceProperty'],
  severity: 'warning',
  phase: 'functionality',
  title: 'Value and title of dynamic lists exist in their items',
  why: 'The designer takes the value and its label from these members; where they are missing, the drop-down stays empty.',
  source: 'Swagger validator rules (InvokedOperationShouldProduceProperty)',
  only: { parameter: [...dynamicExtensions, 'items'], schema: dynamicExtensions },
  check: {
    parameter: (target, report, context) => reportPaths(callsOfTarget(target.node, 'parameter'), report, context),
    schema: (target, report, context) => reportPaths(callsOfTarget(target.node, 'schema'), report, context),
  },
};
