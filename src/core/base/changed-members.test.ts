import { describe, expect, it } from 'vitest';
import { changedMembers } from './changed-members';
import { isObject, type Json, type JsonObject } from './json';
import { removeAt, replaceAt, withRenamedKey } from './tree';

const tree: JsonObject = { info: { title: 'Harbour', tags: ['a', 'b', 'c'] }, 'x-old': { deep: [1] } };

function edited(next: Json): JsonObject {
  if (!isObject(next)) throw new Error('The edit gave no object.');
  return next;
}

describe('changedMembers', () => {
  it('finds nothing between a tree and itself', () => {
    expect(changedMembers(tree, tree)).toEqual([]);
  });

  it('names the deepest place with both values', () => {
    expect(changedMembers(tree, edited(replaceAt(tree, '/info/title', 'Quay')), '/definition')).toEqual([
      { at: '/definition/info/title', before: { key: 'title', value: 'Harbour' }, after: { key: 'title', value: 'Quay' } },
    ]);
  });

  it('tells new from gone', () => {
    expect(changedMembers(tree, edited(replaceAt(tree, '/info/version', '1')))).toEqual([{ at: '/info/version', after: { key: 'version', value: '1' } }]);
    expect(changedMembers(tree, edited(removeAt(tree, '/info/title')))).toEqual([{ at: '/info/title', before: { key: 'title', value: 'Harbour' } }]);
  });

  it('takes a new key of the same value for one change', () => {
    const value = tree['x-old'];
    expect(changedMembers(tree, withRenamedKey(tree, 'x-old', 'x-new'))).toEqual([{ at: '/x-new', before: { key: 'x-old', value }, after: { key: 'x-new', value } }]);
  });

  it('finds the one element that went out of an array, and not those that moved up', () => {
    expect(changedMembers(tree, edited(removeAt(tree, '/info/tags/1')))).toEqual([{ at: '/info/tags/1', before: { value: 'b' } }]);
  });

  it('tells an object that became a text as one change', () => {
    expect(changedMembers(tree, edited(replaceAt(tree, '/x-old', 'now')))).toHaveLength(1);
  });
});
