import { isArray, isObject, type Json } from '../base/json';
import { editAt, type Connector } from '../connector/connector';
import { policyTemplate } from '../connector/policy-templates/catalogue';
import { policiesAt, policiesOf, policyAt } from '../connector/policy-templates/policy-form';
import { operationNameKey, parameterPrefix, sectionKey, type PolicyTemplate } from '../connector/policy-templates/policy-template';
import type { Pointer } from '../base/pointer';
import type { Command } from './command';

function initialParameters(template: PolicyTemplate | undefined, operations: readonly string[]): Json {
  const initial = (template?.parameters ?? []).flatMap(({ name, initial: value }): [string, Json][] => (value === undefined ? [] : [[parameterPrefix + name, value]]));
  return {
    ...Object.fromEntries(initial),
    ...(template?.sections[0] === undefined ? {} : { [sectionKey]: template.sections[0] }),
    ...(operations.length === 0 ? {} : { [operationNameKey]: operations }),
  };
}

/** Where `add-policy` will put the next policy. */
export const nextPolicyAt = (connector: Connector): Pointer => policyAt(policiesOf(connector.properties).length);

/** Adds a policy of a template after the others, with what the template starts with; for all operations when none is named. */
export const addPolicy: Command<{ templateId: string; operations?: readonly string[] }> = {
  name: 'add-policy',
  label: ({ templateId }) => `Add policy ${policyTemplate(templateId)?.title ?? templateId}`,
  apply: (connector, { templateId, operations = [] }) => {
    const template = policyTemplate(templateId);
    const policy: Json = { templateId, title: template?.title ?? templateId, parameters: initialParameters(template, operations) };
    const inside = editAt(connector, '/properties/properties', (node) => node ?? {});
    return editAt(inside, policiesAt, (list) => (list === undefined || isArray(list) ? [...(list ?? []), policy] : isObject(list) ? list : [policy]));
  },
};
