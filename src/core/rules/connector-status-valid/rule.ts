import { type JsonObject, objectOf, textOf } from '../../base/json';
import type { Rule } from '../rule';
import { quote } from '../shared/quote';

const statusOf = (node: JsonObject | undefined): string | undefined => textOf(objectOf(node, 'x-ms-api-annotation'), 'status');
const production = 'operation in production';

export const connectorStatusValid: Rule = {
  id: 'connector-status-valid',
  aliases: ['ProductionStatusOnBetaService', 'OperationStatusAheadOfConnector'],
  severity: 'warning',
  phase: 'functionality',
  title: 'The connector’s status is Preview or Production, and no operation is ahead of it',
  why: 'A new connector starts as Preview; an operation cannot be in production while its connector is not.',
  source: 'Operational versioning (SV OperationStatusAheadOfConnector)',
  check: {
    definition(target, report, context) {
      const status = statusOf(objectOf(target.node, 'info'));
      if (status === undefined) return;
      const key = ['info', 'x-ms-api-annotation', 'status'];
      if (status !== 'Preview' && status !== 'Production') {
        report({ key, message: `The connector’s status is ${quote(status)}. Use Preview or Production.` });
        return;
      }
      if (status === 'Production') return;
      const ahead = context.indexed(production);
      if (ahead.length > 0) report({ key, related: ahead, message: 'The connector is a preview, but it has operations in production. Give them the status Preview too, or raise the connector’s.' });
    },
  },
  index: {
    operation(target, add) {
      if (statusOf(target.node) === 'Production') add(production);
    },
  },
};
