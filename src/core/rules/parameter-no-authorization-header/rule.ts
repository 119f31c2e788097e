import type { Rule } from '../rule';

export const parameterNoAuthorizationHeader: Rule = {
  id: 'parameter-no-authorization-header',
  aliases: ['ReservedParameterIsUsed'],
  severity: 'warning',
  phase: 'functionality',
  title: 'No parameter sets the Authorization header',
  why: 'The connection supplies the credentials; a header parameter would ask makers to type them.',
  source: 'Swagger validator rules (ReservedParameterIsUsed)',
  when: { parameter: { in: (place) => place === 'header' } },
  check: {
    parameter(target, report) {
      if (target.in === 'header' && target.name.toLowerCase() === 'authorization') report({ key: 'name', message: 'The Authorization header comes from the connection. Remove the parameter and describe the sign-in under Security.' });
    },
  },
};
