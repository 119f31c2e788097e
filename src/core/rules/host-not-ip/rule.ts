import { textOf } from '../../base/json';
import type { Rule } from '../rule';
import { quote } from '../shared/quote';

const address = /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[[0-9a-f:.]+\])(?::\d+)?$/i;

export const hostNotIp: Rule = {
  id: 'host-not-ip',
  severity: 'warning',
  phase: 'functionality',
  title: 'The host is a name, not an IP address',
  why: 'Reviewers refuse addresses: they change, and no certificate fits them.',
  source: 'Review of pull request 1971',
  check: {
    definition(target, report) {
      const host = textOf(target.node, 'host');
      if (host !== undefined && address.test(host)) report({ key: 'host', message: `The host ${quote(host)} is an IP address. Enter the host’s name.` });
    },
  },
};
