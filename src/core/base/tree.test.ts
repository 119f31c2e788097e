import { describe, expect, it } from 'vitest';
import { hasSameKeys, withKey, withoutKey, withRenamedKey } from './tree';

describe('keys of two versions of an object', () => {
  const object = { a: 1, b: 2 };

  it('are the same while members change, however often', () => {
    expect(hasSameKeys(object, withKey(withKey(object, 'b', 3), 'a', 4))).toBe(true);
    expect(hasSameKeys(object, { a: 5, b: 6 })).toBe(true);
  });

  it('differ once a key is added, removed or renamed', () => {
    expect(hasSameKeys(object, withKey(object, 'c', 3))).toBe(false);
    expect(hasSameKeys(object, withoutKey(object, 'b'))).toBe(false);
    expect(hasSameKeys(object, withRenamedKey(object, 'a', 'c'))).toBe(false);
  });

  it('differ when a key went to the end and came back with its value', () => {
    expect(hasSameKeys(object, withKey(withoutKey(object, 'a'), 'a', 1))).toBe(false);
    expect(hasSameKeys(object, withKey(withoutKey(object, 'b'), 'b', 2))).toBe(true);
  });
});
