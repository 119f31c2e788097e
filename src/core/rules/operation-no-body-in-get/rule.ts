import type { Rule } from '../rule';

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
      const found = target.parameters().filter(({ node }) => node['in'] === 'body' || node['in'] === 'formData');
      if (found.length === 0) return;
      const related = found.map(({ at }) => at);
      report({ key: Object.hasOwn(target.node, 'parameters') ? 'parameters' : [], related, message: 'A GET cannot send a body or form data. Use query parameters or another method.' });
    },
  },
};
