import { describe, expect, it } from 'vitest';
import type { ComparedItem, ComparedMember } from '../../core/importers/merge/comparison';
import { countsOf, keptConflicts, noChoices, outcomeWords, shownItems, sideOf, takenOf, withAll, withSide, withTaken } from './choices';

const member = (id: string, preset: 'mine' | 'theirs', isConflict = preset === 'mine'): ComparedMember => ({ id, label: id, path: [id], base: 1, mine: 2, theirs: 3, preset, isConflict });
const item = (id: string, more: Partial<ComparedItem>): ComparedItem => ({ id, name: id, state: 'changed', members: [], changes: [], preset: 'merge', ...more });

const calm = member('calm', 'theirs');
const torn = member('torn', 'mine');
const changed = item('List berths', { members: [calm, torn], changes: ['parameter limit was added'] });
const onlyTorn = item('Get berth', { members: [torn] });
const added = item('Add berth', { state: 'added', preset: 'take' });
const removed = item('Old berth', { state: 'removed', preset: 'keep' });
const whole = item('Sign-in', { isWhole: true, preset: 'keep', members: [torn] });
const all = [changed, added, removed, whole];

describe('choices', () => {
  it('start as proposed, and tell how much comes in', () => {
    expect(all.map((one) => takenOf(noChoices, one))).toEqual(['some', 'all', 'none', 'none']);
    expect(outcomeWords(noChoices, all)).toBe('1 added, 1 changed');
    expect(keptConflicts(noChoices, changed)).toBe(1);
  });

  it('take or keep everything of some items, and go back to what was proposed', () => {
    const theirs = withAll(noChoices, all, 'theirs');
    expect(all.map((one) => takenOf(theirs, one))).toEqual(['all', 'all', 'all', 'all']);
    const mine = withAll(theirs, all, 'mine');
    expect(outcomeWords(mine, all)).toBe('');
    expect(withAll(mine, all, 'proposed')).toEqual(noChoices);
  });

  it('let an item in as proposed, or wholly where nothing of it was', () => {
    const out = withTaken(noChoices, changed, false);
    expect(takenOf(out, changed)).toBe('none');
    expect(takenOf(withTaken(out, changed, true), changed)).toBe('some');
    expect(takenOf(withTaken(noChoices, onlyTorn, true), onlyTorn)).toBe('all');
    expect(takenOf(withTaken(noChoices, removed, true), removed)).toBe('all');
  });

  it('choose one place', () => {
    const chosen = withSide(noChoices, torn, 'theirs');
    expect([sideOf(chosen, torn), sideOf(chosen, calm), keptConflicts(chosen, changed)]).toEqual(['theirs', 'theirs', 0]);
  });
});

describe('the list', () => {
  it('is narrowed by kind and by words in the name or in what changed', () => {
    const names = (...args: Parameters<typeof shownItems>): string[] => shownItems(...args).map(({ name }) => name);
    expect(names(all, 'conflicts', '')).toEqual(['List berths', 'Sign-in']);
    expect(names(all, 'all', 'limit LIST')).toEqual(['List berths']);
    expect(names(all, 'removed', 'limit')).toEqual([]);
    expect(Object.fromEntries(countsOf(all))).toEqual({ all: 4, conflicts: 2, added: 1, changed: 2, removed: 1, dismissed: 0 });
  });
});
