/**
 * Works out for a shape which of its calls depend on what values are like, and what has to be found out about these.
 */
import type { Json } from '../../base/json';
import type { Marked, MemberTest, Sound, ValueTest, When } from '../rule';
import type { Call, Digest, Plan, Wanted } from './active-rule';
import type { Step } from './shapes';

const isSoundMap = (when: When): when is Sound => when instanceof Map;

/** The keys that a rule asks about. */
export const keysOf = (when: When | undefined): Iterable<string> => (!when ? [] : isSoundMap(when) ? when.keys() : Object.keys(when));

/** One mark of a plain test, so that it is asked once for each value, however many rules share it. */
const yes = 1;
const asMarked = new WeakMap<(value: Json | undefined) => boolean, Marked>();

function markedBy(test: MemberTest): Marked {
  if (typeof test !== 'function') return test;
  const known = asMarked.get(test) ?? { of: (value: Json | undefined) => (test(value) ? yes : 0), any: yes };
  asMarked.set(test, known);
  return known;
}

const asUnsound = new WeakMap<ValueTest, Marked>();

function unsoundBy(test: ValueTest): Marked {
  const known = asUnsound.get(test) ?? { of: (value: Json | undefined) => (value !== undefined && !test(value) ? yes : 0), any: yes };
  asUnsound.set(test, known);
  return known;
}

/** Always: the rule is called for every node of the shape; never: for none; else it depends on these values. */
type Answer = 'always' | 'never' | readonly { readonly position: number; readonly marked: Marked }[];

function answerOf(when: When, steps: readonly Step[]): Answer {
  const open: { readonly position: number; readonly marked: Marked }[] = [];
  /** True when it is certain that the rule has something to say. */
  const ask = (marked: Marked, position: number): boolean => {
    const step = steps[position];
    if (step && step.word === undefined) open.push({ position, marked });
    else return (marked.of(step?.word) & marked.any) !== 0;
    return false;
  };
  if (isSoundMap(when)) {
    for (const [position, { key }] of steps.entries()) {
      const test = key === undefined ? undefined : when.get(key);
      if (test === undefined || (test !== true && ask(unsoundBy(test), position))) return 'always';
    }
  } else {
    for (const [key, test] of Object.entries(when)) if (ask(markedBy(test), steps.findIndex((step) => step.key === key))) return 'always';
  }
  return open.length === 0 ? 'never' : open;
}

/** The plan for a shape: its calls without those that can have nothing to say, and what the others wait for. */
export function planOf<Target>(all: readonly Call<Target>[], steps: readonly Step[]): Plan<Target> {
  const digests: Digest[] = [];
  const wantedOf = (position: number, { of, any }: Marked): Wanted => {
    let digest = digests.findIndex((known) => known.position === position && known.of === of);
    if (digest < 0) digest = digests.push({ position, of, any: 0 }) - 1;
    const found = digests[digest];
    if (found) found.any |= any;
    return { digest, any };
  };
  const calls = all.flatMap((call): readonly Call<Target>[] => {
    const answer = call.active.when ? answerOf(call.active.when, steps) : 'always';
    if (answer === 'always') return [call];
    return answer === 'never' ? [] : [{ ...call, isSure: false, gate: answer.map(({ position, marked }) => wantedOf(position, marked)) }];
  });
  return { digests, calls, quiet: calls.filter(({ gate }) => gate === undefined) };
}
