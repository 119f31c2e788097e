import type { JsonObject } from '../base/json';
import type { Pointer } from '../base/pointer';
import type { Evidence } from './evidence';
import { operationFingerprint } from './operation-fingerprint';
import { operationsOf, type OperationEntry } from './operations-of';

/** How many successful calls of each operation certification asks for. */
export const wantedCalls = 10;

export type CoverageState = 'never' | 'passing' | 'mismatch' | 'failing' | 'stale';

/** How far an operation is proven to work. */
export interface Coverage {
  /** That of the last call; `stale` when the operation was changed since in a way that matters to a call. */
  readonly state: CoverageState;
  /** Calls that passed as the operation is now. */
  readonly passed: number;
  /** All its calls, oldest first. */
  readonly calls: readonly Evidence[];
}

export const neverCalled: Coverage = { state: 'never', passed: 0, calls: [] };

const states = { passed: 'passing', mismatch: 'mismatch', failed: 'failing' } as const;

const keyOf = (method: string, path: string): string => `${method.toLowerCase()} ${path}`;

/** The coverage of one operation from its own calls. */
function coverageOf(calls: readonly Evidence[], fingerprint: string): Coverage {
  const last = calls.at(-1);
  if (!last) return neverCalled;
  return {
    state: last.fingerprint === fingerprint ? states[last.outcome] : 'stale',
    passed: calls.filter((call) => call.outcome === 'passed' && call.fingerprint === fingerprint).length,
    calls,
  };
}

/**
 * The coverage of every operation that was called, by the operation's pointer. A call belongs to the operation of its method
 * and path; where there is none any more, to the one with its ID.
 */
export function coverageByOperation(definition: JsonObject, evidence: readonly Evidence[]): ReadonlyMap<Pointer, Coverage> {
  if (evidence.length === 0) return new Map();
  const operations = operationsOf(definition);
  const byPlace = new Map(operations.map((each) => [keyOf(each.method, each.path), each]));
  const byId = new Map(operations.flatMap((each) => (each.operationId === '' ? [] : [[each.operationId, each] as const])));
  const calls = new Map<OperationEntry, Evidence[]>();
  for (const call of evidence) {
    const operation = byPlace.get(keyOf(call.method, call.path)) ?? byId.get(call.operation);
    if (!operation) continue;
    const list = calls.get(operation);
    if (list) list.push(call);
    else calls.set(operation, [call]);
  }
  return new Map(Array.from(calls, ([operation, list]) => [operation.at, coverageOf(list, operationFingerprint(definition, operation))]));
}
