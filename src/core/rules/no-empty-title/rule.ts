import { editAt } from '../../connector/connector';
import type { Rule } from '../rule';
import { hintWhenPrivate } from '../shared/publisher-severity';
import { label, lacking } from '../shared/text-marks';

export const noEmptyTitle: Rule = {
  id: 'no-empty-title',
  severity: 'warning',
  severityIn: hintWhenPrivate('warning'),
  phase: 'content',
  title: 'No title is empty',
  why: 'The wizard of the maker portal leaves empty titles behind; reviewers ask to remove them.',
  source: 'Submit for certification; review threads of the connector repository',
  only: { parameter: { title: label(lacking) }, schema: { title: label(lacking) } },
  check: {
    parameter(target, report) {
      if (target.node['title'] === '') report({ key: 'title', message: 'The title is empty. Fill it in or remove it.' });
    },
    schema(target, report) {
      if (target.node['title'] === '') report({ key: 'title', message: 'The title is empty. Fill it in or remove it.' });
    },
  },
  fix: {
    label: 'Remove the empty title',
    safe: true,
    local: true,
    apply: (connector, { at }) => editAt(connector, at, () => undefined),
  },
};
