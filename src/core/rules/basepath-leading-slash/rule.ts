import { member } from '../../base/json';
import { editAt } from '../../connector/connector';
import { environmentVariableOf } from '../../connector/environment-variable';
import type { Rule } from '../rule';
import { quote } from '../shared/quote';

export const basepathLeadingSlash: Rule = {
  id: 'basepath-leading-slash',
  aliases: ['BasePathNotValid'],
  severity: 'error',
  phase: 'functionality',
  title: 'The base path begins with a slash',
  why: 'The validator refuses any other; host and base path are put together as they are.',
  source: 'Schema of the API definition (SV BasePathNotValid)',
  check: {
    definition(target, report) {
      const path = member(target.node, 'basePath');
      if (path === undefined || (typeof path === 'string' && (path.startsWith('/') || environmentVariableOf(path) !== undefined))) return;
      const isText = typeof path === 'string' && path !== '';
      report({ key: 'basePath', fixable: typeof path === 'string', message: isText ? `The base path ${quote(path)} does not begin with a slash. Write ${quote(`/${path}`)}.` : 'The base path is no path. Write /, or remove it.' });
    },
  },
  fix: {
    label: 'Put a slash in front',
    safe: true,
    apply: (connector, finding) => editAt(connector, finding.at, (path) => (typeof path === 'string' ? `/${path.trimStart()}` : path)),
  },
};
