import { describe, expect, it, vi } from 'vitest';
import type { CodeMarker, MarkerGroup } from './code-editor-props';
import { DrawnMarkers } from './drawn-markers';
import { withChanges, type TextChange } from './line-ends';

/** A text whose words of three letters are marked, one group for all, as an editor would keep it. */
function opened(text: string) {
  const state = { text, marked: [] as (readonly [string, readonly CodeMarker[]])[], message: 'Too short.', level: 'info' as CodeMarker['level'] };
  const drawn = new DrawnMarkers((name, markers) => void state.marked.push([name, markers]));
  const found = (): CodeMarker[] => Array.from(state.text.matchAll(/\b[a-z]{3}\b/g), ({ index }) => ({ start: index, end: index + 3, level: state.level, message: state.message }));
  const group: MarkerGroup = { name: 'words', markers: found };
  const type = (...changes: TextChange[]): void => {
    drawn.move(changes);
    state.text = withChanges(state.text, changes);
    drawn.draw([group]);
  };
  drawn.draw([group]);
  return { state, drawn, group, type };
}

const insert = (offset: number, text: string): TextChange => ({ offset, length: 0, text });

describe('markers that are drawn', () => {
  it('move by themselves with what is written before, between and behind them', () => {
    const { state, drawn, type } = opened('one, two');
    type(insert(0, 'first '), insert(4, ' '));
    type(insert(state.text.length, ' more'));
    expect(state.text).toBe('first one,  two more');
    expect(state.marked).toHaveLength(1);
    expect(drawn.within(0, 1000)).toHaveLength(2);
  });

  it('are found where they moved to', () => {
    const { drawn, type } = opened('one, two');
    type(insert(0, 'first '));
    expect(drawn.within(7, 7)).toMatchObject([{ start: 6, end: 9 }]);
    expect(drawn.within(10, 20)).toMatchObject([{ start: 11, end: 14 }]);
    expect(drawn.within(0, 3)).toEqual([]);
  });

  it('are drawn anew where an edit at one of them leaves it at the wrong place', () => {
    const { state, type } = opened('one, two');
    type({ offset: 0, length: 3, text: 'six' });
    expect(state.marked).toHaveLength(2);
    expect(state.marked[1]?.[1]).toMatchObject([{ start: 0, end: 3 }, { start: 5, end: 8 }]);
    type(insert(8, 's'));
    expect(state.marked[2]?.[1]).toMatchObject([{ start: 0, end: 3 }]);
  });

  it('are not drawn anew for letters within them, which they grow by', () => {
    const marked: CodeMarker[][] = [];
    const at = { start: 2, end: 8 };
    const drawn = new DrawnMarkers((_, markers) => void marked.push([...markers]));
    const group: MarkerGroup = { name: 'one', markers: () => [{ ...at, level: 'error', message: 'Wrong.' }] };
    drawn.draw([group]);
    drawn.move([insert(5, 'ab')]);
    at.end = 10;
    drawn.draw([group]);
    expect(marked).toHaveLength(1);
  });

  it('are handed over with other words when these rest, once, and not when nobody shows them any more', () => {
    vi.useFakeTimers();
    const { state, drawn, group } = opened('So one, two');
    const say = (message: string): void => {
      state.message = message;
      drawn.draw([{ ...group }]);
    };
    say('Too short by one.');
    vi.advanceTimersByTime(100);
    say('Too short by two.');
    vi.advanceTimersByTime(100);
    drawn.move([insert(0, 'first ')]);
    state.text = `first ${state.text}`;
    expect(state.marked).toHaveLength(1);
    expect(drawn.within(0, 1000)[0]?.message).toBe('Too short by two.');
    vi.advanceTimersByTime(1000);
    expect(state.marked.slice(1)).toMatchObject([['words', [{ start: 9, end: 12, message: 'Too short by two.' }, { start: 14 }]]]);
    say('Too short by one.');
    drawn.dispose();
    vi.advanceTimersByTime(1000);
    expect(state.marked).toHaveLength(2);
    vi.useRealTimers();
  });

  it('are drawn anew at once when they look different, and go with their group or the text', () => {
    const { state, drawn, group } = opened('one, two');
    drawn.draw([{ ...group }]);
    expect(state.marked).toHaveLength(1);
    state.level = 'error';
    drawn.draw([{ ...group }]);
    expect(state.marked).toHaveLength(2);
    const kept = { ...group };
    drawn.draw([kept]);
    drawn.lose();
    drawn.draw([kept]);
    expect(state.marked).toHaveLength(3);
    drawn.draw([]);
    expect(state.marked.at(-1)).toEqual(['words', []]);
    expect(drawn.within(0, 1000)).toEqual([]);
  });
});
