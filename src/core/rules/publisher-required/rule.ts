import { textOf } from '../../base/json';
import type { Rule } from '../rule';
import { placeOf } from '../shared/place';
import { whenSubmitted } from '../shared/publisher-severity';

export const publisherRequired: Rule = {
  id: 'publisher-required',
  severity: 'error',
  severityIn: whenSubmitted('error'),
  phase: 'content',
  title: 'The API properties name the publisher',
  why: 'The publisher is shown with the connector.',
  source: 'Submit for certification, step 3a',
  check: {
    properties(target, report) {
      if ((textOf(target.inner, 'publisher') ?? '').trim() !== '') return;
      report({ ...placeOf(target.node, ['properties', 'publisher']), message: 'There is no publisher. Enter the full name of the company or person who submits the connector.' });
    },
  },
};
