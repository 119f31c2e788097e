import { member } from '../../base/json';
import type { Rule } from '../rule';
import { quote, quoteValue } from '../shared/quote';

export const responseRefValid: Rule = {
  id: 'response-ref-valid',
  aliases: ['ResponseReferenceNotFound', 'ResponseReferenceNotValid', 'ResponseRefLoopNotAllowed'],
  severity: 'error',
  phase: 'functionality',
  title: 'References to responses lead to responses',
  why: 'A reference that leads nowhere, or to another reference, makes the platform refuse the definition.',
  source: 'Swagger validator rules (ResponseReferenceNotFound, ResponseReferenceNotValid, ResponseRefLoopNotAllowed)',
  only: { response: ['$ref'] },
  check: {
    response(target, report, context) {
      const reference = target.node['$ref'];
      if (reference === undefined) return;
      if (typeof reference !== 'string' || !reference.startsWith('#/responses/')) {
        report({ key: '$ref', message: `${quoteValue(reference)} is no reference to a shared response. Those start with #/responses/.` });
        return;
      }
      const found = context.resolve(reference);
      if (!found) report({ key: '$ref', message: `There is no shared response at ${quote(reference)}. Add it or correct the reference.` });
      else if (member(found.node, '$ref') !== undefined) report({ key: '$ref', related: [found.at], message: `The shared response at ${quote(reference)} is itself a reference. Name the response that it leads to.` });
    },
  },
};
