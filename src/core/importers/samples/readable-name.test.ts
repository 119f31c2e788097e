import { describe, expect, it } from 'vitest';
import { readableTitle, shortened, wordsOf } from './readable-name';

describe('readableTitle', () => {
  it.each([
    ['berth_id', 'Berth ID'],
    ['berthId', 'Berth ID'],
    ['X-Page-Size', 'Page Size'],
    ['filter[arrival.date]', 'Filter Arrival Date'],
    ['$top', 'Top'],
    ['URL', 'URL'],
    ['shipIDs', 'Ship IDs'],
    ['date_of_arrival', 'Date of Arrival'],
    ['HTTPServer', 'HTTP Server'],
    ['größe', 'Größe'],
    ['---', ''],
    ['__proto__', 'Proto'],
  ])('makes a title of %s', (name, title) => {
    expect(readableTitle(name)).toBe(title);
  });

  it('is never longer than 80 characters', () => {
    expect(readableTitle('berth_'.repeat(40)).length).toBeLessThanOrEqual(80);
    expect(readableTitle('b'.repeat(200))).toHaveLength(80);
  });
});

describe('wordsOf', () => {
  it('takes identifiers apart', () => {
    expect(wordsOf('listBerthsByPier2')).toEqual(['list', 'Berths', 'By', 'Pier2']);
    expect(wordsOf('')).toEqual([]);
  });
});

describe('shortened', () => {
  it('cuts at a blank', () => {
    expect(shortened('list all berths of a pier', 15)).toBe('list all berths');
    expect(shortened('list all berths of a pier', 13)).toBe('list all');
  });
});
