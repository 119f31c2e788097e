import { member, textOf, type Json, type JsonObject } from '../../base/json';
import type { Report, Rule, RuleContext } from '../rule';
import { quote } from '../shared/quote';

const inOperation: readonly (readonly string[])[] = [
  ['x-ms-notification'],
  ['x-ms-operation-context', 'simulate'],
];

const inDefinition: readonly (readonly string[])[] = [
  ['x-ms-capabilities', 'testConnection'],
  ['x-ms-capabilities', 'file-picker', 'open'],
  ['x-ms-capabilities', 'file-picker', 'browse'],
];

function checkPlaces(node: JsonObject, places: readonly (readonly string[])[], report: Report, context: RuleContext): void {
  for (const keys of places) {
    const [first] = keys;
    if (first === undefined || node[first] === undefined) continue;
    const holder = keys.reduce<Json | undefined>(member, node);
    const id = textOf(holder, 'operationId');
    if (id === undefined || context.operationsById(id).length > 0) continue;
    report({ key: [...keys, 'operationId'], message: `There is no operation with the ID ${quote(id)}. Name one that exists.` });
  }
}

export const operationReferencedIdsExist: Rule = {
  id: 'operation-referenced-ids-exist',
  aliases: ['OperationIdNotFound'],
  severity: 'error',
  phase: 'functionality',
  title: 'Operations named by extensions exist',
  why: 'An extension that names an operation which is not there makes the platform refuse the definition.',
  source: 'Swagger validator rules (OperationIdNotFound)',
  only: { operation: ['x-ms-notification', 'x-ms-operation-context'] },
  check: {
    definition: (target, report, context) => checkPlaces(target.node, inDefinition, report, context),
    operation: (target, report, context) => checkPlaces(target.node, inOperation, report, context),
  },
};
