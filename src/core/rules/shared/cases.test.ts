import { describe, expect, it } from 'vitest';
import { inTitleCase, isTitleCase, sentenceCaseOfTitle, smallWordIn } from './cases';

describe('cases of labels', () => {
  it('takes a text for title case when two later words start with a capital and no content word does not', () => {
    expect(['List All Berths', 'List the Berths of Hamburg'].map(isTitleCase)).toEqual([true, true]);
    expect(['List Berths', 'List all Berths Here', 'Get ID and URL', ''].map(isTitleCase)).toEqual([false, false, false, false]);
  });

  it('writes sentences with abbreviations and brands as they were', () => {
    expect(sentenceCaseOfTitle('Get All Berth IDs From GitHub')).toBe('Get all berth IDs from GitHub');
  });

  it('finds and capitalises small words, but for prepositions and brands', () => {
    expect(smallWordIn('Size of Berth')).toBeUndefined();
    expect(smallWordIn('Berth size')).toBe('size');
    expect(inTitleCase('the size of eBerth id')).toBe('The Size of eBerth ID');
  });
});
