import type { Json, JsonObject } from '../../base/json';
import type { Questions } from '../questions';
import type { Definitions, Direction } from './definitions';
import type { Notebook } from './notes';
import type { References } from './references';
import type { Merged, SchemaScope } from './schema-scope';

/** What every part of a conversion shares. */
export interface Conversion {
  readonly source: JsonObject;
  readonly notes: Notebook;
  readonly questions: Questions;
  readonly references: References;
  readonly definitions: Definitions;
  readonly isBase: (schema: Json) => boolean;
  readonly files: WeakSet<JsonObject>;
  readonly unions: Map<string, Merged>;
  /** Request bodies whose samples were looked at: a shared one is converted for every operation that names it. */
  readonly bodies: WeakSet<JsonObject>;
  /** Converted headers by their node in the source: large documents name the same few on every response. */
  readonly headers: Map<JsonObject, JsonObject>;
}

/** The scope for the schemas of a request or a response. */
export function schemaScope(conversion: Conversion, direction: Direction, isForm = false): SchemaScope {
  const { notes, definitions, isBase, files, unions } = conversion;
  return { notes, definitions, isBase, files, unions, direction, isForm };
}

/** True for `application/json`, `text/json` and every `+json`. */
export const isJsonType = (type: string): boolean => /^[a-z]+\/(json|[^;\s]+\+json)\s*(;|$)/i.test(type);
