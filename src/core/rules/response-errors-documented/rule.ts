import { objectOf } from '../../base/json';
import type { Rule } from '../rule';
import { answersWith, haveMark, noError } from '../shared/response-marks';

export const responseErrorsDocumented: Rule = {
  id: 'response-errors-documented',
  severity: 'info',
  phase: 'content',
  title: 'Known error responses are listed',
  why: 'Makers who handle errors want to know which may come.',
  source: 'Coding standards',
  when: { operation: { responses: answersWith(noError) } },
  check: {
    operation(target, report) {
      const responses = objectOf(target.node, 'responses');
      if (!responses || target.isInternal || target.isDeprecated || !haveMark(responses, noError)) return;
      report({ key: 'responses', message: 'No error response is listed. Add those that the service documents, such as 400 or 404, with a description and no schema.' });
    },
  },
};
