import { isObject } from '../../base/json';
import { lastKeyOf } from '../../base/pointer';
import { setAt } from '../../connector/connector';
import type { Rule } from '../rule';

const values = { kind: 'query', mode: 'polling' } as const;

export const jsdTriggerMetadata: Rule = {
  id: 'jsd-trigger-metadata',
  severity: 'warning',
  phase: 'functionality',
  title: 'Trigger metadata say query and polling',
  why: 'These are the only values that the platform knows.',
  source: 'Schema of API definitions',
  only: { operation: ['x-ms-trigger-metadata'] },
  check: {
    operation(target, report) {
      const metadata = target.node['x-ms-trigger-metadata'];
      if (!isObject(metadata)) return;
      for (const key of ['kind', 'mode'] as const) {
        const value = metadata[key];
        if (value !== undefined && value !== values[key]) report({ key: ['x-ms-trigger-metadata', key], message: `The ${key} of a trigger is ${values[key]}. Write that.` });
      }
    },
  },
  fix: {
    label: 'Write the known value',
    safe: true,
    local: true,
    apply: (connector, { at }) => {
      const key = lastKeyOf(at);
      return key === 'kind' || key === 'mode' ? setAt(connector, at, values[key]) : connector;
    },
  },
};
