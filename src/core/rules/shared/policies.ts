import { textOf, type Json, type JsonObject } from '../../base/json';
import { onceForEach } from '../../base/once-for-each';
import { templateOfPolicy } from '../../connector/policy-templates/catalogue';
import { policiesOf } from '../../connector/policy-templates/policy-form';
import type { PolicyTemplate as CatalogueTemplate } from '../../connector/policy-templates/policy-template';

export { operationNameKey, parameterPrefix, sectionKey } from '../../connector/policy-templates/policy-template';

/** One of the public policy templates. */
export interface PolicyTemplate {
  /** Names without prefix. */
  readonly required: readonly string[];
  /** Where the policy may run; none for templates that have no choice. */
  readonly sections: readonly string[];
}

/**
 * The template of a policy template instance, or undefined when its id is none of the public ones, which are those of the
 * schema of the API properties. Ids are compared without case.
 */
export function templateOf(policy: Json): PolicyTemplate | undefined {
  const template = templateOfPolicy(policy);
  return template?.isPublic ? publicTemplate(template) : undefined;
}

const publicTemplate = onceForEach((template: CatalogueTemplate): PolicyTemplate => ({
  required: template.parameters.filter(({ required }) => required).map(({ name }) => name),
  sections: template.sections,
}));

/** True when a policy decides the host of the calls, so that the one of the definition is only a stand-in. */
export const setsHost = (properties: JsonObject): boolean =>
  policiesOf(properties).some((policy) => textOf(policy, 'templateId')?.toLowerCase() === 'dynamichosturl');
