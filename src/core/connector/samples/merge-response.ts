import { isObject, objectOf, textOf, type Json } from '../../base/json';
import { child, lastKeyOf, type Pointer } from '../../base/pointer';
import { withKey } from '../../base/tree';
import { editAt, valueAt, type Connector } from '../connector';
import { sharedTarget } from '../shared-object';
import { textOfStatus } from '../status-texts';
import { mergeSamples, type MergedSamples, type SampleChange } from './merge-samples';
import { headerFrom, isTellingHeader } from './response-headers';

/** Answers of one kind, as they came. */
export interface ResponseSample {
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** The JSON bodies; several make one schema. */
  readonly bodies: readonly Json[];
}

function withHeaders(connector: Connector, at: Pointer, headers: ResponseSample['headers']): MergedSamples {
  const known = Object.keys(objectOf(valueAt(connector, at), 'headers') ?? {}).map((name) => name.toLowerCase());
  const fresh = new Map<string, readonly [string, string]>();
  for (const [name, value] of headers) {
    const lower = name.toLowerCase();
    if (isTellingHeader(name) && !known.includes(lower) && !fresh.has(lower)) fresh.set(lower, [name, value]);
  }
  if (fresh.size === 0) return { connector, changes: [] };
  const described = [...fresh.values()].map(([name, value]) => [name, headerFrom(name, value)] as const);
  const next = editAt(connector, at, (node) => {
    const response = isObject(node) ? node : {};
    return withKey(response, 'headers', Object.fromEntries([...Object.entries(objectOf(response, 'headers') ?? {}), ...described]));
  });
  const changes = described.map(([name, schema]): SampleChange => ({ kind: 'added', at: child(child(at, 'headers'), name), message: `Header “${name}”: ${textOf(schema, 'type') ?? 'string'}.` }));
  return { connector: next, changes };
}

/**
 * Merges answers into the response at a pointer (or what a webhook sends): its schema and its telling headers; its texts stay. A
 * response that is not there yet is made with the name of its status.
 */
export function mergeResponse(connector: Connector, written: Pointer, { headers, bodies }: ResponseSample): MergedSamples {
  const node = valueAt(connector, written);
  const reference = textOf(node, '$ref');
  const at = reference === undefined ? written : sharedTarget(reference)?.at;
  if (at === undefined || (headers.length === 0 && bodies.length === 0)) return { connector, changes: [] };
  const status = lastKeyOf(at) ?? '';
  const isNew = node === undefined;
  const made = isNew ? editAt(connector, at, () => ({ description: textOfStatus(status) })) : connector;
  const body = mergeSamples(made, child(at, 'schema'), bodies);
  const head = withHeaders(body.connector, at, headers);
  const start: readonly SampleChange[] = isNew ? [{ kind: 'added', at, message: `Response ${status}.` }] : [];
  return { connector: head.connector, changes: [...start, ...body.changes, ...head.changes] };
}
