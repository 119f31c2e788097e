import type { Json, JsonObject } from '../../base/json';
import type { SchemaTarget, Targets } from '../targets';
import type { SchemaKind } from './active-rules';
import type { SchemaVisit } from './schema-visit';
import type { Shape } from './shapes';

/** Takes every target of a walk; the rules run inside. */
export interface Visitor {
  /** Begins a part of an operation; false when what was found in it holds, so that it is not to be walked. */
  beginPart(part: number): boolean;
  /** Calls the rules for a target, with its node if it has one. */
  hand<K extends keyof Targets>(kind: K, target: Targets[K], node: Json | undefined): void;
  /** The values of the node that was read last, in the order of its keys. */
  readonly values: readonly Json[];
  /** The schemas from the outermost one to the one that is walked: each stands for one after the other. */
  readonly levels: SchemaVisit[];
  /** Reads a schema before it is handed on, because its kind depends on its members. */
  readSchema(node: JsonObject): Shape<SchemaTarget>;
  /** Calls the rules for the schema that was read last. */
  handSchema(kind: SchemaKind, target: SchemaTarget, shape: Shape<SchemaTarget>): void;
}
