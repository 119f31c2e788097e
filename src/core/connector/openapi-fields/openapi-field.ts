/** The kinds of objects in an API definition that have fields of their own. */
export type PlaceKind =
  | 'root'
  | 'info'
  | 'contact'
  | 'license'
  | 'path-item'
  | 'operation'
  | 'parameter'
  | 'schema'
  | 'items'
  | 'response'
  | 'header'
  | 'security-scheme'
  | 'tag'
  | 'external-docs'
  | 'notification'
  | 'dynamic-values'
  | 'dynamic-list'
  | 'dynamic-schema'
  | 'dynamic-properties'
  | 'dynamic-tree'
  | 'tree-call'
  | 'api-annotation'
  | 'trigger-metadata'
  | 'enum-value'
  | 'metadata-entry'
  | 'xml'
  | 'scopes'
  | 'capabilities'
  | 'operation-capabilities'
  | 'test-connection'
  | 'file-picker'
  | 'replacement'
  | 'openai-data'
  | 'openai-operation'
  | 'openai-manifest'
  | 'openai-copilot'
  | 'pageable'
  | 'webhook-reference'
  | 'operation-context'
  | 'simulation'
  | 'trigger-value'
  | 'tree-settings'
  | 'enum-info'
  | 'editor-options'
  | 'editor-item'
  | 'docs-entry';

/** One field of OpenAPI 2.0 or one extension of the platform: where it may stand and what it says. */
export interface OpenApiField {
  readonly key: string;
  readonly on: readonly PlaceKind[];
  /** One sentence. */
  readonly meaning: string;
  readonly holds: 'text' | 'texts' | 'object' | 'array' | 'yes or no' | 'number' | 'any';
  /** The values that it may have, where there are few. */
  readonly choices?: readonly string[];
}

export type FieldRow = readonly [key: string, on: readonly PlaceKind[], holds: OpenApiField['holds'], meaning: string, choices?: readonly string[]];

/** A field from its row in a table. */
export const fieldOf = ([key, on, holds, meaning, choices]: FieldRow): OpenApiField => ({ key, on, holds, meaning, ...(choices && { choices }) });
