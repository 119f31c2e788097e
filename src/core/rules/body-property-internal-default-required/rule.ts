import { arrayOf, isObject, textOf } from '../../base/json';
import { lastKeyOf, parentOf } from '../../base/pointer';
import { withKey } from '../../base/tree';
import { editAt } from '../../connector/connector';
import type { Rule } from '../rule';
import { quote } from '../shared/quote';
import { isInternalVisibility } from '../shared/visibility';

const internal = /^internal$/i;

export const bodyPropertyInternalDefaultRequired: Rule = {
  id: 'body-property-internal-default-required',
  aliases: ['InternalPropertyWithDefaultOptional'],
  severity: 'error',
  phase: 'functionality',
  title: 'Internal fields with a default are required',
  why: 'The platform sends the default of a hidden field only when the field is required.',
  source: 'Swagger validator rules (InternalPropertyWithDefaultOptional, PropertyMustBeRequired)',
  only: { schema: ['default'] },
  when: { schema: { 'x-ms-visibility': isInternalVisibility } },
  check: {
    schema(target, report) {
      const { node, where } = target;
      if (!target.isInternal || target.isRequired || target.role !== 'property' || node['default'] === undefined) return;
      if (where === 'response' || where === 'notification' || !target.usage.inRequest || (where === 'definition' && target.usage.inResponse)) return;
      if (!internal.test(textOf(node, 'x-ms-visibility') ?? '')) return;
      report({ message: `The field ${quote(target.name ?? '')} is internal, so its default is sent only if it is required. Add it to the required fields of the object around it.` });
    },
  },
  fix: {
    label: 'Make it required',
    safe: false,
    local: true,
    apply(connector, { at }) {
      const name = lastKeyOf(at);
      return editAt(connector, parentOf(parentOf(at)), (schema) =>
        isObject(schema) && name !== undefined ? withKey(schema, 'required', [...(arrayOf(schema, 'required') ?? []), name]) : schema,
      );
    },
  },
};
