import { describe, expect, it } from 'vitest';
import type { Pointer } from '../../../core/base/pointer';
import { everyRow, leftAfter, noChoice, ranged, toggled } from './row-choice';

const order: readonly Pointer[] = ['/a', '/b', '/c', '/d'];
const chosenIn = ({ chosen }: { chosen: ReadonlySet<Pointer> }): readonly Pointer[] => [...chosen];

describe('the choice of rows', () => {
  it('takes the present row along with the first one that is added, and lets each go again', () => {
    const two = toggled(noChoice, '/c', '/a');
    expect(chosenIn(two)).toEqual(['/a', '/c']);
    expect(chosenIn(toggled(two, '/a', '/c'))).toEqual(['/c']);
    expect(chosenIn(toggled(noChoice, '/a', '/a'))).toEqual(['/a']);
  });

  it('grows and shrinks a range from where it began', () => {
    const down = ranged(noChoice, order, '/c', '/b');
    expect(chosenIn(down)).toEqual(['/b', '/c']);
    expect(chosenIn(ranged(down, order, '/a', '/c'))).toEqual(['/a', '/b']);
    expect(chosenIn(ranged(toggled(noChoice, '/d', undefined), order, '/b', '/d'))).toEqual(['/b', '/c', '/d']);
  });

  it('starts a range anew when its beginning is not shown any more', () => {
    expect(chosenIn(ranged({ chosen: new Set(), anchor: '/gone' }, order, '/b', undefined))).toEqual(['/b']);
    expect(chosenIn(ranged(noChoice, order, '/gone', '/a'))).toEqual([]);
  });

  it('takes every row', () => {
    expect(chosenIn(everyRow(order))).toEqual(order);
  });

  it('goes to the row behind deleted ones, or the last one left', () => {
    expect(leftAfter(order, new Set<Pointer>(['/a', '/b']))).toBe('/c');
    expect(leftAfter(order, new Set<Pointer>(['/b', '/d']))).toBe('/c');
    expect(leftAfter(order, new Set(order))).toBeUndefined();
  });
});
