import { expect, it } from 'vitest';
import { UnitRecord } from './readable';
import { UnitQueue } from './unit-queue';

const record = (path: string): UnitRecord => new UnitRecord({ kind: 'path', at: '', path, node: {} });

it('gives each unit once, in the order in which they came', () => {
  const queue = new UnitQueue(1);
  const [a, b] = [record('a'), record('b')];
  for (const one of [a, b, a]) queue.add(one);
  expect([queue.take(), queue.take(), queue.take()]).toEqual([a, b, undefined]);
  expect(queue.isEmpty).toBe(true);
});

it('passes over units that were taken back, unless they came again', () => {
  const queue = new UnitQueue(1);
  const [a, b, c] = [record('a'), record('b'), record('c')];
  for (const one of [a, b, c]) queue.add(one);
  queue.delete(a);
  queue.delete(b);
  queue.add(b);
  queue.delete(record('d'));
  expect([queue.take(), queue.take(), queue.take()]).toEqual([b, c, undefined]);
});

it('does not see what waits in another queue', () => {
  const [one, other] = [new UnitQueue(1), new UnitQueue(2)];
  const a = record('a');
  one.add(a);
  expect(other.isEmpty).toBe(true);
  other.add(a);
  expect([one.take(), other.take()]).toEqual([a, a]);
});
