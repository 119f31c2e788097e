import { textOf } from '../../base/json';
import type { Rule } from '../rule';
import { isOddOperationId } from '../shared/operation-id-test';
import { renameToPascalCase } from '../shared/operation-names';
import { idInPascalCase } from '../shared/pascal-case';
import { hintWhenPrivate } from '../shared/publisher-severity';
import { quote } from '../shared/quote';

const pascal = /^[A-Z][A-Za-z0-9]*(?:_V\d{1,4})?$/;
const plain = /^[A-Za-z0-9_]+$/;

export const operationIdPascalCase: Rule = {
  id: 'operation-id-pascal-case',
  severity: 'warning',
  severityIn: hintWhenPrivate('warning'),
  phase: 'content',
  title: 'Operation IDs are written in PascalCase',
  why: 'The coding standards of the connector repository ask for IDs such as GetBerth, so that formulas and code read alike everywhere.',
  source: 'Coding standards for custom connectors; string guidance',
  when: { operation: { operationId: isOddOperationId } },
  check: {
    operation(target, report) {
      const id = textOf(target.node, 'operationId');
      if (id === undefined || pascal.test(id) || !plain.test(id)) return;
      const better = idInPascalCase(id);
      const fixable = pascal.test(better) && better !== id;
      report({ key: 'operationId', fixable, message: `Operation ID ${quote(id)} is not in PascalCase.${fixable ? ` Write ${quote(better)}.` : ''}` });
    },
  },
  fix: {
    label: 'Write the ID in PascalCase',
    safe: false,
    apply: renameToPascalCase,
  },
};
