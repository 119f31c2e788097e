import type { Json, JsonObject } from '../../base/json';
import type { Definitions, Direction } from './definitions';
import type { Notebook } from './notes';

/** One schema in place of several. */
export interface Merged {
  readonly schema: JsonObject;
  /** What the one schema no longer says; a note is due. */
  readonly loss?: string;
}

/** What the conversion of a schema needs to know besides the schema. */
export interface SchemaScope {
  readonly notes: Notebook;
  readonly definitions: Definitions;
  readonly direction: Direction;
  /** True for a schema that children name in their `allOf`: the only place where a discriminator means something in 2.0. */
  readonly isBase: (schema: Json) => boolean;
  /** Merged alternatives by their references: the same unions come back in large documents. */
  readonly unions: Map<string, Merged>;
  /** True for the inline schema of a form, where a field may be a file. */
  readonly isForm: boolean;
  /** The schema becomes a definition, which both requests and responses may name. */
  readonly isShared?: true;
  /** Converted fields that were files before 2.0's rule against files inside JSON took the mark away. */
  readonly files: WeakSet<JsonObject>;
}

/** An object that is being built. Only keys that are known or start with `x-` are assigned one by one. */
export interface Draft {
  [key: string]: Json;
}
