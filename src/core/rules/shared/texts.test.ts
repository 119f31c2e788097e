import { describe, expect, it } from 'vitest';
import { endsAsSentence, foreignCharacterIn, htmlTagIn, isIdentifier, saysTheSame, webAddressIn, withFullStop } from './texts';

describe('texts that people read', () => {
  it('finds web addresses and HTML tags, and takes no placeholder for either', () => {
    expect(webAddressIn('See https://harbour.example/help.')).toBe('https://harbour.example/help.');
    expect(webAddressIn('The www of things')).toBeUndefined();
    expect(htmlTagIn('Two<br/>lines')).toBe('<br/>');
    expect(htmlTagIn('The <id> of a > b')).toBeUndefined();
  });

  it('tells a sentence from a fragment, and asks nothing of one word', () => {
    expect(endsAsSentence('Returns a berth.')).toBe(true);
    expect(endsAsSentence('Returns a berth (if free.) ')).toBe(true);
    expect(endsAsSentence('Berth')).toBe(true);
    expect(endsAsSentence('Returns a berth')).toBe(false);
  });

  it('ends a text with one full stop', () => {
    expect(withFullStop('Returns a berth ')).toBe('Returns a berth.');
    expect(withFullStop('Returns:')).toBe('Returns.');
  });

  it('compares texts without case and punctuation', () => {
    expect(saysTheSame('Get a berth', 'get a Berth.')).toBe(true);
    expect(saysTheSame('Get a berth', 'Get a boat')).toBe(false);
    expect(saysTheSame('berth_id', 'Berth ID')).toBe(true);
    expect(saysTheSame('“Berth” id', 'berthId')).toBe(true);
    expect(saysTheSame('Größe', 'grösse')).toBe(false);
    expect(saysTheSame('berth', 'berths')).toBe(false);
    expect(saysTheSame('A1', 'a!')).toBe(false);
  });

  it('names a foreign character', () => {
    expect(foreignCharacterIn('Café')).toBe('“é” (U+00E9)');
    expect(foreignCharacterIn('Cafe')).toBeUndefined();
  });

  it('knows identifiers from words', () => {
    expect(['getItems', 'InvoiceNumber', 'invoice_number'].map(isIdentifier)).toEqual([true, true, true]);
    expect(['Items', 'Get items', 'ID', ''].map(isIdentifier)).toEqual([false, false, false, false]);
  });
});
