import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findSecrets } from './find-secrets';

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const token = `eyJ${'a'.repeat(20)}.eyJ${'b'.repeat(20)}.${'c'.repeat(20)}`;

describe('findSecrets', () => {
  it('says where a secret stands and what it is, and never the secret', () => {
    const found = findSecrets([file('readme.md', `# A\n\nUse ${token} here.`), file('apiProperties.json', '{"clientId":"a","clientSecret": "s3cr3t-value"}')], []);
    expect(found).toEqual([
      { file: 'readme.md', line: 3, column: 5, what: 'a signed token (JWT)' },
      { file: 'apiProperties.json', line: 1, column: 17, what: 'a client secret' },
    ]);
    expect(JSON.stringify(found)).not.toContain('s3cr3t');
  });

  it('finds what was typed, as it is, in JSON and in an address', () => {
    const typed = ['pass"word 1', 'short'];
    const places = [JSON.stringify({ a: typed[0] }), `x=${encodeURIComponent(typed[0] ?? '')}`, typed[0] ?? '', 'short'];
    expect(places.map((text) => findSecrets([file('a', text)], typed).length)).toEqual([1, 1, 1, 0]);
  });

  it('takes placeholders for what they are, and passes over pictures', () => {
    const texts = ['<client secret>', '{{secret}}', '****', 'YOUR_SECRET', 'your-secret', 'clientSecret', ''];
    expect(texts.flatMap((text) => findSecrets([file('a.json', JSON.stringify({ clientSecret: text }))], []))).toEqual([]);
    expect(findSecrets([{ name: 'icon.png', bytes: Uint8Array.of(0x89, 0x50, 0, ...new TextEncoder().encode(token)) }], [])).toEqual([]);
  });
});

const corpus = join(process.env['CORPUS_DIR'] ?? '../shared/corpus', 'connectors');
function corpusFiles(): { name: string; bytes: Uint8Array }[] {
  if (!existsSync(corpus)) return [];
  return readdirSync(corpus, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(corpus, name)).isFile())
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(corpus, name))) }));
}

describe.skipIf(corpusFiles().length === 0)('the real connectors', () => {
  it('are blocked only where a secret really stands in them', () => {
    const found = findSecrets(corpusFiles(), []);
    console.info(`Secrets in real connectors: ${found.length === 0 ? 'none' : found.map(({ file: name, line, what }) => `${name}:${line} ${what}`).join('; ')}.`);
    expect(new Set(found.map(({ file: name }) => name.split('/')[0])).size).toBeLessThanOrEqual(5);
  });
});
