import { arrayOf, type Json } from '../../base/json';
import { editAt } from '../../connector/connector';
import type { Rule } from '../rule';
import { quote } from '../shared/quote';

const known = new Set<Json>(['http', 'https']);

export const schemesNoWebsocket: Rule = {
  id: 'schemes-no-websocket',
  aliases: ['SchemeNotSupported', 'jsd-schemes'],
  severity: 'error',
  phase: 'functionality',
  title: 'No scheme is for web sockets',
  why: 'The platform speaks HTTP alone; the validator refuses ws and wss.',
  source: 'Swagger validator rules (SchemeNotSupported)',
  check: {
    definition(target, report) {
      arrayOf(target.node, 'schemes')?.forEach((scheme, index) => {
        if (!known.has(scheme)) report({ key: ['schemes', index], message: `The platform does not speak ${typeof scheme === 'string' ? quote(scheme) : 'this scheme'}. Remove it.` });
      });
    },
  },
  fix: {
    label: 'Remove the scheme',
    safe: true,
    apply: (connector, finding) => editAt(connector, finding.at, () => undefined),
  },
};
