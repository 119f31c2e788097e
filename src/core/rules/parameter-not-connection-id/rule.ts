import type { Rule } from '../rule';

export const parameterNotConnectionId: Rule = {
  id: 'parameter-not-connection-id',
  aliases: ['ConnectionIdParameterNotAllowed'],
  severity: 'error',
  phase: 'functionality',
  title: 'No parameter is called connectionId',
  why: 'The platform adds a parameter of this name itself.',
  source: 'Swagger validator rules (ConnectionIdParameterNotAllowed)',
  when: { parameter: { name: (name) => name === 'connectionId' } },
  check: {
    parameter(target, report) {
      if (target.name === 'connectionId') report({ key: 'name', message: 'The name connectionId is reserved. Rename the parameter, with a policy if the service insists on the name.' });
    },
  },
};
