import { objectOf, textOf } from '../../base/json';
import type { Rule } from '../rule';
import { placeOf } from '../shared/place';
import { quote } from '../shared/quote';

export const noTestConnectionInCustom: Rule = {
  id: 'no-test-connection-in-custom',
  severity: 'info',
  phase: 'functionality',
  title: 'The connection is tested with an operation that needs nothing',
  why: 'The platform calls it when a connection is made, with no more than the values given here; it does so for certified connectors alone.',
  source: 'Test connection; schema of the API definition (note)',
  check: {
    definition(target, report, context) {
      const test = objectOf(objectOf(target.node, 'x-ms-capabilities'), 'testConnection');
      if (!test) return;
      const key = ['x-ms-capabilities', 'testConnection'];
      const id = textOf(test, 'operationId') ?? '';
      const [operation] = context.operationsById(id);
      if (!operation) {
        report({ ...placeOf(target.node, [...key, 'operationId']), severity: 'warning', message: `There is no operation ${quote(id)} to test the connection with. Name one that exists.` });
        return;
      }
      const related = [operation.at];
      if (operation.method !== 'get') report({ key, related, severity: 'warning', message: `The connection is tested with ${operation.method.toUpperCase()} ${quote(operation.path)}. Use a GET operation, which changes nothing.` });
      else if (textOf(operation.node, 'x-ms-visibility') !== 'internal') report({ key, related, message: `The operation ${quote(id)}, which tests the connection, is visible. Make it internal, unless people use it too.` });
    },
  },
};
