import { arrayOf, objectOf, textOf, type JsonObject } from '../../base/json';

/** True when a policy decides the host of the calls, so that the one of the definition is only a stand-in. */
export const setsHost = (properties: JsonObject): boolean =>
  arrayOf(objectOf(properties, 'properties'), 'policyTemplateInstances')?.some(
    (policy) => textOf(policy, 'templateId')?.toLowerCase() === 'dynamichosturl',
  ) === true;
