import { textOf } from '../../base/json';
import type { Rule } from '../rule';
import { placeOf } from '../shared/place';

export const hostRequired: Rule = {
  id: 'host-required',
  severity: 'error',
  phase: 'functionality',
  title: 'The definition names the host',
  why: 'The platform sends every call to this host.',
  source: 'Submit for certification, step 4; connector template',
  check: {
    definition(target, report) {
      const host = textOf(target.node, 'host');
      if (host !== undefined && host.trim() !== '') return;
      report({ ...placeOf(target.node, ['host']), message: 'There is no host. Enter the host name of the service, such as api.example.com.' });
    },
  },
};
