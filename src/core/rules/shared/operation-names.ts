import { child, parentOf } from '../../base/pointer';
import { valueAt, type Connector } from '../../connector/connector';
import { freeOperationId, renameOperation } from '../../commands/rename-operation';
import type { Finding } from '../finding';
import { capitalized, pascalCaseOf, sentenceCaseOf, wordsOf } from '../../base/words';

/** An ID in PascalCase from method and path: GET `/berths/{id}` gives `GetBerthsById`. */
export function idFor(path: string, method: string): string {
  const parts = path.split('/').filter((part) => part !== '');
  const names = parts.filter((part) => !part.startsWith('{')).map(pascalCaseOf);
  const last = parts.at(-1);
  const by = last?.startsWith('{') ? `By${pascalCaseOf(last)}` : '';
  return `${capitalized(method)}${names.join('')}${by}`.slice(0, 80);
}

/** A summary in sentence case from the operation ID, else from method and path. At most 80 characters, none of them refused. */
export function summaryFor(path: string, method: string, operationId: string | undefined): string {
  const id = operationId !== undefined && wordsOf(operationId).length > 0 ? operationId : idFor(path, method);
  return sentenceCaseOf(id.replace(/_V\d+$/, '')).slice(0, 80).trimEnd();
}

/** The fix for a finding at an operation ID: the ID in PascalCase, unique, and whatever names the operation follows. */
export function renameToPascalCase(connector: Connector, { at }: Finding): Connector {
  const id = valueAt(connector, at);
  const operation = parentOf(at);
  const better = typeof id === 'string' ? pascalCaseOf(id) : '';
  if (better === '' || child(operation, 'operationId') !== at) return connector;
  return renameOperation.apply(connector, { at: operation, to: freeOperationId(connector, better, operation) });
}
