import { arrayOf, objectOf } from '../../base/json';
import { pointerOf } from '../../base/pointer';
import type { Rule } from '../rule';
import { securitySchemes } from '../shared/authentication';
import { quote } from '../shared/quote';

export const securityScopeDefined: Rule = {
  id: 'security-scope-defined',
  aliases: ['OAuthSecurityRequirementValueMustBeScopeName'],
  severity: 'warning',
  phase: 'functionality',
  title: 'Every scope that is asked for is a scope of the security definition',
  why: 'The sign-in page lists the scopes of the definition; the validator reports one that is not among them.',
  source: 'Swagger validator rules (OAuthSecurityRequirementValueMustBeScopeName)',
  check: {
    definition(target, report) {
      const schemes = securitySchemes(target.node);
      arrayOf(target.node, 'security')?.forEach((requirement, index) => {
        for (const { name, type, node } of schemes) {
          if (type !== 'oauth2') continue;
          const scopes = objectOf(node, 'scopes') ?? {};
          arrayOf(requirement, name)?.forEach((scope, position) => {
            if (typeof scope !== 'string' || Object.hasOwn(scopes, scope)) return;
            report({
              key: ['security', index, name, position],
              related: [pointerOf(['definition', 'securityDefinitions', name])],
              message: `The scope ${quote(scope)} is not among those of the security definition. Add it there, or remove it here.`,
            });
          });
        }
      });
    },
  },
};
