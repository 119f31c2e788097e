import { textOf } from '../../base/json';
import { editAt } from '../../connector/connector';
import type { Rule } from '../rule';
import { quote } from '../shared/quote';

const bareHost = /^[^{}/ :\\]+(?::\d+)?$/;
const withoutScheme = (host: string): string => host.trim().replace(/^[a-z][a-z0-9+.-]{0,20}:\/\//i, '').replace(/\/$/, '');

export const hostFormat: Rule = {
  id: 'host-format',
  aliases: ['HostNameNotValid'],
  severity: 'error',
  phase: 'functionality',
  title: 'The host is a bare host name',
  why: 'Scheme and path have fields of their own; the validator refuses them in the host.',
  source: 'Schema of the API definition (SV HostNameNotValid)',
  check: {
    definition(target, report) {
      const host = textOf(target.node, 'host');
      if (host === undefined || host.trim() === '' || bareHost.test(host)) return;
      report({ key: 'host', fixable: bareHost.test(withoutScheme(host)), message: `The host ${quote(host)} is no bare host name. Write it without scheme and path, as in api.example.com; a port may follow.` });
    },
  },
  fix: {
    label: 'Take the scheme off',
    safe: true,
    apply: (connector, finding) => editAt(connector, finding.at, (host) => (typeof host === 'string' && bareHost.test(withoutScheme(host)) ? withoutScheme(host) : host)),
  },
};
