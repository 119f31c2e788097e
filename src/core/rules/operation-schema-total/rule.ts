import { grouped } from '../../base/counted';
import { member, objectOf } from '../../base/json';
import type { Rule } from '../rule';
import { extentOf } from '../shared/count-schemas';
import { followed } from '../shared/schemas';

const most = 16_384;

export const operationSchemaTotal: Rule = {
  id: 'operation-schema-total',
  aliases: ['OperationSchemaCountExceedsMaxAllowed', 'TotalSchemaCountExceedsMaxAllowed'],
  severity: 'error',
  phase: 'functionality',
  title: 'An operation has at most 16,384 schemas',
  why: 'The platform refuses larger operations. Parameters and all that bodies and responses hold count, with references put in place.',
  source: 'FAQ of custom connectors (SV OperationSchemaCountExceedsMaxAllowed)',
  above: { count: most },
  check: {
    operation(target, report, context) {
      let total = 0;
      for (const { node } of target.parameters()) total += node['schema'] === undefined ? 1 : extentOf(node['schema'], context).count;
      const responses = objectOf(target.node, 'responses');
      if (responses) {
        for (const status of Object.keys(responses)) {
          const schema = member(followed(responses[status], context), 'schema');
          if (schema !== undefined) total += extentOf(schema, context).count;
        }
      }
      if (total > most) report({ message: `The operation has ${grouped(total)} schemas; ${grouped(most)} are allowed. Leave out what makers do not need.` });
    },
  },
};
