import { describe, expect, it } from 'vitest';
import { textOfValue, valueOfText } from './value-text';

describe('typed values', () => {
  it('reads what fits the type', () => {
    expect(valueOfText('12', 'integer')).toBe(12);
    expect(valueOfText('0.5', 'number')).toBe(0.5);
    expect(valueOfText('true', 'boolean')).toBe(true);
    expect(valueOfText('[1,"a"]', 'array')).toEqual([1, 'a']);
    expect(valueOfText('12', 'string')).toBe('12');
  });

  it('keeps what does not fit as text', () => {
    expect(valueOfText('12x', 'integer')).toBe('12x');
    expect(valueOfText('90071992547409931', 'integer')).toBe('90071992547409931');
    expect(valueOfText('yes', 'boolean')).toBe('yes');
    expect(valueOfText('[1,', 'array')).toBe('[1,');
  });

  it('takes an empty text for no value', () => {
    expect(valueOfText('', 'string')).toBeUndefined();
    expect(textOfValue(undefined)).toBe('');
    expect(textOfValue(false)).toBe('false');
  });
});
