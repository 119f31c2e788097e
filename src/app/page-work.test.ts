import { afterEach, expect, it, vi } from 'vitest';
import { PageWork } from './page-work';

/** Resolves behind all tasks that were scheduled before. */
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
};

afterEach(() => void vi.unstubAllGlobals());

it('does nothing before it may begin, then what waits and what comes', async () => {
  const work = new PageWork();
  const done: string[] = [];
  work.schedule(() => done.push('early'));
  await settled();
  expect(done).toEqual([]);
  work.begin();
  work.schedule(() => done.push('late'));
  await settled();
  expect(done).toEqual(['early', 'late']);
});

it('leaves out what was called off, while it waits and on its way', async () => {
  const work = new PageWork();
  const done: string[] = [];
  const offWaiting = work.schedule(() => done.push('waiting'));
  const offUnderWay = work.schedule(() => done.push('under way'));
  offWaiting();
  work.begin();
  offUnderWay();
  await settled();
  expect(done).toEqual([]);
});

it('lets the page draw before it goes on, where the browser tells of that', () => {
  const asked: { readonly priority: string; readonly signal: AbortSignal }[] = [];
  vi.stubGlobal('scheduler', { postTask: (_task: () => void, options: (typeof asked)[number]) => (asked.push(options), Promise.resolve()) });
  const work = new PageWork();
  work.begin();
  const callOff = work.schedule(() => undefined);
  expect(asked.map(({ priority, signal }) => [priority, signal.aborted])).toEqual([['background', false]]);
  callOff();
  expect(asked[0]?.signal.aborted).toBe(true);
});
