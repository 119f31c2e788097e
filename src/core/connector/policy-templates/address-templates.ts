import type { PolicyTemplate } from './policy-template';

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD'];

/** Templates that decide where a call goes. */
export const addressTemplates: readonly PolicyTemplate[] = [
  {
    id: 'dynamichosturl',
    title: 'Set host URL',
    purpose: 'address',
    about: 'Takes the address of the service from the connection, for services with an address of their own for each customer.',
    sections: [],
    isPublic: true,
    parameters: [
      {
        name: 'urlTemplate',
        label: 'URL template',
        kind: 'expression',
        required: true,
        hint: 'The whole address before the path, base URL included. It cannot be used with the on-premises data gateway.',
        placeholder: "https://@connectionParameters('region').contoso.com",
      },
    ],
  },
  {
    id: 'routerequesttoendpoint',
    title: 'Route request',
    purpose: 'address',
    about: 'Sends the call to another path or with another method than the definition says, so that several operations can share one endpoint.',
    sections: [],
    isPublic: true,
    parameters: [
      { name: 'newPath', label: 'New path', kind: 'expression', required: true, hint: 'Starts with a slash; {parameters} of the path may stand in it.', placeholder: '/v2/orders/{id}' },
      {
        name: 'httpMethod',
        label: 'Method',
        kind: 'choice',
        required: false,
        choices: [{ value: '@Request.OriginalHTTPMethod', label: 'The method of the operation' }, ...methods.map((value) => ({ value, label: value }))],
        initial: '@Request.OriginalHTTPMethod',
      },
    ],
  },
  {
    id: 'dynamicsubdomain',
    title: 'Set subdomain',
    purpose: 'address',
    about: 'An older way to take part of the host from the connection; Set host URL has replaced it.',
    sections: [],
    isPublic: false,
    parameters: [{ name: 'urlTemplate', label: 'URL template', kind: 'expression', required: true, placeholder: "https://@connectionParameters('subdomain').contoso.com" }],
  },
];
