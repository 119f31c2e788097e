import type { JsonObject } from '../../base/json';
import type { Report, Rule } from '../rule';

function reportAlone(node: JsonObject, report: Report): void {
  if (node['x-ms-dynamic-list'] === undefined || node['x-ms-dynamic-values'] !== undefined) return;
  report({ missing: 'x-ms-dynamic-values', message: 'There is x-ms-dynamic-list alone. Add x-ms-dynamic-values with the same operation for older designers.' });
}

export const dynamicValuesBesideList: Rule = {
  id: 'dynamic-values-beside-list',
  severity: 'warning',
  phase: 'functionality',
  title: 'x-ms-dynamic-values stands beside x-ms-dynamic-list',
  why: 'Older designers know x-ms-dynamic-values only and show no choices without it.',
  source: 'OpenAPI extensions',
  only: { parameter: ['x-ms-dynamic-list'], schema: ['x-ms-dynamic-list'] },
  check: {
    parameter: (target, report) => reportAlone(target.node, report),
    schema: (target, report) => reportAlone(target.node, report),
  },
};
