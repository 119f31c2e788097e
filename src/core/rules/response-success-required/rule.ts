import { objectOf } from '../../base/json';
import type { Rule } from '../rule';
import { answersWith, haveMark, noSuccess, responsesIn } from '../shared/response-marks';

export const responseSuccessRequired: Rule = {
  id: 'response-success-required',
  aliases: ['OperationShouldHaveSuccessfulResponse'],
  severity: 'warning',
  phase: 'functionality',
  title: 'Every operation has a response for success',
  why: 'Designers show the outputs of the success response; without one an operation has none.',
  source: 'Swagger validator rules (OperationShouldHaveSuccessfulResponse); coding standards',
  when: { operation: { responses: answersWith(noSuccess) } },
  check: {
    operation(target, report) {
      const responses = objectOf(target.node, 'responses');
      if (!responses) return;
      const { statuses } = responsesIn(responses);
      if (!haveMark(responses, noSuccess) || statuses.length === 0) return;
      if (statuses.length === 1 && statuses[0] === 'default') return;
      report({ key: 'responses', message: `None of the responses (${statuses.slice(0, 6).join(', ')}) is one for success. Add 200 or whatever the service answers.` });
    },
  },
};
