import { describe, expect, it } from 'vitest';
import { Derived } from './derived';

describe('a derived value', () => {
  let source = { text: 'berths' };
  let runs = 0;
  const derive = ({ text }: { text: string }): readonly number[] => {
    runs++;
    return [text.length];
  };
  const isSame = (one: readonly number[], other: readonly number[]): boolean => one[0] === other[0];

  it('is worked out once for a source, and stays the same object while it is equal', () => {
    const length = new Derived(() => source, derive, isSame);
    const first = length.read();
    expect(length.read()).toBe(first);
    expect(runs).toBe(1);
    source = { text: 'ferry!' };
    expect(length.read()).toBe(first);
    expect(runs).toBe(2);
    source = { text: 'tide' };
    expect(length.read()).toEqual([4]);
  });
});
