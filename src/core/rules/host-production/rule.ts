import { textOf } from '../../base/json';
import type { Rule } from '../rule';
import { setsHost } from '../shared/policies';
import { hintWhenPrivate } from '../shared/publisher-severity';
import { quote } from '../shared/quote';

const notProduction = new Set(['staging', 'stage', 'stg', 'dev', 'develop', 'development', 'test', 'testing', 'uat', 'qa', 'sandbox', 'preprod', 'localhost', 'mock', 'mocks']);

/** Asked first, as nearly no host has any of them, not even inside a word. */
const mayBeSign = /stag|stg|dev|test|uat|qa|sand|prep|local|mock/;

export const hostProduction: Rule = {
  id: 'host-production',
  aliases: ['5000.2.6.4'],
  severity: 'warning',
  severityIn: hintWhenPrivate('warning'),
  phase: 'functionality',
  title: 'The host is the one for production',
  why: 'The connector is published to everyone; calls to a test system are refused in review.',
  source: 'Submit for certification, step 4 (policy 5000.2.6.4)',
  check: {
    definition(target, report) {
      const host = textOf(target.node, 'host')?.toLowerCase();
      if (host === undefined || !mayBeSign.test(host) || setsHost(target.properties)) return;
      const labels = host.replace(/:\d+$/, '').split('.');
      const checked = labels.length > 1 ? labels.slice(0, -1) : labels;
      const sign = checked.flatMap((label) => label.split('-')).find((word) => notProduction.has(word));
      if (sign !== undefined) report({ key: 'host', message: `The host ${quote(host)} looks like a system for tests (${quote(sign)}). Enter the production host.` });
    },
  },
};
