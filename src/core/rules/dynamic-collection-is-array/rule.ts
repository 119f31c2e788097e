import { capitalized } from '../../base/words';
import type { Report, Rule, RuleContext } from '../rule';
import { dynamicExtensions, type DynamicCall } from '../shared/dynamic-calls';
import { callsOfTarget, listOf } from '../shared/dynamic-targets';
import { quote } from '../shared/quote';

function reportCollection(calls: readonly DynamicCall[], report: Report, context: RuleContext): void {
  for (const call of calls) {
    const list = listOf(call, context);
    if (!list || list.items !== 'none') continue;
    const answer = `the answer of ${quote(call.operationId ?? '')}`;
    const fault = list.path === '' ? `${capitalized(answer)} is no list` : `${quote(list.path)} is no list in ${answer}`;
    const place = list.stated ? [...call.keys, list.key] : call.keys;
    report({ key: place, message: `${fault}. Name the member that holds the list as ${list.key}.` });
  }
}

export const dynamicCollectionIsArray: Rule = {
  id: 'dynamic-collection-is-array',
  aliases: ['InvokedOperationShouldProduceArray'],
  severity: 'warning',
  phase: 'functionality',
  title: 'Dynamic lists come from a list in the answer',
  why: 'The designer shows one choice for each item; where there is no list, the drop-down stays empty.',
  source: 'Swagger validator rules (InvokedOperationShouldProduceArray)',
  only: { parameter: [...dynamicExtensions, 'items'], schema: dynamicExtensions },
  check: {
    parameter: (target, report, context) => reportCollection(callsOfTarget(target.node, 'parameter'), report, context),
    schema: (target, report, context) => reportCollection(callsOfTarget(target.node, 'schema'), report, context),
  },
};
