import { setAt, valueAt } from '../../connector/connector';
import type { Rule } from '../rule';
import { insertMember } from '../shared/insert-member';
import { quote } from '../shared/quote';

export const parameterPathUrlEncoding: Rule = {
  id: 'parameter-path-url-encoding',
  aliases: ['PathParameterMissingEncoding'],
  severity: 'warning',
  phase: 'functionality',
  title: 'Path parameters state their URL encoding',
  why: 'The validator asks for x-ms-url-encoding on every path parameter. Without it values are encoded once, which single says openly.',
  source: 'Swagger validator rules (PathParameterMissingEncoding); OpenAPI extensions',
  when: { parameter: { in: (place) => place === 'path' } },
  check: {
    parameter(target, report) {
      if (target.in !== 'path') return;
      const encoding = target.node['x-ms-url-encoding'];
      if (encoding === 'single' || encoding === 'double') return;
      if (encoding === undefined) report({ missing: 'x-ms-url-encoding', message: `The path parameter ${quote(target.name)} does not state its URL encoding. Set x-ms-url-encoding to single.` });
      else report({ key: 'x-ms-url-encoding', message: 'The URL encoding is single or double. Choose one of them.' });
    },
  },
  fix: {
    label: 'Set it to single',
    safe: true,
    local: true,
    apply: (connector, { at, missing }) =>
      missing === undefined ? setAt(connector, at, 'single') : insertMember(connector, at, 'x-ms-url-encoding', 'single', Object.keys(valueAt(connector, at) ?? {})),
  },
};
