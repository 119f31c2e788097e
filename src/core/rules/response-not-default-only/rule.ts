import { isObject, member, objectOf, textOf } from '../../base/json';
import { parentOf } from '../../base/pointer';
import { withoutKey, withRenamedKey } from '../../base/tree';
import { editAt } from '../../connector/connector';
import type { Rule } from '../rule';
import { hintWhenPrivate } from '../shared/publisher-severity';
import { defaultOnly, answersWith } from '../shared/response-marks';

export const responseNotDefaultOnly: Rule = {
  id: 'response-not-default-only',
  severity: 'warning',
  severityIn: hintWhenPrivate('warning'),
  phase: 'content',
  title: 'The default response is not the only one',
  why: 'Reviewers want the status that the service answers with; default is for errors.',
  source: 'Coding standards; review threads of the connector repository',
  when: { operation: { responses: answersWith(defaultOnly) } },
  check: {
    operation(target, report) {
      const responses = objectOf(target.node, 'responses');
      if (!responses || !Object.hasOwn(responses, 'default')) return;
      if (Object.keys(responses).some((status) => status !== 'default' && !status.startsWith('x-'))) return;
      report({ key: ['responses', 'default'], message: 'The default response is the only one. Name the status for success, such as 200.' });
    },
  },
  fix: {
    label: 'Call it 200',
    safe: false,
    local: true,
    apply: (connector, { at }) =>
      editAt(connector, parentOf(at), (responses) => {
        const response = member(responses, 'default');
        if (!isObject(responses) || !isObject(response)) return responses;
        const isPlain = /^(?:default|)$/i.test(textOf(response, 'description')?.trim() ?? '');
        const schema = member(response, 'schema');
        // A response for success must not have an empty schema.
        const filled = isObject(schema) && Object.keys(schema).length === 0 ? withoutKey(response, 'schema') : response;
        return withRenamedKey(responses, 'default', '200', isPlain && !Object.hasOwn(response, '$ref') ? { ...filled, description: 'OK' } : filled);
      }),
  },
};
