import { arrayOf, objectOf, textOf, type Json, type JsonObject } from '../../base/json';

/** What the parameters of a policy template are called in the file. */
export const parameterPrefix = 'x-ms-apimTemplateParameter.';
/** The parameters that every template shares: where it runs, and for which operations. */
export const sectionKey = 'x-ms-apimTemplate-policySection';
export const operationNameKey = 'x-ms-apimTemplate-operationName';

/** One of the public policy templates. */
export interface PolicyTemplate {
  /** Names without prefix. */
  readonly required: readonly string[];
  /** Where the policy may run; none for templates that have no choice. */
  readonly sections: readonly string[];
}

const both = ['Request', 'Response'];

/** The public policy templates by their ids in lower case. Source: schema of the API properties. */
const templates: ReadonlyMap<string, PolicyTemplate> = new Map([
  ['convertarraytoobject', { required: ['propertyParentPath', 'keyWithinCollectionPath', 'newPropertyPath'], sections: both }],
  ['convertobjecttoarray', { required: ['propertyParentPath', 'newPropertyPath'], sections: both }],
  ['dynamichosturl', { required: ['urlTemplate'], sections: [] }],
  ['encodepropertyvalue', { required: ['propertyParentPath', 'newPropertyPath'], sections: both }],
  ['pollingtrigger', { required: ['triggerConfig', 'triggerDataPath'], sections: [] }],
  ['routerequesttoendpoint', { required: ['newPath'], sections: [] }],
  ['setheader', { required: ['name', 'value'], sections: [...both, 'Failure'] }],
  ['setproperty', { required: ['newPropertyParentPathTemplate', 'newPropertySubPathTemplate', 'propertyValuePathTemplate'], sections: both }],
  ['setqueryparameter', { required: ['name', 'value'], sections: [] }],
  ['setvaluefromurl', { required: ['parameterTemplate', 'parameterValueUrl', 'parameterValuePathTemplate'], sections: both }],
  ['stringreplace', { required: ['propertyParentPath', 'sourceString', 'replacementString', 'newPropertyPath'], sections: both }],
  ['stringtoarray', { required: ['propertyParentPath', 'delimiterList', 'childPropertyName', 'newPropertyPath'], sections: both }],
  ['updatenextlink', { required: ['nextLinkPropertyName'], sections: [] }],
]);

/** The template of a policy template instance, or undefined when its id is none of the public ones. Ids are compared without case. */
export const templateOf = (policy: Json): PolicyTemplate | undefined => templates.get(textOf(policy, 'templateId')?.toLowerCase() ?? '');

/** True when a policy decides the host of the calls, so that the one of the definition is only a stand-in. */
export const setsHost = (properties: JsonObject): boolean =>
  arrayOf(objectOf(properties, 'properties'), 'policyTemplateInstances')?.some(
    (policy) => textOf(policy, 'templateId')?.toLowerCase() === 'dynamichosturl',
  ) === true;
