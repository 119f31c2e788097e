import { describe, expect, it } from 'vitest';
import { changeInWords } from './change-words';

describe('a change in one line', () => {
  it('tells a short one whole, without its key', () => {
    expect(changeInWords({ at: '', before: '"summary": "lists"', after: '"summary": "Lists"' })).toBe('"lists" → "Lists"');
  });

  it('tells of a long text what differs, with a little around it', () => {
    const text = `"description": "${'Lists all berths of the harbour. '.repeat(20)}And more`;
    expect(changeInWords({ at: '', before: `${text}"`, after: `${text}."` })).toBe('…of the harbour. And more" → …of the harbour. And more."');
  });

  it('tells a change that is long itself from its start', () => {
    const said = changeInWords({ at: '', before: '"enum": []', after: `"enum": [${'"a berth", '.repeat(40)}]` });
    expect(said).toMatch(/^\[\] → \["a berth", .*…$/u);
    expect(said.length).toBeLessThan(100);
  });

  it('says what is new and what is gone, on one line', () => {
    expect(changeInWords({ at: '', after: '"contact": {\n  "name": "Office"\n}' })).toBe('+ "contact": { "name": "Office" }');
    expect(changeInWords({ at: '', before: '"host": ""' })).toBe('− "host": ""');
  });
});
