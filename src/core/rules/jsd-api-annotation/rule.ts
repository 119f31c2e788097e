import { isObject } from '../../base/json';
import type { Rule } from '../rule';
import { quote, quoteValue } from '../shared/quote';

const known = new Set(['family', 'revision', 'status', 'replacement', 'expires']);

export const jsdApiAnnotation: Rule = {
  id: 'jsd-api-annotation',
  severity: 'warning',
  phase: 'functionality',
  title: 'Annotations of operations have known members',
  why: 'The schema of API definitions knows family, revision, status and replacement; a revision is a whole number from 1.',
  source: 'Schema of API definitions; operational versioning',
  only: { operation: ['x-ms-api-annotation'] },
  check: {
    operation(target, report) {
      const annotation = target.node['x-ms-api-annotation'];
      if (annotation === undefined) return;
      if (!isObject(annotation)) return report({ key: 'x-ms-api-annotation', message: 'The annotation is no object. Write its members into one.' });
      for (const key of Object.keys(annotation)) {
        if (!known.has(key)) report({ key: ['x-ms-api-annotation', key], message: `The annotation has the unknown member ${quote(key)}. Remove it.` });
      }
      const revision = annotation['revision'];
      if (revision !== undefined && !(typeof revision === 'number' && Number.isInteger(revision) && revision >= 1)) report({ key: ['x-ms-api-annotation', 'revision'], message: 'The revision is no whole number from 1. Correct it.' });
      const status = annotation['status'];
      if (status !== undefined && status !== 'Preview' && status !== 'Production') report({ key: ['x-ms-api-annotation', 'status'], message: `The status ${quoteValue(status)} is neither Preview nor Production. Choose one of them.` });
    },
  },
};
