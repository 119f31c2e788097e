import { arrayOf, isArray, isObject, objectOf, textOf, type Json, type JsonObject } from '../../base/json';
import { pointerOf, type Pointer } from '../../base/pointer';
import { templateOfPolicy } from './catalogue';
import { operationNameKey, parameterPrefix, sectionKey, type PolicyTemplate, type TemplateParameter } from './policy-template';

/** Where the policy template instances stand. */
export const policiesAt: Pointer = '/properties/properties/policyTemplateInstances';

/** A parameter of the template with the key that the file has for it, or would get. */
export interface PolicyField {
  readonly parameter: TemplateParameter;
  readonly key: string;
  readonly value: Json | undefined;
}

/** A policy template instance as a form shows it. */
export interface PolicyForm {
  readonly template: PolicyTemplate | undefined;
  readonly templateId: string;
  readonly title: string;
  /** Empty stands for all operations. */
  readonly operations: readonly string[];
  readonly section: string;
  readonly fields: readonly PolicyField[];
  /** Parameters that the template does not have; of an unknown template all but the shared ones. */
  readonly others: readonly (readonly [key: string, value: Json])[];
  /** Members of the instance beside id, title, type and parameters. */
  readonly otherMembers: readonly (readonly [key: string, value: Json])[];
}

const instanceKeys = new Set(['templateId', 'title', 'parameters', 'type']);

/** True when a field of this kind can show and edit the value as it is. */
function fits(parameter: TemplateParameter, value: Json | undefined): boolean {
  if (value === undefined) return true;
  switch (parameter.kind) {
    case 'texts':
      return isObject(value) && Object.values(value).every((text) => typeof text === 'string');
    case 'integer':
      return typeof value === 'string' || typeof value === 'number';
    default:
      return typeof value === 'string';
  }
}

/** The policy template instances of the API properties, in their order. */
export const policiesOf = (properties: JsonObject): readonly Json[] => arrayOf(objectOf(properties, 'properties'), 'policyTemplateInstances') ?? [];

/** The place of the policy at an index. */
export const policyAt = (index: number): Pointer => pointerOf(['properties', 'properties', 'policyTemplateInstances', index]);

/** The operations that an instance names; empty for all. */
export const operationsOfPolicy = (instance: Json): readonly string[] => (arrayOf(objectOf(instance, 'parameters'), operationNameKey) ?? []).filter((name) => typeof name === 'string');

/** Reads an instance for the form. Keys are compared without case and kept as they are; what has no field comes back under `others`. */
export function policyForm(instance: Json): PolicyForm {
  const template = templateOfPolicy(instance);
  const parameters = objectOf(instance, 'parameters') ?? {};
  const keys = Object.keys(parameters);
  const keyOf = (wanted: string): string => keys.find((key) => key === wanted) ?? keys.find((key) => key.toLowerCase() === wanted.toLowerCase()) ?? wanted;
  const all = (template?.parameters ?? []).map((parameter): PolicyField => {
    const key = keyOf(parameterPrefix + parameter.name);
    return { parameter, key, value: Object.hasOwn(parameters, key) ? parameters[key] : undefined };
  });
  const fields = all.filter(({ parameter, value }) => fits(parameter, value));
  const isListed = isArray(parameters[operationNameKey]) && parameters[operationNameKey].every((name) => typeof name === 'string');
  const shown = new Set([...fields.map(({ key }) => key), ...(typeof parameters[sectionKey] === 'string' ? [sectionKey] : []), ...(isListed ? [operationNameKey] : [])]);
  return {
    template,
    templateId: textOf(instance, 'templateId') ?? '',
    title: textOf(instance, 'title') ?? '',
    operations: operationsOfPolicy(instance),
    section: textOf(parameters, sectionKey) ?? '',
    fields,
    others: Object.entries(parameters).filter(([key]) => !shown.has(key)),
    otherMembers: isObject(instance) ? Object.entries(instance).filter(([key]) => !instanceKeys.has(key)) : [],
  };
}
