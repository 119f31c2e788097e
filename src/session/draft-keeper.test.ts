import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { textOf } from '../core/base/json';
import { setText } from '../core/commands/set-text';
import { connectorOf, valueAt } from '../core/connector/connector';
import type { DraftStore, DraftSummary } from '../core/ports/drafts';
import { DraftKeeper } from './draft-keeper';
import { Session } from './session';

const title = '/definition/info/title';

/** A keeper that watches a session, and what it stored so far, as titles; `full` says when the store refuses. */
function kept(full: () => boolean = () => false, drafts: readonly DraftSummary[] = []): { readonly session: Session; readonly keeper: DraftKeeper; readonly stored: readonly string[] } {
  const session = new Session(connectorOf({ swagger: '2.0', info: { title: '', version: '1' }, paths: {} }, {}), { rules: [], schedule: () => () => undefined, deadline: () => () => false });
  const stored: string[] = [];
  const store: DraftStore = {
    list: () => Promise.resolve(drafts),
    load: () => Promise.resolve(undefined),
    save: (_id, { connector }) => {
      if (full()) return Promise.reject(new Error('The storage is full.'));
      stored.push(textOf({ title: valueAt(connector, title) ?? null }, 'title') ?? '');
      return Promise.resolve(undefined);
    },
    takeNote: () => Promise.resolve(),
    remove: () => Promise.resolve(),
  };
  const keeper = new DraftKeeper(session, store, 'harbour', Date.now);
  keeper.start();
  return { session, keeper, stored };
}

/** Types a letter every so many milliseconds. */
async function typed(session: Session, letters: number, every: number): Promise<void> {
  for (let letter = 1; letter <= letters; letter++) {
    session.run(setText, { at: title, text: 'x'.repeat(letter) });
    await vi.advanceTimersByTimeAsync(every);
  }
}

describe('DraftKeeper', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('writes once when typing rests', async () => {
    const { session, keeper, stored } = kept();
    await typed(session, 20, 100);
    expect(stored).toEqual([]);
    expect(keeper.state.kind).toBe('saving');
    await vi.advanceTimersByTimeAsync(1000);
    expect(stored).toEqual(['x'.repeat(20)]);
    expect(keeper.state.kind).toBe('saved');
  });

  it('does not wait for a rest for more than ten seconds', async () => {
    const { session, stored } = kept();
    await typed(session, 250, 100);
    expect(stored.length).toBe(2);
    expect(stored[0]?.length).toBeGreaterThan(95);
    expect(stored[1]?.length).toBeGreaterThan(195);
  });

  it('writes at once what is not written when it is told to, and nothing twice', async () => {
    const { session, keeper, stored } = kept();
    await typed(session, 3, 10);
    await keeper.flush();
    expect(stored).toEqual(['xxx']);
    await keeper.flush();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(stored).toEqual(['xxx']);
  });

  it('tells a failure once, and until something is stored', async () => {
    let isFull = true;
    const { session, keeper, stored } = kept(() => isFull);
    const told: string[] = [];
    keeper.subscribe(() => told.push(keeper.state.kind));
    for (const letters of [1, 2, 3]) {
      await typed(session, letters, 100);
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(told).toEqual(['saving', 'failed']);
    isFull = false;
    await typed(session, 4, 100);
    await vi.advanceTimersByTimeAsync(1000);
    expect(told).toEqual(['saving', 'failed', 'saved']);
    expect(stored).toEqual(['xxxx']);
  });

  it('tells what lies among the drafts as another version of it, one after the other, until note was taken', async () => {
    const version = (id: string, versionOf: string): DraftSummary => ({ id, title: id, operations: 0, savedAt: 0, versionOf });
    const { keeper } = kept(undefined, [version('left', 'harbour'), version('foreign', 'quay'), version('aside', 'harbour')]);
    const told = (): string | undefined => (keeper.state.kind === 'failed' ? undefined : keeper.state.other?.id);
    await vi.advanceTimersByTimeAsync(0);
    expect(told()).toBe('left');
    await keeper.takeNote();
    expect(told()).toBe('aside');
    await keeper.takeNote();
    expect(told()).toBeUndefined();
  });
});
