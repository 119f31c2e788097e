import { member, objectOf, textOf } from '../../base/json';
import { parentOf } from '../../base/pointer';
import { freeOperationId, renameOperation } from '../../commands/rename-operation';
import { valueAt } from '../../connector/connector';
import type { Rule } from '../rule';
import { quote } from '../shared/quote';

export const operationRevisionSuffix: Rule = {
  id: 'operation-revision-suffix',
  aliases: ['OperationIdShouldEndWithRevision'],
  severity: 'warning',
  phase: 'functionality',
  title: 'The ID of a later revision ends with its number',
  why: 'GetItems_V2 tells makers who write formulas which revision they call.',
  source: 'Operational versioning (SV OperationIdShouldEndWithRevision)',
  only: { operation: ['x-ms-api-annotation'] },
  check: {
    operation(target, report) {
      const revision = member(objectOf(target.node, 'x-ms-api-annotation'), 'revision');
      const id = textOf(target.node, 'operationId');
      if (typeof revision !== 'number' || revision <= 1 || id === undefined || id.toLowerCase().endsWith(`v${revision}`)) return;
      report({ key: 'operationId', message: `The operation is revision ${revision}, but its ID ${quote(id)} does not end with “_V${revision}”. Rename it.` });
    },
  },
  fix: {
    label: 'Add the revision to the ID',
    safe: false,
    apply(connector, { at }) {
      const operation = parentOf(at);
      const node = valueAt(connector, operation);
      const revision = member(objectOf(node, 'x-ms-api-annotation'), 'revision');
      const id = textOf(node, 'operationId');
      if (typeof revision !== 'number' || id === undefined) return connector;
      return renameOperation.apply(connector, { at: operation, to: freeOperationId(connector, `${id.replace(/_?V\d+$/i, '')}_V${revision}`, operation) });
    },
  },
};
