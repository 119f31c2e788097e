import { textOf } from '../../base/json';
import type { Rule } from '../rule';
import { isOddOperationId } from '../shared/operation-id-test';
import { renameToPascalCase } from '../shared/operation-names';
import { idInPascalCase } from '../shared/pascal-case';
import { quote } from '../shared/quote';

const plain = /^[A-Za-z0-9_]+$/;

export const operationIdSanitized: Rule = {
  id: 'operation-id-sanitized',
  aliases: ['OperationIdSanitized'],
  severity: 'warning',
  phase: 'functionality',
  title: 'Operation IDs have letters, digits and underscores only',
  why: 'Blanks, hyphens and dots in an ID break its use in policies, code and formulas; the validator reports them.',
  source: 'Swagger validator rules (OperationIdSanitized)',
  when: { operation: { operationId: isOddOperationId } },
  check: {
    operation(target, report) {
      const id = textOf(target.node, 'operationId');
      if (id === undefined || id.trim() === '' || plain.test(id)) return;
      const better = idInPascalCase(id);
      const fixable = plain.test(better);
      report({ key: 'operationId', fixable, message: `Operation ID ${quote(id)} holds other characters than letters, digits and underscores.${fixable ? ` Write ${quote(better)}.` : ''}` });
    },
  },
  fix: {
    label: 'Write the ID in PascalCase',
    safe: false,
    apply: renameToPascalCase,
  },
};
