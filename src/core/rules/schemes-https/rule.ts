import { arrayOf } from '../../base/json';
import { editAt } from '../../connector/connector';
import type { Rule } from '../rule';

export const schemesHttps: Rule = {
  id: 'schemes-https',
  aliases: ['SchemeNotValid'],
  severity: 'error',
  severityIn: ({ publisherKind, state }) => (publisherKind === 'verified' && state === 'new' ? 'error' : 'warning'),
  phase: 'functionality',
  title: 'The service is called by https alone',
  why: 'Policy asks for HTTPS with TLS 1.2 or later; the platform uses the first scheme of the list.',
  source: 'Certification policies (5000.3.1.6, SV SchemeNotValid)',
  check: {
    definition(target, report) {
      const schemes = arrayOf(target.node, 'schemes');
      if (!schemes || schemes.length === 0) return;
      if (!schemes.includes('https')) report({ key: 'schemes', message: 'The schemes do not include https. Use https alone.' });
      else if (schemes.includes('http')) report({ key: 'schemes', severity: 'warning', message: 'The schemes include http, which is not encrypted. Use https alone.' });
    },
  },
  fix: {
    label: 'Use https alone',
    safe: false,
    apply: (connector, finding) => editAt(connector, finding.at, () => ['https']),
  },
};
