/**
 * Works out for a shape which of its calls depend on what values are like, and what has to be found out about these.
 */
import type { Json } from '../../base/json';
import { onceForEach } from '../../base/once-for-each';
import type { Marked, MemberTest, Sound, ValueTest, ValueTests, When } from '../rule';
import type { ActiveRule, Call, Condition, Digest, Gate, Plan, Wanted } from './active-rule';
import type { Step } from './shapes';

const isSoundMap = (when: When): when is Sound => when instanceof Map;

/** The keys that a condition asks about. */
export function keysOf(condition: Condition): Iterable<string> {
  if ('present' in condition) return Object.keys(condition.present);
  return isSoundMap(condition.when) ? condition.when.keys() : Object.keys(condition.when);
}

/** One mark of a plain test, so that it is asked once for each value, however many rules share it. */
const yes = 1;

/** The marked form of each plain test that was asked for. */
const marking = <Test extends object>(says: (test: Test, value: Json | undefined) => boolean): ((test: Test) => Marked) =>
  onceForEach((test) => ({ of: (value) => (says(test, value) ? yes : 0), any: yes }));

const byMember = marking((test: (value: Json | undefined) => boolean, value) => test(value));
const byPresent = marking((test: ValueTest, value) => value !== undefined && test(value));
const byUnsound = marking((test: ValueTest, value) => value !== undefined && !test(value));

const markedBy = (test: MemberTest): Marked => (typeof test === 'function' ? byMember(test) : test);
const presentBy = (test: ValueTest | Marked): Marked => (typeof test === 'function' ? byPresent(test) : test);
const unsoundBy = (test: ValueTest | Marked): Marked => (typeof test === 'function' ? byUnsound(test) : test);

interface Open {
  readonly position: number;
  readonly marked: Marked;
}

/** Always: it holds for every node of the shape; never: for none; else it depends on these values. */
type Answer = 'always' | 'never' | readonly Open[];

/** One that says yes will do. */
class Asking {
  private readonly open: Open[] = [];
  private isCertain = false;

  constructor(private readonly steps: readonly Step[]) {}

  /** A value of the shape, or below 0 what is missing. */
  ask(marked: Marked, position: number): void {
    const step = this.steps[position];
    if (step && step.word === undefined) this.open.push({ position, marked });
    else this.isCertain ||= (marked.of(step?.word) & marked.any) !== 0;
  }

  isSure(): void {
    this.isCertain = true;
  }

  get answer(): Answer {
    return this.isCertain ? 'always' : this.open.length === 0 ? 'never' : this.open;
  }
}

function askPresent(tests: ValueTests, steps: readonly Step[], asking: Asking): void {
  for (const [position, { key }] of steps.entries()) {
    const test = key !== undefined && Object.hasOwn(tests, key) ? tests[key] : undefined;
    if (test !== undefined) asking.ask(presentBy(test), position);
  }
}

function askUnsound(sound: Sound, steps: readonly Step[], asking: Asking): void {
  for (const [position, { key }] of steps.entries()) {
    const test = key === undefined ? undefined : sound.get(key);
    if (test === undefined) asking.isSure();
    else if (test !== true) asking.ask(unsoundBy(test), position);
  }
}

function answerOf(condition: Condition, steps: readonly Step[]): Answer {
  const asking = new Asking(steps);
  if ('present' in condition) askPresent(condition.present, steps, asking);
  else if (isSoundMap(condition.when)) askUnsound(condition.when, steps, asking);
  else for (const [key, test] of Object.entries(condition.when)) asking.ask(markedBy(test), steps.findIndex((step) => step.key === key));
  return asking.answer;
}

/** The plan for a shape: the calls of rules without those that can have nothing to say, and what the others wait for. */
export function planOf<Target>(rules: readonly ActiveRule<Target>[], steps: readonly Step[]): Plan<Target> {
  const digests: Digest[] = [];
  const wantedOf = ({ position, marked: { of, any } }: Open): Wanted => {
    let digest = digests.findIndex((known) => known.position === position && known.of === of);
    if (digest < 0) digest = digests.push({ position, of, any: 0 }) - 1;
    const found = digests[digest];
    if (found) found.any |= any;
    return { digest, any };
  };
  const calls = rules.flatMap((active): readonly Call<Target>[] => {
    const gates: Gate[] = [];
    const answers = active.conditions.map((condition) => answerOf(condition, steps));
    if (answers.includes('never')) return [];
    for (const answer of answers) if (typeof answer !== 'string') gates.push(answer.map(wantedOf));
    return [{ active, check: active.check, gates, isSure: gates.length === 0 && active.above === undefined }];
  });
  return { digests, calls, quiet: calls.filter(({ gates }) => gates.length === 0) };
}
