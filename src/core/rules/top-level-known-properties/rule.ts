import type { Rule } from '../rule';
import { quote } from '../shared/quote';

const known = new Set([
  ...['swagger', 'info', 'host', 'basePath', 'schemes', 'consumes', 'produces', 'paths', 'definitions', 'parameters', 'responses'],
  ...['securityDefinitions', 'security', 'tags', 'externalDocs'],
]);
/** Have a rule of their own. */
const ofOpenApi3 = new Set(['openapi', 'components', 'servers']);
const ofProperties = new Set(['scriptOperations', 'policyTemplateInstances', 'connectionParameters', 'iconBrandColor', 'capabilities', 'publisher', 'stackOwner']);

export const topLevelKnownProperties: Rule = {
  id: 'top-level-known-properties',
  aliases: ['ExtensionNameNotValid', 'AdditionalPropertyNotAllowed'],
  severity: 'error',
  phase: 'functionality',
  title: 'The definition has only keys of OpenAPI 2.0 and extensions',
  why: 'The validator refuses any other key; an extension starts with x-.',
  source: 'Swagger validator rules (AdditionalPropertyNotAllowed, ExtensionNameNotValid)',
  check: {
    definition(target, report) {
      for (const key of Object.keys(target.node)) {
        if (known.has(key) || key.startsWith('x-') || ofOpenApi3.has(key)) continue;
        report({ key, message: `${quote(key)} is no key of OpenAPI 2.0. ${ofProperties.has(key) ? 'Move it to the API properties.' : 'Remove it, or let its name start with x-.'}` });
      }
    },
  },
};
