import type { Json, JsonObject } from '../../base/json';
import type { OperationMethod } from '../operations-of';

/** A request as it was sent, taken apart for an operation. */
export interface RequestSample {
  readonly method: OperationMethod;
  /** The host that was called, where the connector names none yet. */
  readonly host?: string;
  /** What an import calls such an operation: for one that has no name of its own yet. */
  readonly names?: { readonly summary: string; readonly operationId: string };
  /** The path below the base URL of the connector, as it was sent or with variables in braces: `/orders/4711`. */
  readonly sentPath: string;
  /** The same with variables in the place of what looks like an id: `/orders/{order_id}`. */
  readonly path: string;
  /** Parameters as an import writes them: path, query, header, formData. */
  readonly parameters: readonly JsonObject[];
  /** The JSON bodies that were sent. */
  readonly bodies: readonly Json[];
  /** What was left behind, in sentences: another host, secrets, headers of the transport. */
  readonly notes: readonly string[];
}

const segmentsOf = (path: string): readonly string[] => path.split('/').filter((segment) => segment !== '');

/** True when a path that was sent fits a path with variables: `/orders/4711` fits `/orders/{id}`. */
export function fitsPath(sent: string, template: string): boolean {
  const values = segmentsOf(sent);
  const segments = segmentsOf(template);
  return values.length === segments.length && segments.every((segment, index) => segment.includes('{') || segment.toLowerCase() === values[index]?.toLowerCase());
}
