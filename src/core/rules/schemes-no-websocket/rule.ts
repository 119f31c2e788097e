import { arrayOf, isArray, type Json } from '../../base/json';
import { parentOf } from '../../base/pointer';
import { editAt, valueAt } from '../../connector/connector';
import type { Rule } from '../rule';
import { quoteValue } from '../shared/quote';

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
      const schemes = arrayOf(target.node, 'schemes');
      schemes?.forEach((scheme, index) => {
        if (known.has(scheme)) return;
        const way = schemes.some((other) => known.has(other)) ? 'Remove it' : 'Use https instead';
        report({ key: ['schemes', index], message: `The platform does not speak ${quoteValue(scheme)}. ${way}.` });
      });
    },
  },
  fix: {
    label: 'Keep the schemes that the platform speaks, or use https',
    safe: true,
    apply(connector, { at }) {
      const refused = valueAt(connector, at);
      return editAt(connector, parentOf(at), (schemes) => {
        if (!isArray(schemes) || refused === undefined || known.has(refused)) return schemes;
        const kept = schemes.filter((scheme) => scheme !== refused);
        return kept.some((scheme) => known.has(scheme)) ? kept : ['https', ...kept];
      });
    },
  },
};
