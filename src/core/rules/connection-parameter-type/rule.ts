import { textOf } from '../../base/json';
import { editAt } from '../../connector/connector';
import type { Rule } from '../rule';
import { placeOf } from '../shared/place';
import { quote } from '../shared/quote';

const types = ['string', 'securestring', 'int', 'bool', 'gatewaySetting', 'oauthSetting'];
const spelt = new Map(types.map((type): [string, string] => [type.toLowerCase(), type]));

export const connectionParameterType: Rule = {
  id: 'connection-parameter-type',
  severity: 'error',
  phase: 'functionality',
  title: 'Connection parameters are of a known type',
  why: 'The connection dialog shows a field for each of six types; the platform refuses others.',
  source: 'Schema of the API properties',
  check: {
    'connection-parameter'(target, report) {
      const type = textOf(target.node, 'type');
      if (type !== undefined && types.includes(type)) return;
      const meant = spelt.get(type?.toLowerCase() ?? '');
      const place = placeOf(target.node, ['type']);
      if (meant !== undefined) report({ ...place, severity: 'warning', message: `The platform knows no type ${quote(type ?? '')}. Write ${quote(meant)}.` });
      else if (type === undefined) report({ ...place, fixable: false, message: `The connection parameter ${quote(target.name)} has no type. Use securestring for secrets and string for other texts.` });
      else report({ ...place, fixable: false, message: `${quote(type)} is no type of connection parameters. Use one of: ${types.join(', ')}.` });
    },
  },
  fix: {
    label: 'Write the type as the platform does',
    safe: true,
    apply: (connector, finding) => editAt(connector, finding.at, (type) => (typeof type === 'string' ? (spelt.get(type.toLowerCase()) ?? type) : type)),
  },
};
