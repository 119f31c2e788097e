import { isArray, isObject, member } from '../../base/json';
import { setAt } from '../../connector/connector';
import type { Rule } from '../rule';
import { placeOf } from '../shared/place';

export const capabilitiesPresent: Rule = {
  id: 'capabilities-present',
  severity: 'info',
  phase: 'functionality',
  title: 'The API properties have a list of capabilities',
  why: 'The platform’s own tools write the list, empty when there is nothing to name.',
  source: 'Connector template',
  check: {
    properties(target, report) {
      if (isArray(member(target.inner, 'capabilities'))) return;
      report({ ...placeOf(target.node, ['properties', 'capabilities']), fixable: isObject(member(target.node, 'properties')), message: 'There is no list of capabilities. Add it, empty if there are none.' });
    },
  },
  fix: {
    label: 'Add an empty list',
    safe: true,
    apply: (connector) => setAt(connector, '/properties/properties/capabilities', []),
  },
};
