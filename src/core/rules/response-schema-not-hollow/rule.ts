import { isObject, objectOf, type Json } from '../../base/json';
import { parentOf } from '../../base/pointer';
import { editAt, valueAt } from '../../connector/connector';
import type { Rule, RuleContext } from '../rule';
import { hintWhenPrivate } from '../shared/publisher-severity';
import { quote } from '../shared/quote';
import { exampleOf, schemaFromExample } from '../shared/schema-from-example';
import { followed, isDynamicSchema } from '../shared/schemas';

function isHollow(node: Json | undefined, context: RuleContext, depth: number): boolean {
  const schema = followed(node, context);
  if (!schema || depth > 8 || isDynamicSchema(schema)) return false;
  const type = schema['type'];
  if (type === 'array') return schema['items'] !== undefined && isHollow(schema['items'], context, depth + 1);
  if (type !== undefined && type !== 'object') return false;
  const properties = objectOf(schema, 'properties');
  if (properties && Object.keys(properties).length > 0) return false;
  return schema['allOf'] === undefined && schema['additionalProperties'] === undefined && schema['items'] === undefined;
}

export const responseSchemaNotHollow: Rule = {
  id: 'response-schema-not-hollow',
  severity: 'warning',
  severityIn: hintWhenPrivate('warning'),
  phase: 'content',
  title: 'Success schemas say what is in them',
  why: 'An object without properties gives makers no output to choose. Reviewers ask for the exact schema.',
  source: 'Submit for certification',
  only: { response: ['schema'] },
  check: {
    response(target, report, context) {
      const schema = target.node['schema'];
      if (!isObject(schema) || !target.status.startsWith('2') || !target.usage.visible) return;
      const meant = followed(schema, context);
      if (!meant || Object.keys(meant).length === 0 || !isHollow(schema, context, 0)) return;
      const example = exampleOf(target.node);
      const fixable = example !== undefined && !isHollow(schemaFromExample(example), context, 0);
      report({ key: 'schema', fixable, message: `The schema of the response ${quote(target.status)} names no property. Describe what comes back.` });
    },
  },
  fix: {
    label: 'Make the schema from the example',
    safe: false,
    apply(connector, { at }) {
      const example = exampleOf(valueAt(connector, parentOf(at)));
      return example === undefined ? connector : editAt(connector, at, () => schemaFromExample(example));
    },
  },
};
