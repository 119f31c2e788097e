import { isObject, textOf } from '../../base/json';
import { child } from '../../base/pointer';
import { editAt, setAt } from '../../connector/connector';
import type { Rule } from '../rule';
import { quote } from '../shared/quote';
import { answersWith, haveMark, unanswered } from '../shared/response-marks';

export const operationHasResponses: Rule = {
  id: 'operation-has-responses',
  aliases: ['OperationMustHaveResponse', 'jsd-response-codes'],
  severity: 'error',
  phase: 'functionality',
  title: 'Every operation has a response',
  why: 'Without a response the platform does not know what comes back and refuses the operation.',
  source: 'Certification policy 5000.2.4.5 (SV OperationMustHaveResponse); schema of API definitions',
  when: { operation: { responses: answersWith(unanswered) } },
  check: {
    operation(target, report) {
      const responses = target.node['responses'];
      if (isObject(responses) && !haveMark(responses, unanswered)) return;
      const message = `${quote(textOf(target.node, 'summary') ?? target.path)} has no response. Add at least the one for success, such as 200.`;
      // Published webhooks get by without: what they bring comes from the notification.
      const severity = target.pathItem['x-ms-notification-content'] === undefined ? 'error' : 'warning';
      if (responses === undefined) report({ missing: 'responses', severity, message });
      else report({ key: 'responses', severity, message });
    },
  },
  fix: {
    label: 'Add the response 200',
    safe: false,
    local: true,
    apply(connector, { at, missing }) {
      if (missing !== undefined) return setAt(connector, child(at, 'responses'), { '200': { description: 'OK' } });
      return editAt(connector, at, (responses) => ({ ...(isObject(responses) ? responses : {}), '200': { description: 'OK' } }));
    },
  },
};
