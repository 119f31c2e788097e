import { isObject, type Json } from '../../base/json';
import { parentOf } from '../../base/pointer';
import { editAt, valueAt } from '../../connector/connector';
import type { Rule, RuleContext } from '../rule';
import { hintWhenPrivate } from '../shared/publisher-severity';
import { quote } from '../shared/quote';
import { exampleOf, schemaFromExample } from '../shared/schema-from-example';
import { followed, traitsFollowed } from '../shared/schemas';
import { isBlank, isHollow, isList } from '../shared/traits';

/** True for an object without properties, or a list of such. */
function saysNothing(node: Json | undefined, context: RuleContext, depth = 0): boolean {
  const traits = traitsFollowed(node, context);
  if ((traits & isHollow) !== 0) return true;
  return (traits & isList) !== 0 && depth < 8 && saysNothing(followed(node, context)?.['items'], context, depth + 1);
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
      if ((traitsFollowed(schema, context) & isBlank) !== 0 || !saysNothing(schema, context)) return;
      const example = exampleOf(target.node);
      const fixable = example !== undefined && !saysNothing(schemaFromExample(example), context);
      report({ key: 'schema', fixable, message: `The schema of the response ${quote(target.status)} names no property. Describe what comes back.` });
    },
  },
  fix: {
    label: 'Make the schema from the example',
    safe: false,
    local: true,
    apply(connector, { at }) {
      const example = exampleOf(valueAt(connector, parentOf(at)));
      return example === undefined ? connector : editAt(connector, at, () => schemaFromExample(example));
    },
  },
};
