import { member, objectOf } from '../../base/json';
import { editAt } from '../../connector/connector';
import type { Rule } from '../rule';
import { placeOf } from '../shared/place';

export const versionRequired: Rule = {
  id: 'version-required',
  aliases: ['RequiredPropertyMissing'],
  severity: 'error',
  phase: 'functionality',
  title: 'The definition has a version',
  why: 'OpenAPI 2.0 requires a version of the API in the info object; the validator refuses a definition without.',
  source: 'OpenAPI 2.0 (SV RequiredPropertyMissing)',
  check: {
    definition(target, report) {
      const info = objectOf(target.node, 'info');
      const version = member(info, 'version');
      if (!info || (typeof version === 'string' && version.trim() !== '')) return;
      report({
        ...placeOf(target.node, ['info', 'version']),
        message: version === undefined || version === '' ? 'The definition has no version. Enter one, such as 1.0.' : 'The version has to be a text. Write it in quotation marks.',
      });
    },
  },
  fix: {
    label: 'Set the version',
    safe: true,
    apply: (connector) =>
      editAt(connector, '/definition/info/version', (version) => (typeof version === 'number' ? String(version) : typeof version === 'string' && version.trim() !== '' ? version : '1.0')),
  },
};
