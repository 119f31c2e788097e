import { arrayOf, isArray, isObject, type Json } from '../../base/json';
import { editAt } from '../../connector/connector';
import type { Rule } from '../rule';
import { securitySchemes } from '../shared/authentication';
import { quote } from '../shared/quote';

const isRight = (value: Json | undefined, type: string | undefined): boolean => isArray(value) && (type === 'oauth2' || type === undefined || value.length === 0);

export const securityEmptyArray: Rule = {
  id: 'security-empty-array',
  aliases: ['SecurityRequirementMustHaveEmptyValue', 'SecurityRequirementMustHaveValue'],
  severity: 'error',
  phase: 'functionality',
  title: 'The requirement of an API key or of Basic authentication is an empty list',
  why: 'Scopes belong to OAuth 2.0 alone; the validator refuses anything but an empty list for the other types.',
  source: 'Swagger validator rules (SecurityRequirementMustHaveEmptyValue)',
  check: {
    definition(target, report) {
      const types = new Map(securitySchemes(target.node).map(({ name, type }) => [name, type]));
      arrayOf(target.node, 'security')?.forEach((requirement, index) => {
        if (!isObject(requirement)) return;
        for (const [name, value] of Object.entries(requirement)) {
          if (!isRight(value, types.get(name))) report({ key: ['security', index, name], message: `The requirement ${quote(name)} has to be an empty list. Write [].` });
        }
      });
    },
    operation(target, report) {
      arrayOf(target.node, 'security')?.forEach((requirement, index) => {
        if (!isObject(requirement)) return;
        for (const [name, value] of Object.entries(requirement)) {
          if (!isArray(value)) report({ key: ['security', index, name], message: `The requirement ${quote(name)} has to be a list. Write [].` });
        }
      });
    },
  },
  only: { operation: ['security'] },
  fix: {
    label: 'Make it an empty list',
    safe: true,
    apply: (connector, finding) => editAt(connector, finding.at, () => []),
  },
};
