import { describe, expect, it } from 'vitest';
import type { Pointer } from '../core/base/pointer';
import type { Finding, Severity } from '../core/rules/finding';
import { StepStates } from './step-states';

const finding = (at: Pointer, severity: Severity): Finding => ({ rule: 'some-rule', severity, phase: 'content', at, message: 'It is wrong.', fixable: false });

describe('the state of each step', () => {
  const path = [finding('/definition/paths/~1berths/get', 'warning'), finding('/definition/paths/~1berths/get', 'info')];
  const title = [finding('/definition/info/title', 'error')];

  it('counts the worst severity of a tab, without hints', () => {
    expect(Array.from(new StepStates().of([title, path]))).toEqual([
      ['general', { worst: 'error', count: 1 }],
      ['definition', { worst: 'warning', count: 1 }],
    ]);
  });

  it('follows parts that come, change and go as if it counted anew', () => {
    const kept = new StepStates();
    const changed = [...path, finding('/definition/paths/~1berths', 'error')];
    for (const lists of [[title, path], [title, changed], [changed], [path, title], []]) {
      expect(new Map(kept.of(lists))).toEqual(new Map(new StepStates().of(lists)));
    }
  });

  it('stays the same map while the states do', () => {
    const kept = new StepStates();
    const before = kept.of([title, path]);
    expect(kept.of([title, path.toReversed()])).toBe(before);
  });
});
