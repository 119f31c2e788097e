import { isObject } from '../../base/json';
import type { Rule } from '../rule';
import { quoteValue } from '../shared/quote';

export const operationPageableNextLink: Rule = {
  id: 'operation-pageable-next-link',
  aliases: ['InvalidNextLinkNameValue', 'jsd-pageable'],
  severity: 'error',
  phase: 'functionality',
  title: 'The next link of a pageable operation is nextLink or @odata.nextLink',
  why: 'The platform follows only these two names; for others a policy renames the link.',
  source: 'OpenAPI extensions; schema of API definitions (SV InvalidNextLinkNameValue)',
  only: { operation: ['x-ms-pageable'] },
  check: {
    operation(target, report) {
      const pageable = target.node['x-ms-pageable'];
      if (!isObject(pageable)) return;
      const name = pageable['nextLinkName'];
      if (name === 'nextLink' || name === '@odata.nextLink') return;
      const way = 'Write nextLink or @odata.nextLink, and add the policy updatenextlink if the service calls it otherwise.';
      if (name === undefined) report({ key: 'x-ms-pageable', missing: 'nextLinkName', message: `The next link has no name. ${way}` });
      else report({ key: ['x-ms-pageable', 'nextLinkName'], message: `The platform does not follow the next link ${quoteValue(name)}. ${way}` });
    },
  },
};
