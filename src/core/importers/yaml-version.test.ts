import { describe, expect, it } from 'vitest';
import { readYaml } from './yaml-document';

describe('the version of a YAML document', () => {
  it.each([
    ['swagger: "2.0"\ninfo:\n  title: Harbour # the name\n\n  version: 1.0\npaths: {}\n', '1.0'],
    ['info: {title: Harbour, version: 2.10}\n', '2.10'],
    ['info:\r\n  version: 3.0 # latest\r\n  title: a\r\n', '3.0'],
    ['info: &i\n  version: 2\n', 2],
    ['info:\n  version: "1.0"\n', '1.0'],
    ['info:\n  title: a\nversion: 1.0\n', undefined],
  ])('is a text as it is written: %j', async (text, version) => {
    expect(await readYaml('a.yaml', text)).toMatchObject({ ok: true, value: version === undefined ? { info: { title: 'a' } } : { info: { version } } });
  });
});
