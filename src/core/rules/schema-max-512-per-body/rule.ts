import { grouped } from '../../base/counted';
import type { JsonObject } from '../../base/json';
import type { Report, Rule, RuleContext } from '../rule';
import { extentOf } from '../shared/count-schemas';

const most = 512;

function reportCount(node: JsonObject, what: string, report: Report, context: RuleContext): void {
  const { count } = extentOf(node['schema'], context);
  if (count > most) report({ key: 'schema', message: `The ${what} has ${grouped(count)} schemas; ${most} are allowed. Leave out what makers do not need.` });
}

export const schemaMax512PerBody: Rule = {
  id: 'schema-max-512-per-body',
  aliases: ['BodySchemaCountExceedsMaxAllowed'],
  severity: 'error',
  phase: 'functionality',
  title: 'A request or response has at most 512 schemas',
  why: 'The platform refuses larger bodies. Objects, properties and items count, with references put in place.',
  source: 'FAQ of custom connectors (SV BodySchemaCountExceedsMaxAllowed)',
  only: { parameter: ['schema'], response: ['schema'] },
  above: { count: most },
  check: {
    parameter: (target, report, context) => reportCount(target.node, 'body', report, context),
    response: (target, report, context) => reportCount(target.node, 'response', report, context),
  },
};
