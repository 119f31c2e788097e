import type { JsonObject } from '../../base/json';
import type { Report, Rule, RuleContext } from '../rule';
import { extentOf } from '../shared/count-schemas';

const most = 12;

function reportDepth(node: JsonObject, report: Report, context: RuleContext): void {
  const { depth } = extentOf(node['schema'], context);
  if (depth > most) report({ key: 'schema', message: `The schema nests ${depth} levels deep; more than ${most} are likely to be refused. Leave out what makers do not need.` });
}

export const schemaMaxDepth: Rule = {
  id: 'schema-max-depth',
  aliases: ['SchemaTooDeep'],
  severity: 'warning',
  phase: 'functionality',
  title: 'Bodies nest at most 12 levels deep',
  why: 'The validator limits the depth without saying to what; designers become unusable long before.',
  source: 'Swagger validator rules (SchemaTooDeep)',
  only: { parameter: ['schema'], response: ['schema'] },
  above: { depth: most },
  check: {
    parameter: (target, report, context) => reportDepth(target.node, report, context),
    response: (target, report, context) => reportDepth(target.node, report, context),
  },
};
