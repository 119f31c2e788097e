import { isObject } from '../../base/json';
import { lastKeyOf } from '../../base/pointer';
import { withRenamedKey } from '../../base/tree';
import { editAt } from '../../connector/connector';
import type { Rule } from '../rule';
import { quote } from '../shared/quote';

export const pathStartsWithSlash: Rule = {
  id: 'path-starts-with-slash',
  aliases: ['OperationPathMustStartWithSlash'],
  severity: 'error',
  phase: 'functionality',
  title: 'Every path begins with a slash',
  why: 'Paths are put after the base path as they are; the validator refuses one without its slash.',
  source: 'Schema of the API definition (SV OperationPathMustStartWithSlash)',
  check: {
    'path-item'(target, report, context) {
      if (target.path.startsWith('/') || target.path.startsWith('x-')) return;
      const [taken] = context.duplicates();
      if (taken !== undefined) report({ related: [taken], fixable: false, message: `The path ${quote(target.path)} does not begin with a slash, and ${quote(`/${target.path}`)} is there already. Move its operations there and remove it.` });
      else report({ message: `The path ${quote(target.path)} does not begin with a slash. Write ${quote(`/${target.path}`)}.` });
    },
  },
  index: {
    'path-item': (target, add) => add(target.path.startsWith('/') ? target.path : `/${target.path}`),
  },
  fix: {
    label: 'Put a slash in front',
    safe: false,
    apply: (connector, finding) => {
      const path = lastKeyOf(finding.at) ?? '';
      return editAt(connector, '/definition/paths', (paths) => (isObject(paths) && !Object.hasOwn(paths, `/${path}`) ? withRenamedKey(paths, path, `/${path}`) : paths));
    },
  },
};
