import type { Rule } from '../rule';

export const parameterSingleBody: Rule = {
  id: 'parameter-single-body',
  aliases: [
    'OperationParametersContainMultipleBodyParameters',
    'PathParametersContainMultipleBodyParameters',
    'ParameterListContainsFormDataAndBody',
  ],
  severity: 'error',
  phase: 'functionality',
  title: 'An operation has one body, or form data, not both',
  why: 'A request has one body; the validator refuses two, and a body beside form data.',
  source: 'Swagger validator rules (OperationParametersContainMultipleBodyParameters, ParameterListContainsFormDataAndBody)',
  check: {
    operation(target, report) {
      const parameters = target.parameters();
      const bodies = parameters.filter(({ node }) => node['in'] === 'body');
      const key = Object.hasOwn(target.node, 'parameters') ? 'parameters' : [];
      const related = bodies.map(({ at }) => at);
      if (bodies.length > 1) report({ key, related, message: `There are ${bodies.length} body parameters. Put their contents into one.` });
      if (bodies.length > 0 && parameters.some(({ node }) => node['in'] === 'formData')) report({ key, related, message: 'There is a body and form data as well. Keep one of them.' });
    },
  },
};
