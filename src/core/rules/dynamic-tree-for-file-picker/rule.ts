import { member, type JsonObject } from '../../base/json';
import type { Report, Rule } from '../rule';
import { dynamicCallsOf, dynamicExtensions } from '../shared/dynamic-calls';
import { argumentsOf } from '../shared/dynamic-targets';

function reportPicker(node: JsonObject, report: Report): void {
  const values = node['x-ms-dynamic-values'];
  if (member(values, 'capability') === 'file-picker' && node['x-ms-dynamic-tree'] === undefined) {
    report({ missing: 'x-ms-dynamic-tree', message: 'The file picker has no x-ms-dynamic-tree. Add one with open and browse.' });
  }
  for (const call of dynamicCallsOf(node)) {
    if (call.extension === 'x-ms-dynamic-tree' && call.keys.at(-1) === 'browse') continue;
    for (const { name, value } of argumentsOf(call)) {
      if (member(value, 'selectedItemValuePath') !== undefined) report({ key: [...call.keys, 'parameters', name], message: 'selectedItemValuePath is for the browse part of x-ms-dynamic-tree. Give a value or a reference instead.' });
    }
  }
}

export const dynamicTreeForFilePicker: Rule = {
  id: 'dynamic-tree-for-file-picker',
  aliases: ['DynamicTreeExtensionMissing', 'SelectedItemValuePathNotAllowedInThisPosition'],
  severity: 'error',
  severityIn: ({ state }) => (state === 'new' ? 'error' : 'warning'),
  phase: 'functionality',
  title: 'File pickers have a dynamic tree',
  why: 'Newer designers browse by x-ms-dynamic-tree and show no picker without it; selectedItemValuePath means something in its browse part only.',
  source: 'Swagger validator rules (DynamicTreeExtensionMissing, SelectedItemValuePathNotAllowedInThisPosition)',
  only: { parameter: dynamicExtensions, schema: dynamicExtensions },
  check: {
    parameter: (target, report) => reportPicker(target.node, report),
    schema: (target, report) => reportPicker(target.node, report),
  },
};
