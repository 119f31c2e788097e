import { objectOf, textOf } from '../../base/json';
import type { Rule } from '../rule';
import { connectionParameterEntries, isOauthParameter } from '../shared/authentication';
import { placeOf } from '../shared/place';
import { quote } from '../shared/quote';

export const securityDefinitionsPresent: Rule = {
  id: 'security-definitions-present',
  severity: 'info',
  phase: 'functionality',
  title: 'A connector with credentials declares them in the definition',
  why: 'Without security definitions the platform treats the service as open, unless a policy hands the credentials over.',
  source: 'Connector template',
  check: {
    properties(target, report) {
      const { node: definition } = target.definition;
      if (Object.keys(objectOf(definition, 'securityDefinitions') ?? {}).length > 0) return;
      const entries = connectionParameterEntries(target.inner);
      // Windows authentication goes through the gateway, and OpenAPI 2.0 cannot say it.
      if (entries.some(({ node }) => textOf(node, 'type')?.toLowerCase() === 'gatewaysetting')) return;
      const secret = entries.find(({ node }) => textOf(node, 'type') === 'securestring' || isOauthParameter(node));
      if (!secret) return;
      report({ ...placeOf(target.node, ['properties', 'connectionParameters']), message: `The connection asks for ${quote(secret.name)}, but the definition has no security definition that sends it. Add one, unless a policy hands it over.` });
    },
  },
};
