import { isObject, member, objectOf, type JsonObject } from '../../base/json';
import { listed } from '../../base/listed';
import { withKey, withoutKey } from '../../base/tree';
import { editAt } from '../../connector/connector';
import type { Rule } from '../rule';
import { answersWith, responsesIn, severalSchemas } from '../shared/response-marks';
import { followed } from '../shared/schemas';

/** The response whose schema designers show. */
const keptOf = (statuses: readonly string[]): string | undefined =>
  ['200', '201'].find((status) => statuses.includes(status)) ?? statuses.find((status) => status.startsWith('2')) ?? statuses[0];

export const responseSingleSchema: Rule = {
  id: 'response-single-schema',
  aliases: ['OperationHasManyResponsesWithSchema'],
  severity: 'warning',
  phase: 'functionality',
  title: 'Only one response has a schema',
  why: 'Designers show the outputs of one response; schemas on others are never seen.',
  source: 'Swagger validator rules (OperationHasManyResponsesWithSchema)',
  when: { operation: { responses: answersWith(severalSchemas) } },
  check: {
    operation(target, report, context) {
      const responses = objectOf(target.node, 'responses');
      if (!responses) return;
      const statuses = responsesIn(responses).statuses.filter((status) => member(followed(responses[status], context), 'schema') !== undefined);
      if (statuses.length < 2) return;
      const kept = keptOf(statuses);
      // What a shared response says is not this operation's to remove.
      const fixable = statuses.every((status) => status === kept || member(responses[status], 'schema') !== undefined);
      const way = statuses.some((status) => status.startsWith('2')) ? 'Keep the one for success' : 'None of them is for success: keep one at most';
      report({ key: 'responses', fixable, message: `The responses ${listed(statuses, 8)} ${statuses.length === 2 ? 'both' : 'all'} have a schema. ${way}.` });
    },
  },
  fix: {
    label: 'Keep one schema only, that for success if there is one',
    safe: false,
    local: true,
    apply: (connector, { at }) =>
      editAt(connector, at, (responses) => {
        if (!isObject(responses)) return responses;
        const own = Object.keys(responses).filter((status) => member(responses[status], 'schema') !== undefined);
        const kept = keptOf(Object.keys(responses).filter((status) => own.includes(status) || member(responses[status], '$ref') !== undefined));
        return own.filter((status) => status !== kept).reduce((current: JsonObject, status) => {
          const response = current[status];
          return isObject(response) ? withKey(current, status, withoutKey(response, 'schema')) : current;
        }, responses);
      }),
  },
};
