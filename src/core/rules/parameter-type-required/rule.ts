import { arrayOf, member, type Json } from '../../base/json';
import { valueAt } from '../../connector/connector';
import type { Rule } from '../rule';
import { hasType } from '../shared/enums';
import { insertMember } from '../shared/insert-member';
import { quote } from '../shared/quote';

const places = new Set(['query', 'path', 'header', 'formData', 'body']);

const types = ['boolean', 'integer', 'number', 'array'] as const;

/** The type of the default and the choices of a parameter; string when there are none, or they differ. */
function typeOfValues(parameter: Json | undefined): string {
  const standard = member(parameter, 'default');
  const values = [...(standard === undefined ? [] : [standard]), ...(arrayOf(parameter, 'enum') ?? [])];
  return (values.length > 0 && types.find((type) => values.every((value) => hasType(value, type)))) || 'string';
}

const isMissing = (value: Json | undefined): boolean => value === undefined;
/** Bodies have their own criteria. */
const isOddPlace = (place: Json | undefined): boolean => typeof place !== 'string' || place === 'body' || !places.has(place);

export const parameterTypeRequired: Rule = {
  id: 'parameter-type-required',
  aliases: ['BodyParameterSchemaRequired', 'BodyParameterPropertyNotValid', 'NonBodyParameterSchemaNotValid', 'jsd-parameter-shape'],
  severity: 'error',
  phase: 'functionality',
  title: 'Body parameters have a schema, all others a type',
  why: 'Without it the platform does not know what to send and refuses the definition.',
  source: 'Swagger validator rules (BodyParameterSchemaRequired, NonBodyParameterSchemaNotValid); schema of API definitions',
  when: { parameter: { name: isMissing, in: isOddPlace, type: isMissing, schema: (schema) => schema !== undefined } },
  check: {
    parameter(target, report) {
      const { node, name } = target;
      if (node['name'] === undefined) report({ missing: 'name', fixable: false, message: 'The parameter has no name. Give it the name that the service expects.' });
      if (!places.has(target.in)) {
        const message = `The parameter ${quote(name)} does not say where it is sent. Set “in” to query, path, header, formData or body.`;
        if (node['in'] === undefined) report({ missing: 'in', fixable: false, message });
        else report({ key: 'in', fixable: false, message });
      } else if (target.in === 'body') {
        if (node['schema'] === undefined) report({ missing: 'schema', fixable: false, message: `The body ${quote(name)} has no schema. Describe what it holds.` });
        if (node['type'] !== undefined) report({ key: 'type', fixable: false, message: 'A body has its type in its schema. Remove the one beside it.' });
      } else {
        if (node['type'] === undefined) report({ missing: 'type', fixable: node['schema'] === undefined, message: `The parameter ${quote(name)} has no type. State one, such as string.` });
        if (node['schema'] !== undefined) report({ key: 'schema', fixable: false, message: `The parameter ${quote(name)} has a schema, which only a body may have. State a type instead.` });
      }
    },
  },
  fix: {
    label: 'Set the type that its values have, or string',
    safe: false,
    local: true,
    apply: (connector, { at, missing }) => (missing === 'type' ? insertMember(connector, at, 'type', typeOfValues(valueAt(connector, at)), ['name', 'in', 'required']) : connector),
  },
};
