import type { Rule } from '../rule';
import type { SeenParameter } from '../targets';
import { inBody, inFormData, sentPlacesOf } from '../shared/sent-places';

const isSentInBody = ({ node }: SeenParameter): boolean => node['in'] === 'body' || node['in'] === 'formData';

export const operationNoBodyInGet: Rule = {
  id: 'operation-no-body-in-get',
  aliases: ['BodyOrFormDataParameterInFetchOperationNotAllowed'],
  severity: 'error',
  phase: 'functionality',
  title: 'GET operations have no body',
  why: 'HTTP clients and proxies drop the body of a GET, and the validator refuses it.',
  source: 'Swagger validator rules (BodyOrFormDataParameterInFetchOperationNotAllowed)',
  check: {
    operation(target, report) {
      if (target.method !== 'get') return;
      if ((sentPlacesOf(target) & (inBody | inFormData)) === 0) return;
      const found = target.parameters().filter(isSentInBody);
      const related = found.map(({ at }) => at);
      report({ key: Object.hasOwn(target.node, 'parameters') ? 'parameters' : [], related, message: 'A GET cannot send a body or form data. Use query parameters or another method.' });
    },
  },
};
