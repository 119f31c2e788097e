import { textOf, type Json } from '../../base/json';
import { addressTemplates } from './address-templates';
import { contentTemplates } from './content-templates';
import { headerAndQueryTemplates } from './header-and-query-templates';
import type { PolicyPurpose, PolicyTemplate } from './policy-template';

const pagingAndTriggers: readonly PolicyTemplate[] = [
  {
    id: 'updatenextlink',
    title: 'Follow pages through the connector',
    purpose: 'paging-and-triggers',
    about: 'Rewrites the link to the next page in an answer, so that following it goes through the connector; a pageable operation needs it.',
    sections: [],
    isPublic: true,
    parameters: [
      { name: 'nextLinkPropertyName', label: 'Property with the link', kind: 'text', required: true, placeholder: 'nextLink' },
      { name: 'nextLinkParentPropertyPath', label: 'Parent of that property', kind: 'property-path', required: false, hint: 'Empty when the link stands at the top of the answer.' },
    ],
  },
  {
    id: 'pollingtrigger',
    title: 'Polling trigger',
    purpose: 'paging-and-triggers',
    about: 'Keeps what a polling trigger has seen: which query parameter carries it, and where the new items stand in the answer.',
    sections: [],
    isPublic: true,
    parameters: [
      { name: 'triggerConfig', label: 'State', kind: 'texts', required: true, hint: 'A query parameter and the expression for its next value, such as since and @{triggerBody().value[0].changed}.' },
      { name: 'triggerDataPath', label: 'Collection with trigger data', kind: 'expression', required: true, placeholder: '@triggerBody().value' },
    ],
  },
];

const connectionTemplates: readonly PolicyTemplate[] = [
  {
    id: 'setconnectionstatustounauthenticated',
    title: 'Set connection status to unauthenticated',
    purpose: 'connection',
    about: 'Asks people to sign in again when the service answers with a certain status; it needs an operation that tests the connection.',
    sections: [],
    isPublic: false,
    isPreview: true,
    parameters: [{ name: 'statusCode', label: 'Status code', kind: 'integer', required: true, placeholder: '401' }],
  },
];

/** Every policy template of the reference, in the order of the list from which a policy is added. */
export const policyTemplates: readonly PolicyTemplate[] = [...addressTemplates, ...headerAndQueryTemplates, ...contentTemplates, ...pagingAndTriggers, ...connectionTemplates];

/** What each group of the list is called. */
export const purposeTitles: { readonly [purpose in PolicyPurpose]: string } = {
  address: 'Where the call goes',
  'headers-and-query': 'Headers and query parameters',
  content: 'What is in the body',
  'paging-and-triggers': 'Pages and triggers',
  connection: 'The connection',
};

const byId = new Map(policyTemplates.map((template) => [template.id, template]));

/** The template with an id, compared without case; undefined for an id that the reference does not know. */
export const policyTemplate = (id: string): PolicyTemplate | undefined => byId.get(id.toLowerCase());

/** The template of a policy template instance. */
export const templateOfPolicy = (policy: Json | undefined): PolicyTemplate | undefined => policyTemplate(textOf(policy, 'templateId') ?? '');
