import type { Rule } from '../rule';
import { connectionParameterEntries, securitySchemes } from '../shared/authentication';
import { placeOf } from '../shared/place';

export const connectionParametersPresent: Rule = {
  id: 'connection-parameters-present',
  aliases: ['seed-security-details'],
  severity: 'error',
  severityIn: ({ publisherKind }) => (publisherKind === 'independent' ? 'warning' : 'error'),
  phase: 'functionality',
  title: 'A connector with authentication has connection parameters',
  why: 'They are what the connection dialog asks for; without them nobody can sign in.',
  source: 'Submit for certification, step 4; schema of the API properties',
  check: {
    properties(target, report) {
      if (securitySchemes(target.definition.node).length === 0 || connectionParameterEntries(target.inner).length > 0) return;
      report({
        ...placeOf(target.node, ['properties', 'connectionParameters']),
        related: ['/definition/securityDefinitions'],
        message: 'The definition has authentication, but the connection asks for nothing. Add the connection parameters that it needs.',
      });
    },
  },
};
