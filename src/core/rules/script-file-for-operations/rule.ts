import { arrayOf, objectOf } from '../../base/json';
import { editAt } from '../../connector/connector';
import type { Rule } from '../rule';

export const scriptFileForOperations: Rule = {
  id: 'script-file-for-operations',
  severity: 'warning',
  phase: 'package',
  title: 'Operations with custom code come with the script',
  why: 'The list of operations alone runs nothing.',
  source: 'Readme of Microsoft’s command line',
  check: {
    package(target, report) {
      const inner = objectOf(target.properties, 'properties');
      if (target.script || (arrayOf(inner, 'scriptOperations')?.length ?? 0) === 0) return;
      report({ key: ['properties', 'properties', 'scriptOperations'], message: 'Operations are to run custom code, but there is no script. Add script.csx, or remove the list.' });
    },
  },
  fix: {
    label: 'Remove the list',
    safe: false,
    apply: (connector, finding) => editAt(connector, finding.at, () => undefined),
  },
};
