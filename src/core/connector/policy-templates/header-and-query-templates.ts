import { bothSections, existsAction, type PolicyTemplate } from './policy-template';

/** Templates that write headers and query parameters. */
export const headerAndQueryTemplates: readonly PolicyTemplate[] = [
  {
    id: 'setheader',
    title: 'Set HTTP header',
    purpose: 'headers-and-query',
    about: 'Adds a header to the request or the answer, or changes the one that is there.',
    sections: [...bothSections, 'Failure'],
    isPublic: true,
    parameters: [
      { name: 'name', label: 'Header name', kind: 'text', required: true, placeholder: 'X-Trace' },
      { name: 'value', label: 'Value', kind: 'expression', required: true, placeholder: "Bearer @connectionParameters('api_key')" },
      existsAction,
    ],
  },
  {
    id: 'setqueryparameter',
    title: 'Set query string parameter',
    purpose: 'headers-and-query',
    about: 'Adds a query parameter to the request; with “Leave it as it is” the value becomes a default.',
    sections: [],
    isPublic: true,
    parameters: [
      { name: 'name', label: 'Parameter name', kind: 'text', required: true, placeholder: 'api-version' },
      { name: 'value', label: 'Value', kind: 'expression', required: true },
      existsAction,
    ],
  },
  {
    id: 'setvaluefromurl',
    title: 'Set header or query value from URL',
    purpose: 'headers-and-query',
    about: 'Calls another address of the service first and puts a value of its answer into a header or query parameter.',
    sections: bothSections,
    isPublic: true,
    isPreview: true,
    parameters: [
      { name: 'parameterTemplate', label: 'Header or query parameter', kind: 'expression', required: true, placeholder: "@headers('X-Token')" },
      { name: 'parameterValueUrl', label: 'Address to ask', kind: 'expression', required: true, hint: 'Relative to the service.', placeholder: '/session' },
      { name: 'parameterValuePathTemplate', label: 'Value in its answer', kind: 'property-path', required: true, placeholder: '@body().token' },
      {
        name: 'httpMethod',
        label: 'Method',
        kind: 'choice',
        required: false,
        choices: ['GET', 'POST', 'PUT'].map((value) => ({ value, label: value })),
        initial: 'GET',
      },
    ],
  },
];
