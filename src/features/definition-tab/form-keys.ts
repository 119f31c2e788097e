import { allDynamicKeys } from '../../core/connector/dynamic/dynamic-source';

/** The keys that have a place of their own in each form; all others that OpenAPI and the platform know follow as settings. */
export const operationKeys: ReadonlySet<string> = new Set(['summary', 'description', 'operationId', 'x-ms-visibility', 'deprecated', 'tags', 'parameters', 'responses', 'x-ms-trigger', 'x-ms-trigger-hint', 'x-ms-trigger-metadata']);

export const parameterKeys: ReadonlySet<string> = new Set(['name', 'in', 'type', 'format', 'required', 'x-ms-visibility', 'x-ms-summary', 'description', 'default', 'enum', 'x-ms-enum-values', 'x-ms-url-encoding', 'collectionFormat', 'items', '$ref', 'schema', ...allDynamicKeys]);

/** Of the items of a parameter or header; what else they have follows as settings. */
export const itemKeys: ReadonlySet<string> = new Set(['type', ...allDynamicKeys]);

export const bodyKeys: ReadonlySet<string> = new Set(['name', 'in', 'required', 'schema', 'description', 'x-ms-summary', '$ref']);

/** The settings of parameters that mean something for a body. */
export const bodySettings: ReadonlySet<string> = new Set(['x-ms-visibility', 'x-ms-name-for-model', 'x-ms-description-for-model', 'x-ms-test-value', 'x-nullable']);

export const responseKeys: ReadonlySet<string> = new Set(['description', 'schema', 'headers', 'examples', '$ref']);

export const headerKeys: ReadonlySet<string> = new Set(['x-ms-summary', 'description', 'type', 'format', 'items']);
