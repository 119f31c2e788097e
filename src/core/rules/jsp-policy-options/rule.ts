import { isArray, member, objectOf, textOf } from '../../base/json';
import type { Rule } from '../rule';
import { operationNameKey, parameterPrefix, sectionKey, templateOf } from '../shared/policies';
import { quoteJson, quoteValue } from '../shared/quote';

const actions = ['override', 'skip', 'append'];
const anyMethod = ['GET', 'PUT', 'POST', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH', '@Request.OriginalHTTPMethod'];
const fetchMethods = ['GET', 'POST', 'PUT'];
const choices = (templateId: string | undefined): readonly { readonly key: string; readonly values: readonly string[] }[] => [
  { key: `${parameterPrefix}existsAction`, values: actions },
  { key: `${parameterPrefix}httpMethod`, values: templateId?.toLowerCase() === 'setvaluefromurl' ? fetchMethods : anyMethod },
];

export const jspPolicyOptions: Rule = {
  id: 'jsp-policy-options',
  severity: 'error',
  phase: 'functionality',
  title: 'Policies choose among the values that there are',
  why: 'The platform refuses other values.',
  source: 'Schema of the API properties',
  check: {
    policy(target, report) {
      const parameters = objectOf(target.node, 'parameters');
      const template = templateOf(target.node);
      if (!parameters || !template) return;
      for (const { key, values } of choices(textOf(target.node, 'templateId'))) {
        const value = member(parameters, key);
        if (value === undefined || (typeof value === 'string' && values.includes(value))) continue;
        report({ key: ['parameters', key], message: `“${key.slice(parameterPrefix.length)}” is ${quoteValue(value)}, which the platform does not know. Use one of: ${values.join(', ')}.` });
      }
      const section = member(parameters, sectionKey);
      if (section !== undefined && template.sections.length === 0) {
        report({ key: ['parameters', sectionKey], severity: 'warning', message: 'This kind of policy always runs at the same place. Remove the section.' });
      } else if (section !== undefined && !(typeof section === 'string' && template.sections.includes(section))) {
        report({ key: ['parameters', sectionKey], message: `The policy cannot run there. Use one of: ${template.sections.join(', ')}.` });
      }
      const names = member(parameters, operationNameKey);
      if (names !== undefined && !(isArray(names) && names.every((name) => typeof name === 'string'))) {
        report({ key: ['parameters', operationNameKey], message: `The operations of the policy are ${quoteJson(names)}. Write a list of operation IDs.` });
      }
    },
  },
};
