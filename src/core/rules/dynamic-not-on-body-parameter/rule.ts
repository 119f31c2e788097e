import { isObject, member, objectOf, type Json } from '../../base/json';
import { lastKeyOf, parentOf } from '../../base/pointer';
import { withKey, withoutKey } from '../../base/tree';
import { editAt } from '../../connector/connector';
import type { Rule } from '../rule';
import { dynamicExtensions } from '../shared/dynamic-calls';

/** Whether an extension can be put into a schema: beside a reference it counts for nothing, and another one of the kind would be lost. */
const takes = (schema: Json | undefined, extension: string): boolean => schema === undefined || (isObject(schema) && schema['$ref'] === undefined && schema[extension] === undefined);

export const dynamicNotOnBodyParameter: Rule = {
  id: 'dynamic-not-on-body-parameter',
  aliases: ['DynamicExtensionDefinitionNotAllowedInParameter'],
  severity: 'error',
  phase: 'functionality',
  title: 'Dynamic extensions of a body stand in its schema',
  why: 'On the body parameter itself they are refused.',
  source: 'Swagger validator rules (DynamicExtensionDefinitionNotAllowedInParameter)',
  only: { parameter: dynamicExtensions },
  check: {
    parameter(target, report) {
      if (target.in !== 'body') return;
      for (const extension of dynamicExtensions) {
        if (target.node[extension] !== undefined) report({ key: extension, fixable: takes(target.node['schema'], extension), message: `${extension} stands on the body itself. Move it into the schema.` });
      }
    },
  },
  fix: {
    label: 'Move it into the schema',
    safe: true,
    local: true,
    apply(connector, { at }) {
      const extension = lastKeyOf(at);
      return editAt(connector, parentOf(at), (parameter) => {
        const value = extension === undefined ? undefined : member(parameter, extension);
        if (!isObject(parameter) || extension === undefined || value === undefined) return parameter;
        const schema = objectOf(parameter, 'schema') ?? {};
        return takes(parameter['schema'], extension) ? withKey(withoutKey(parameter, extension), 'schema', withKey(schema, extension, value)) : parameter;
      });
    },
  },
};
