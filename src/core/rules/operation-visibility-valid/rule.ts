import type { Rule } from '../rule';
import { writeInLowerCase } from '../shared/fixes';
import { isOddVisibility, reportVisibility } from '../shared/visibility';

export const operationVisibilityValid: Rule = {
  id: 'operation-visibility-valid',
  aliases: ['jsd-visibility', 'JsonValueNotInEnum'],
  severity: 'error',
  phase: 'functionality',
  title: 'The visibility of an operation is important, advanced or internal',
  why: 'Designers know these three values and ignore or refuse every other.',
  source: 'OpenAPI extensions; schema of API definitions',
  only: { operation: ['x-ms-visibility'] },
  when: { operation: { 'x-ms-visibility': isOddVisibility } },
  check: {
    operation: (target, report) => reportVisibility(target.node, report),
  },
  fix: writeInLowerCase,
};
