import { isObject } from '../../base/json';
import { parentOf } from '../../base/pointer';
import { editAt, valueAt } from '../../connector/connector';
import type { Rule } from '../rule';
import { reviewed } from '../shared/publisher-severity';
import { quote } from '../shared/quote';
import { exampleOf, schemaFromExample } from '../shared/schema-from-example';
import { traitsFollowed } from '../shared/schemas';
import { isBlank } from '../shared/traits';

export const responseSchemaNotEmpty: Rule = {
  id: 'response-schema-not-empty',
  severity: 'error',
  severityIn: ({ publisherKind, state }) => (publisherKind === 'private' ? 'info' : state === 'new' ? 'error' : 'warning'),
  phase: 'content',
  title: 'No response has an empty schema',
  why: 'An empty schema promises outputs and names none. Reviewers send it back, and a policy code refuses it for the success response of a visible operation.',
  source: 'Submit for certification; certification policy 5000.2.4.4',
  only: { response: ['schema'] },
  check: {
    response(target, report, context) {
      const schema = target.node['schema'];
      if (!isObject(schema)) return;
      if ((traitsFollowed(schema, context) & isBlank) === 0) return;
      const fixable = schema['$ref'] === undefined;
      const isSuccess = target.status.startsWith('2') && target.owner === 'operation' && target.usage.visible;
      const message = `The response ${quote(target.status)} has an empty schema. Describe what comes back, or remove the schema if nothing does.`;
      if (isSuccess) report({ key: 'schema', message, fixable });
      else report({ key: 'schema', severity: reviewed('warning', context.situation), message, fixable });
    },
  },
  fix: {
    label: 'Describe it from the example, or remove the schema',
    safe: false,
    local: true,
    apply: (connector, { at }) => {
      const example = exampleOf(valueAt(connector, parentOf(at)));
      return editAt(connector, at, () => (example === undefined ? undefined : schemaFromExample(example)));
    },
  },
};
