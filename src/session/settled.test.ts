import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { textOf, type JsonObject } from '../core/base/json';
import { setValue } from '../core/commands/set-value';
import { connectorOf } from '../core/connector/connector';
import type { Rule } from '../core/rules/rule';
import { Session } from './session';
import { Settled } from './settled';

/** Says something of each operation as often as there are characters in its summary. */
const wordy: Rule = {
  id: 'wordy',
  title: 'Few words',
  why: 'For the test.',
  severity: 'info',
  phase: 'content',
  source: 'The test',
  check: {
    operation: ({ node }, report) => {
      for (let index = 0; index < (textOf(node, 'summary') ?? '').length; index++) report({ message: `Character ${index}.` });
    },
  },
};

const at = '/definition/paths/~1berths/get/summary';

const opened = (length: number): Session =>
  new Session(connectorOf({ swagger: '2.0', paths: { '/berths': { get: { summary: 'x'.repeat(length) } } } }, {}), { rules: [wordy], schedule: () => () => undefined, deadline: () => () => false });

describe('what shows all findings', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const watched = (session: Session): { readonly settled: Settled<number>; readonly told: readonly number[] } => {
    const settled = new Settled(session, ({ counts }) => counts.info);
    const told: number[] = [];
    settled.subscribe(() => told.push(settled.value()));
    return { settled, told };
  };

  it('follows every edit of a small connector at once', () => {
    const session = opened(5);
    const { told } = watched(session);
    session.run(setValue, { at, value: 'xxxx' });
    session.run(setValue, { at, value: 'xxx' });
    expect(told).toEqual([4, 3]);
  });

  it('follows a large one when typing rests, once', () => {
    const session = opened(3000);
    const { settled, told } = watched(session);
    for (let length = 3001; length <= 3010; length++) {
      session.run(setValue, { at, value: 'x'.repeat(length) });
      vi.advanceTimersByTime(60);
    }
    expect([settled.value(), told]).toEqual([3000, []]);
    vi.advanceTimersByTime(150);
    expect([settled.value(), told]).toEqual([3010, [3010]]);
  });

  it('is there at once for who begins to watch later, and tells nobody who has gone', () => {
    const session = opened(3000);
    const settled = new Settled(session, ({ counts }) => counts.info);
    session.run(setValue, { at, value: 'xx' });
    const stop = settled.subscribe(() => undefined);
    expect(settled.value()).toBe(2);
    stop();
    session.run(setValue, { at, value: 'xxx' });
    expect(settled.value()).toBe(2);
  });

  it('shows a part of the first check soon where nothing is shown yet, and then waits for more of it', () => {
    const paths = Object.fromEntries(Array.from({ length: 60 }, (_, index): [string, JsonObject] => [`/berth${index}`, { get: { summary: 'x' } }]));
    const waiting: (() => void)[] = [];
    const schedule = (task: () => void) => {
      waiting.push(task);
      return () => undefined;
    };
    const session = new Session(connectorOf({ swagger: '2.0', paths }, {}), { rules: [wordy], schedule, deadline: () => () => true });
    const { told } = watched(session);
    const work = (slices: number): void => {
      for (let slice = 0; slice < slices; slice++) waiting.shift()?.();
    };
    while (session.counts.info < 8) work(8);
    vi.advanceTimersByTime(150);
    expect(told).toHaveLength(1);
    work(16);
    vi.advanceTimersByTime(150);
    expect([session.isChecking, told.length]).toEqual([true, 1]);
    while (waiting.length > 0) work(1);
    expect(told.at(-1)).toBe(60);
    expect(told).toHaveLength(2);
  });

  it('follows the end of the first check at once, and rests again from then on', () => {
    const waiting: (() => void)[] = [];
    const schedule = (task: () => void) => {
      waiting.push(task);
      return () => undefined;
    };
    let isOver = true;
    const session = new Session(connectorOf({ swagger: '2.0', paths: { '/berths': { get: { summary: 'x'.repeat(3000) } } } }, {}), { rules: [wordy], schedule, deadline: () => () => isOver });
    const { settled, told } = watched(session);
    expect([session.isChecking, settled.value()]).toEqual([true, 0]);
    vi.advanceTimersByTime(900);
    waiting.shift()?.();
    expect(told).toEqual([]);
    isOver = false;
    waiting.shift()?.();
    expect([session.isChecking, told]).toEqual([false, [3000]]);
    session.run(setValue, { at, value: 'x'.repeat(3001) });
    expect(told).toEqual([3000]);
    vi.advanceTimersByTime(150);
    expect(told).toEqual([3000, 3001]);
  });
});
