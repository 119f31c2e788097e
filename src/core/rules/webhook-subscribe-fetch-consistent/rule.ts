import { textOf } from '../../base/json';
import type { Rule } from '../rule';
import { quote, quoteValue } from '../shared/quote';
import { parametersOf, visibilityOf } from '../shared/webhooks';

export const webhookSubscribeFetchConsistent: Rule = {
  id: 'webhook-subscribe-fetch-consistent',
  aliases: ['ParamtersWithSameNameMustHaveSameTypeAndVisibility'],
  severity: 'error',
  phase: 'functionality',
  title: 'Parameters of a notification and its webhook agree',
  why: 'The designer fills both operations with one set of values, so that equal names must mean equal fields.',
  source: 'Swagger validator rules (ParamtersWithSameNameMustHaveSameTypeAndVisibility)',
  only: { operation: ['x-ms-notification'] },
  check: {
    operation(target, report, context) {
      const id = textOf(target.node['x-ms-notification'], 'operationId');
      const webhook = id === undefined ? undefined : context.operationsById(id)[0];
      if (!webhook) return;
      const others = parametersOf(webhook, context);
      for (const { node, at } of target.parameters()) {
        const other = others.find((candidate) => candidate['name'] === node['name'] && candidate['in'] !== 'body');
        if (!other || node['in'] === 'body' || (other['type'] === node['type'] && visibilityOf(other) === visibilityOf(node))) continue;
        report({ key: 'x-ms-notification', related: [at, webhook.at], message: `The parameter ${quoteValue(node['name'])} differs from the one of ${quote(id ?? '')} in type or visibility. Make them alike.` });
      }
    },
  },
};
