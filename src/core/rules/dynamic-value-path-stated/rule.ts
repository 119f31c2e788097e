import { textOf } from '../../base/json';
import type { Report, Rule, RuleContext } from '../rule';
import { dynamicExtensions, type DynamicCall } from '../shared/dynamic-calls';
import { callsOfTarget, listOf } from '../shared/dynamic-targets';

const scalars = new Set(['string', 'integer', 'number', 'boolean']);

function reportUnstated(calls: readonly DynamicCall[], report: Report, context: RuleContext): void {
  for (const call of calls) {
    if (call.extension !== 'x-ms-dynamic-values' || call.operationId === undefined || call.call['value-path'] !== undefined) continue;
    const items = listOf(call, context)?.items;
    if (items !== undefined && typeof items !== 'string' && scalars.has(textOf(items, 'type') ?? '')) continue;
    report({ key: call.keys, missing: 'value-path', message: 'The dynamic values do not say which member of an item is the value. Add value-path.' });
  }
}

export const dynamicValuePathStated: Rule = {
  id: 'dynamic-value-path-stated',
  severity: 'warning',
  phase: 'functionality',
  title: 'Dynamic values name the value of an item',
  why: 'Without value-path the drop-down is empty, unless the items are plain texts or numbers.',
  source: 'OpenAPI extensions',
  only: { parameter: [...dynamicExtensions, 'items'], schema: dynamicExtensions },
  check: {
    parameter: (target, report, context) => reportUnstated(callsOfTarget(target.node, 'parameter'), report, context),
    schema: (target, report, context) => reportUnstated(callsOfTarget(target.node, 'schema'), report, context),
  },
};
