import { describe, expect, it } from 'vitest';
import { mayBeYaml, pastedYaml } from './pasted-yaml';

describe('pasted YAML', () => {
  it.each(['swagger: "2.0"\ninfo:\n  title: A', '# a comment\n---\nget:\n  summary: A', '/a/{id}:\n  get: {}', '- name: id\n  in: path', "'200':\n  description: OK", '"200":\n  description: OK'])('is known by its first line: %s', (text) => {
    expect(mayBeYaml(text)).toBe(true);
  });

  it.each(['{"a": 1}', '"a": 1,\n"b": 2', '"a": {"b": 1}', '"summary": "A"', '[1]', 'A sentence without a key.', 'https://example.com/a', '', '12'])('is not JSON or prose: %s', (text) => {
    expect(mayBeYaml(text)).toBe(false);
  });

  it('gives the value of an object or list', async () => {
    const text = '{\n  get: get:\n  summary: A\n}';
    expect(await pastedYaml('summary: A\ntags:\n- x\n', 0, 22)).toEqual({ start: 0, end: 22, value: { summary: 'A', tags: ['x'] } });
    expect(await pastedYaml(text, 0, 3)).toBeUndefined();
    expect(await pastedYaml('a: b: c', 0, 7)).toBeUndefined();
  });

  it('tells why some lines of YAML cannot be read', async () => {
    const broken = 'swagger: "2.0"\ninfo:\n  title: [A\n  version: "1"\npaths: {}\n';
    const found = await pastedYaml(broken, 0, broken.length);
    expect(found).toMatchObject({ why: expect.stringMatching(/^“The pasted text” .*line \d.*\.$/s) });
  });

  it('reads a piece that was copied without the indentation of its first line', async () => {
    const piece = 'summary: A\n      tags:\n      - x';
    expect(await pastedYaml(piece, 0, piece.length)).toMatchObject({ value: { summary: 'A', tags: ['x'] } });
    const indented = '    summary: A\n    tags:\n    - x';
    expect(await pastedYaml(indented, 0, indented.length)).toMatchObject({ value: { summary: 'A', tags: ['x'] } });
    const nested = 'get:\n  summary: A';
    expect(await pastedYaml(nested, 0, nested.length)).toMatchObject({ value: { get: { summary: 'A' } } });
  });
});
