import { isObject, member, objectOf, type Json } from '../../base/json';
import { withKey } from '../../base/tree';
import { editAt } from '../../connector/connector';
import type { Rule, RuleContext } from '../rule';
import { hintWhenPrivate } from '../shared/publisher-severity';
import { noOutputs, answersWith } from '../shared/response-marks';
import { exampleOf, schemaFromExample } from '../shared/schema-from-example';
import { followed } from '../shared/schemas';

const answeredWithExample = (responses: Json | undefined): string | undefined => ['200', '201'].find((status) => exampleOf(member(responses, status)) !== undefined);

const hasSchema = (response: Json | undefined, context: RuleContext): boolean => followed(response, context)?.['schema'] !== undefined;

export const responseSchemaOn200Or201: Rule = {
  id: 'response-schema-on-200-or-201',
  aliases: ['SchemaDefinitionSetIncorrectly'],
  severity: 'warning',
  severityIn: hintWhenPrivate('warning'),
  phase: 'content',
  title: 'Actions describe what they return on 200 or 201',
  why: 'Designers take the outputs from the schema of 200 or 201 and show none without. An answer without content is better documented as 204.',
  source: 'Swagger validator rules (SchemaDefinitionSetIncorrectly)',
  when: { operation: { responses: answersWith(noOutputs) } },
  check: {
    operation(target, report, context) {
      if (target.isInternal || target.isDeprecated || target.method === 'delete' || target.method === 'head' || target.method === 'options') return;
      if (target.isTrigger && target.pathItem['x-ms-notification-content'] !== undefined) return;
      const responses = objectOf(target.node, 'responses');
      if (!responses) return;
      if (hasSchema(responses['200'], context) || hasSchema(responses['201'], context)) return;
      const promises = Object.hasOwn(responses, '200') || Object.hasOwn(responses, '201') || Object.keys(responses).some((status) => status !== 'default' && hasSchema(responses[status], context));
      if (promises) report({ key: 'responses', fixable: answeredWithExample(responses) !== undefined, message: 'Neither 200 nor 201 has a schema, so that designers show no outputs. Describe the answer, or document 204 if there is none.' });
    },
  },
  fix: {
    label: 'Make the schema from the example',
    safe: false,
    local: true,
    apply: (connector, { at }) =>
      editAt(connector, at, (responses) => {
        const status = answeredWithExample(responses);
        const response = status === undefined ? undefined : objectOf(responses, status);
        const example = exampleOf(response);
        return !isObject(responses) || status === undefined || !response || example === undefined ? responses : withKey(responses, status, withKey(response, 'schema', schemaFromExample(example)));
      }),
  },
};
