/** What the parameters of a policy template are called in the file. */
export const parameterPrefix = 'x-ms-apimTemplateParameter.';
/** The parameters that every template shares: where it runs, and for which operations. */
export const sectionKey = 'x-ms-apimTemplate-policySection';
export const operationNameKey = 'x-ms-apimTemplate-operationName';

/**
 * What a parameter of a template takes: a plain text, a text that may hold `@…` expressions, the path of a property
 * (`@body().invoices` or relative), one of a few values, a whole number, or an object of texts.
 */
export type ParameterKind = 'text' | 'expression' | 'property-path' | 'choice' | 'integer' | 'texts';

/** One parameter of a policy template. */
export interface TemplateParameter {
  /** Without prefix, as the file has it. */
  readonly name: string;
  readonly label: string;
  readonly kind: ParameterKind;
  readonly required: boolean;
  /** One sentence: what to put in. */
  readonly hint?: string;
  readonly placeholder?: string;
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  /** What a new policy starts with. */
  readonly initial?: string;
}

/** Groups of the list from which a policy is added. */
export type PolicyPurpose = 'address' | 'headers-and-query' | 'content' | 'paging-and-triggers' | 'connection';

export type PolicySection = 'Request' | 'Response' | 'Failure';

/** A policy template of the platform. Source: connector features reference, 5; schema of the API properties. */
export interface PolicyTemplate {
  /** As published files write it; ids are compared without case. */
  readonly id: string;
  readonly title: string;
  readonly purpose: PolicyPurpose;
  /** One sentence that says what it does. */
  readonly about: string;
  /** Where the policy may run; none for templates that have no choice. */
  readonly sections: readonly PolicySection[];
  readonly parameters: readonly TemplateParameter[];
  /** False for those that the schema of the API properties does not list. */
  readonly isPublic: boolean;
  readonly isPreview?: boolean;
}

/** The usual parameters that say what happens to a header or query parameter that is there already. */
export const existsAction: TemplateParameter = {
  name: 'existsAction',
  label: 'Where there is one already',
  kind: 'choice',
  required: false,
  choices: [
    { value: 'override', label: 'Override it' },
    { value: 'skip', label: 'Leave it as it is' },
    { value: 'append', label: 'Append to it' },
  ],
  initial: 'override',
};

/** The parent of the properties that a template reads. */
export const parentPath: TemplateParameter = {
  name: 'propertyParentPath',
  label: 'Parent of the property',
  kind: 'property-path',
  required: true,
  hint: 'The object or array that holds the property: @body() for the whole body, or a path below it.',
  placeholder: '@body().invoices',
};

/** The property that a template reads, below its parent. */
export const subPath: TemplateParameter = {
  name: 'propertySubPath',
  label: 'Property below the parent',
  kind: 'property-path',
  required: false,
  hint: 'Relative to the parent, such as lines or items/details.',
};

/** The property that a template writes. */
export const newPath: TemplateParameter = {
  name: 'newPropertyPath',
  label: 'New property',
  kind: 'property-path',
  required: true,
  hint: 'Where the result goes, relative to the parent.',
};

export const bothSections: readonly PolicySection[] = ['Request', 'Response'];
