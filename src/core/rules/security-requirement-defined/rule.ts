import { arrayOf, isObject, objectOf } from '../../base/json';
import type { Rule } from '../rule';
import { quote } from '../shared/quote';

export const securityRequirementDefined: Rule = {
  id: 'security-requirement-defined',
  aliases: ['SecurityRequirementMustBeDefined'],
  severity: 'warning',
  phase: 'functionality',
  title: 'Every security requirement names a security definition',
  why: 'A requirement of another name cannot be met; the validator reports it.',
  source: 'Swagger validator rules (SecurityRequirementMustBeDefined)',
  check: {
    definition(target, report) {
      const defined = objectOf(target.node, 'securityDefinitions') ?? {};
      arrayOf(target.node, 'security')?.forEach((requirement, index) => {
        if (!isObject(requirement)) return;
        for (const name of Object.keys(requirement)) {
          if (Object.hasOwn(defined, name)) continue;
          report({ key: ['security', index, name], message: `${quote(name)} is no security definition. Name one that is there, or remove the requirement.` });
        }
      });
    },
  },
};
