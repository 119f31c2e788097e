import { describe, expect, it } from 'vitest';
import { readYaml } from './yaml-document';

async function fault(text: string): Promise<string> {
  const read = await readYaml('a.yaml', text);
  return read.ok ? 'no fault' : read.message.replace('“a.yaml” is neither JSON nor correct YAML: ', '');
}

describe('what is wrong with a YAML text', () => {
  it.each([
    ['a tab', 'a:\n\tb: 1', 'line 2, column 1: A tab stands in the indentation'],
    ['a quotation without end, where it begins', 'x: 1\na: "b\nc: d\n', 'line 2, column 4: The quotation that begins here is never closed'],
    ['a colon inside a text', 'description: Note: this fails\n', 'line 1, column 14: A second key stands on the line of the first: “Note: this fails”'],
    ['a value with keys below it', 'a: b\n  c: d\n', 'line 1, column 4: “b” is a value, but a key stands below it'],
    ['a wrong column', 'a:\n   b: 1\n  c: 2\n', 'line 3, column 1: “c: 2” is not as deep as the keys'],
    ['a key without colon', 'a: 1\nb\nc: 2\n', 'line 2, column 1: “b” is no key with a value'],
    ['an open bracket', 'a: [1, 2\nb: 3\n', 'The list in brackets above is not closed. Add “]”'],
    ['an open brace', 'a: {b: 1\nc: 2', 'The object in brackets above is not closed. Add “}”'],
    ['a comma too many', 'a: [1,,2]', 'A value is missing before the comma'],
    ['a comma too few', 'a: {b: 1 c: 2}', 'Put a comma before each further key'],
    ['a reserved character', 'a: @b', 'A value cannot begin with “@”. Put the value in quotation marks.'],
    ['an escape of another language', 'a: "\\d+"', '“\\d” means nothing inside double quotation marks'],
    ['a template', 'a: {{host}}/x', '“/x” follows a value that has ended already'],
    ['a list on the line of its key', 'a: - b', 'A list begins on the line of its key'],
    ['a closing bracket alone', 'a: 1\nb: ]', '“]” closes no bracket'],
    ['a list below a value', '- a: 1\n  - b', 'A list stands below a value'],
    ['a text behind the sign of a block', 'a: |x\n  b', 'Behind “|” or “>” only a sign and a digit may stand'],
    ['a comment without a blank', 'a: "x"#c', 'A blank is missing before the “#” of a comment'],
    ['two anchors', 'a: &x &y 1', 'The anchor or alias at “&y 1”'],
    ['a version line alone', '%YAML 1.2\na: 1', 'A line “---” has to stand between'],
  ])('%s', async (_what, text, expected) => {
    expect(await fault(text)).toContain(expected);
  });

  it('names an alias without its anchor, and a merge with no object', async () => {
    expect(await fault('a: *nowhere\n')).toBe('“a.yaml” uses the alias “*nowhere”, but nothing before it is marked “&nowhere”. Add the anchor, or put the value in quotation marks if it is a text.');
    expect(await fault('<<: 5\na: 1')).toContain('has a merge key (“<<”) whose value is no object');
  });
});
