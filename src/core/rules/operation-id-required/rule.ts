import { keysOf, parentOf } from '../../base/pointer';
import { freeOperationId } from '../../commands/rename-operation';
import { setAt } from '../../connector/connector';
import type { Rule } from '../rule';
import { insertMember } from '../shared/insert-member';
import { isOddOperationId } from '../shared/operation-id-test';
import { idFor } from '../shared/operation-names';
import { quote } from '../shared/quote';

export const operationIdRequired: Rule = {
  id: 'operation-id-required',
  aliases: ['OperationIdRequired'],
  severity: 'error',
  phase: 'functionality',
  title: 'Every operation has an ID',
  why: 'Flows, apps, policies and dynamic lists name an operation by its ID; without one the platform refuses the definition.',
  source: 'Swagger validator rules (OperationIdRequired)',
  when: { operation: { operationId: isOddOperationId } },
  check: {
    operation(target, report) {
      const id = target.node['operationId'];
      if (typeof id === 'string' && id.trim() !== '') return;
      if (id === undefined) report({ missing: 'operationId', message: `${target.method.toUpperCase()} ${quote(target.path)} has no operation ID. Give it one such as ${quote(idFor(target.path, target.method))}.` });
      else report({ key: 'operationId', message: 'The operation ID is no text, or an empty one. Give the operation an ID in PascalCase.' });
    },
  },
  fix: {
    label: 'Make an ID from the path',
    safe: true,
    apply(connector, { at, missing }) {
      const place = missing === undefined ? parentOf(at) : at;
      const [, , path, method] = keysOf(place);
      if (path === undefined || method === undefined) return connector;
      const id = freeOperationId(connector, idFor(path, method), place);
      return missing === undefined ? setAt(connector, at, id) : insertMember(connector, place, 'operationId', id, ['summary', 'description']);
    },
  },
};
