import type { Rule } from '../rule';
import { writeInLowerCase } from '../shared/fixes';
import { isOddVisibility, reportVisibility } from '../shared/visibility';

export const parameterVisibilityValid: Rule = {
  id: 'parameter-visibility-valid',
  severity: 'error',
  phase: 'functionality',
  title: 'The visibility of a parameter is important, advanced or internal',
  why: 'Designers know these three values and ignore or refuse every other.',
  source: 'OpenAPI extensions; schema of API definitions',
  only: { parameter: ['x-ms-visibility'] },
  when: { parameter: { 'x-ms-visibility': isOddVisibility } },
  check: {
    parameter: (target, report) => reportVisibility(target.node, report),
  },
  fix: writeInLowerCase,
};
