import { isArray, member, textOf } from '../../base/json';
import type { Rule } from '../rule';

export const jsdXMsDocs: Rule = {
  id: 'jsd-x-ms-docs',
  severity: 'warning',
  phase: 'content',
  title: 'Links to documentation have an address and a description',
  why: 'The platform shows each link of the list by its description.',
  source: 'Schema of the API definition',
  check: {
    definition(target, report) {
      const docs = member(target.node, 'x-ms-docs');
      if (docs === undefined) return;
      if (!isArray(docs) || docs.length === 0) {
        report({ key: 'x-ms-docs', message: 'The links to documentation have to be a list with at least one entry. Add one or remove the list.' });
        return;
      }
      docs.forEach((entry, index) => {
        const lacking = ['url', 'description'].find((name) => (textOf(entry, name) ?? '').trim() === '');
        if (lacking !== undefined) report({ key: ['x-ms-docs', index], message: `Link ${index + 1} to documentation has no ${lacking}. Add it.` });
      });
    },
  },
};
