import { emptyTestRecord, type Evidence, type TestRecord } from '../core/connector/evidence';
import { coverageByOperation, type Coverage } from '../core/connector/coverage';
import type { JsonObject } from '../core/base/json';
import type { Pointer } from '../core/base/pointer';
import { Watched } from './watched';

/** Calls that are kept of one operation: the ten that certification asks for, and as many that did not pass. */
const mostOfOperation = 20;
/** Calls whose bodies are kept: a draft stays small enough to be written after every pause. */
const mostBodies = 400;

const keyOf = ({ method, path }: Pick<Evidence, 'method' | 'path'>): string => `${method.toLowerCase()} ${path}`;

const withoutBodies = (evidence: Evidence): Evidence => ({
  ...evidence,
  request: { ...evidence.request, body: '' },
  ...(evidence.answer && { answer: { ...evidence.answer, body: '' } }),
});

/** The calls within the limits: the oldest that did not pass go first, then the oldest; old ones lose their bodies. */
function withinLimits(evidence: readonly Evidence[], added: Evidence): readonly Evidence[] {
  const own = evidence.filter((each) => keyOf(each) === keyOf(added));
  const extra = own.length >= mostOfOperation ? (own.find(({ outcome }) => outcome !== 'passed') ?? own[0]) : undefined;
  const kept = [...evidence.filter((each) => each !== extra), added];
  const bare = kept.length - mostBodies - 1;
  const losing = bare >= 0 ? kept[bare] : undefined;
  return losing ? kept.with(bare, withoutBodies(losing)) : kept;
}

/**
 * The evidence of all test calls and which operations may be called at any time. Kept in the draft, without secrets; not
 * part of undo: a call that was made was made.
 */
export class TestLog extends Watched<TestRecord> {
  constructor(record: TestRecord = emptyTestRecord) {
    super(record);
  }

  get record(): TestRecord {
    return this.state;
  }

  add(evidence: Evidence): void {
    this.show({ ...this.state, evidence: withinLimits(this.state.evidence, evidence) });
  }

  /** Puts a later judgement of the same call in the place of the earlier one. */
  replace(before: Evidence, after: Evidence): void {
    this.show({ ...this.state, evidence: this.state.evidence.map((each) => (each === before ? after : each)) });
  }

  /** Forgets the calls of one operation; gives a way to bring them back. */
  forget(operation: Pick<Evidence, 'method' | 'path'>): () => void {
    const forgotten = this.state.evidence.filter((each) => keyOf(each) === keyOf(operation));
    this.show({ ...this.state, evidence: this.state.evidence.filter((each) => !forgotten.includes(each)) });
    // Calls that were made since stay.
    return () => this.show({ ...this.state, evidence: [...forgotten, ...this.state.evidence].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)) });
  }

  /** Whether an operation may be called without asking: GET and HEAD by what they are, others when the person says so. */
  isSafe(operation: Pick<Evidence, 'method' | 'path'>): boolean {
    return operation.method === 'get' || operation.method === 'head' || this.state.safe.includes(keyOf(operation));
  }

  setSafe(operation: Pick<Evidence, 'method' | 'path'>, isSafe: boolean): void {
    const others = this.state.safe.filter((key) => key !== keyOf(operation));
    this.show({ ...this.state, safe: isSafe ? [...others, keyOf(operation)] : others });
  }

  private seen: { readonly definition: JsonObject; readonly evidence: readonly Evidence[]; readonly coverage: ReadonlyMap<Pointer, Coverage> } | undefined;

  /** The coverage by operation; the same map while neither definition nor calls changed. */
  coverage(definition: JsonObject, { evidence }: TestRecord = this.state): ReadonlyMap<Pointer, Coverage> {
    if (this.seen?.definition !== definition || this.seen.evidence !== evidence) {
      this.seen = { definition, evidence, coverage: coverageByOperation(definition, evidence) };
    }
    return this.seen.coverage;
  }
}
