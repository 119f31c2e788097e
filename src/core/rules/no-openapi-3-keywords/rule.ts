import { isObject, member } from '../../base/json';
import { parentOf } from '../../base/pointer';
import { withRenamedKey } from '../../base/tree';
import { editAt } from '../../connector/connector';
import type { Report, Rule } from '../rule';
import type { SchemaTarget } from '../targets';

const topLevel = ['openapi', 'components', 'servers'];
const instead: { readonly [keyword: string]: string } = {
  oneOf: 'Describe one object with all properties',
  anyOf: 'Describe one object with all properties',
  nullable: 'Use x-nullable',
};
const inSchemas = Object.keys(instead);
function checkSchema(target: SchemaTarget, report: Report): void {
  for (const key of inSchemas) {
    if (!Object.hasOwn(target.node, key) || (key === 'nullable' && typeof member(target.node, key) !== 'boolean')) continue;
    report({ key, fixable: key === 'nullable', message: `“${key}” is a keyword of OpenAPI 3. ${instead[key]}.` });
  }
}

export const noOpenapi3Keywords: Rule = {
  id: 'no-openapi-3-keywords',
  aliases: ['SwaggerKeywordNotSupported'],
  severity: 'error',
  phase: 'functionality',
  title: 'The definition uses no keyword of OpenAPI 3',
  why: 'The platform reads OpenAPI 2.0 alone and refuses the keywords of later versions.',
  source: 'Swagger validator rules (SwaggerKeywordNotSupported, policy 5000.2.6.3)',
  check: {
    definition(target, report) {
      for (const key of topLevel) {
        if (member(target.node, key) !== undefined) report({ key, fixable: false, message: `“${key}” belongs to OpenAPI 3. Import the file anew, so that it is converted, or remove the key.` });
      }
    },
    operation(target, report) {
      if (member(target.node, 'requestBody') !== undefined) report({ key: 'requestBody', fixable: false, message: '“requestBody” belongs to OpenAPI 3. Describe the body as a parameter in “body”.' });
    },
    schema: checkSchema,
  },
  only: { operation: ['requestBody'], schema: inSchemas },
  fix: {
    label: 'Use x-nullable',
    safe: true,
    local: true,
    apply: (connector, finding) =>
      editAt(connector, parentOf(finding.at), (schema) => (isObject(schema) ? withRenamedKey(schema, 'nullable', 'x-nullable') : schema)),
  },
};
