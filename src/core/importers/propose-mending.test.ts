import { describe, expect, it } from 'vitest';
import { proposeMending } from './propose-mending';
import { readYaml } from './yaml-document';

async function mended(text: string): Promise<unknown> {
  const proposal = await proposeMending('a.yaml', text);
  if (!proposal) return undefined;
  const read = await readYaml('a.yaml', proposal.repaired);
  return read.ok ? read.value : undefined;
}

describe('what is proposed for a text that does not parse', () => {
  it('is the repair of JSON, whatever the JSON is', async () => {
    const proposal = await proposeMending('a.json', '{"item": [1, 2,], "info": {}}');
    expect(proposal?.repaired).toBe('{"item": [1, 2], "info": {}}');
  });

  it('puts blanks for tabs in YAML, as deep as the lines around say', async () => {
    expect(await mended('paths:\n\t/a:\n\t\tget: 1\n\t/b: 2\n')).toEqual({ paths: { '/a': { get: 1 }, '/b': 2 } });
    expect(await mended('paths:\n  /a:\n\tget:\n      x: 1\n')).toEqual({ paths: { '/a': { get: { x: 1 } } } });
    expect(await mended('a:\n  b: 1\n\tc: 2\n')).toEqual({ a: { b: 1, c: 2 } });
  });

  it('puts plain blanks for no-break ones, and takes control characters away', async () => {
    expect(await mended('a:\n\u00A0\u00A0b: 1\n')).toEqual({ a: { b: 1 } });
    expect(await mended('a: b\u0001c\n')).toEqual({ a: 'bc' });
  });

  it('puts values in quotation marks that YAML takes for something else', async () => {
    expect(await mended('info:\n  description: Note: this fails\n  title: @ships\n')).toEqual({ info: { description: 'Note: this fails', title: '@ships' } });
    expect(await mended("url: {{host}}/it's\n")).toEqual({ url: "{{host}}/it's" });
    expect(await mended('a:\n  - b: **bold** text\n  - `c`: 1\n')).toBeUndefined();
    expect(await mended('- `c`\n- @d\n')).toEqual(['`c`', '@d']);
  });

  it('doubles a backslash that escapes nothing', async () => {
    expect(await mended('pattern: "^\\d+$"\n')).toEqual({ pattern: '^\\d+$' });
  });

  it('mends both kinds in one text', async () => {
    const proposal = await proposeMending('a.yaml', 'a:\n\tb: c: d\ne: @f\n');
    expect(proposal?.repaired).toBe("a:\n  b: 'c: d'\ne: '@f'\n");
    expect(proposal?.repairs.map(({ kind, line }) => [kind, line])).toEqual([['invisible-character', 2], ['missing-quotes', 2], ['missing-quotes', 3]]);
  });

  it('is JSON’s where comments stand before it', async () => {
    expect((await proposeMending('a.json', '// mine\n{"a": 1,}'))?.repaired).toBe('\n{"a": 1}');
  });

  it('says for each place what was wrong, and warns where it may have been meant otherwise', async () => {
    const proposal = await proposeMending('a.yaml', 'a:\n\tb: 1\nc: x\u0002\n');
    expect(proposal?.repairs.map(({ line, isSafe }) => [line, isSafe])).toEqual([[2, false], [3, true]]);
  });

  it('is nothing where it cannot be known', async () => {
    expect(await proposeMending('a.yaml', 'a: [1, 2\nb: 3')).toBeUndefined();
    expect(await proposeMending('a.yaml', 'a: "b\n\tc: ]')).toBeUndefined();
    expect(await proposeMending('a.json', '{"a": }')).toBeUndefined();
  });
});
