import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { corpusFolder } from '../../base/testing/corpus';
import { connectorOf, emptySubmission, setAt, type Connector, type Submission } from '../../connector/connector';
import { encodePng } from '../../icon/encode-png';
import { writeZip } from '../../zip/write-zip';
import { makePackage, type PackageKind } from '../make-package';
import { findSecrets } from './find-secrets';

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const token = `eyJ${'a'.repeat(20)}.eyJ${'b'.repeat(20)}.${'c'.repeat(20)}`;

function chunk(type: string, content: string | Buffer): Buffer {
  const data = Buffer.concat([Buffer.from(type), Buffer.from(content)]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length - 4);
  check.writeUInt32BE(crc32(data));
  return Buffer.concat([length, data, check]);
}

const tideKey = 'tide-key-7731-never';
const oldZip = await writeZip([file('a.txt', tideKey)]);
const pixel = await encodePng({ width: 1, height: 1, rgba: Uint8Array.of(20, 60, 120, 255) });
/** A picture with chunks before its end. */
function pngWith(chunks: readonly Buffer[]): Uint8Array {
  return new Uint8Array(Buffer.concat([pixel.subarray(0, pixel.length - 12), ...chunks, pixel.subarray(pixel.length - 12)]));
}

describe('findSecrets', () => {
  it('says every place of a secret and what it is, and never the secret', async () => {
    const found = await findSecrets([file('readme.md', `# A\n\nUse ${token} here,\nor ${token}.`), file('apiProperties.json', '{"clientId":"a","clientSecret": "s3cr3t-value"}')], []);
    expect(found).toEqual([
      { file: 'readme.md', place: 'line 3, column 5', what: 'a signed token (JWT)' },
      { file: 'readme.md', place: 'line 4, column 4', what: 'a signed token (JWT)' },
      { file: 'apiProperties.json', place: 'line 1, column 17', what: 'a client secret' },
    ]);
    expect(JSON.stringify(found)).not.toContain('s3cr3t');
  });

  it('finds what was typed, however it is written', async () => {
    const typed = ['pass"wörd <1>', 'short'];
    const [secret = ''] = typed;
    const inAscii = JSON.stringify(secret).replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
    const places = [JSON.stringify({ a: secret }), inAscii, `x=${encodeURIComponent(secret)}`, secret, 'pass"wörd &lt;1&gt;', Buffer.from(secret).toString('base64'), 'short'];
    expect(await Promise.all(places.map(async (text) => (await findSecrets([file('a', text)], typed)).length))).toEqual([1, 1, 1, 1, 1, 1, 0]);
  });

  it('takes placeholders for what they are', async () => {
    const texts = ['<client secret>', '{{secret}}', '****', 'YOUR_SECRET', 'your-secret', 'clientSecret', ''];
    const lines = ['Authorization: Bearer YOUR_ACCESS_TOKEN_1', 'password: "example-password-1"', 'apiKey = "@{parameters(1)}-123"', 'https://user:yourpass1@host', 'Bearer authentication-scheme, Basic authentication-scheme'];
    expect(await findSecrets([...texts.map((text) => file('a.json', JSON.stringify({ clientSecret: text }))), ...lines.map((line) => file('a.md', line))], [])).toEqual([]);
  });

  it.each([
    ['an opaque token in a policy', '{"x-ms-apimTemplateParameter.value": "Bearer 9f8a7b6c5d4e3f2a1b0c"}', 'what an Authorization header carries'],
    ['a password in code', 'var password = "tr0ub4dor-and-3";', 'a value under the name of a secret'],
    ['a key in YAML', "api_key: 'k9f8a7b6c5d4e'", 'a value under the name of a secret'],
    ['a password in an address', 'GET https://ann:tr0ub4dor@quay.example/', 'a password in a web address'],
    ['a client secret of Entra ID', 'secret abc8Q~0123456789abcdefghijklmnopqrstuv', 'an Azure client secret'],
    ['a shared address', 'https://quay.blob.example/a.zip?sv=1&sig=abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG%3D', 'a signature of a shared address (SAS)'],
  ])('finds %s', async (_what, text, what) => {
    expect((await findSecrets([file('a.txt', text)], [])).map((found) => found.what)).toEqual([what]);
  });

  it('looks into pictures, into zips and into other binary files', async () => {
    const found = await findSecrets(
      [
        { name: 'icon.png', bytes: pngWith([chunk('tEXt', `Comment\0${token}`)]) },
        { name: 'small.png', bytes: pngWith([chunk('zTXt', Buffer.concat([Buffer.from('Author\0\0'), deflateSync(token)]))]) },
        { name: 'other.png', bytes: pngWith([chunk('iTXt', Buffer.concat([Buffer.from('Note\0\u0001\0en\0Note\0'), deflateSync(token)]))]) },
        { name: 'end.png', bytes: new Uint8Array(Buffer.concat([pngWith([]), Buffer.from(token)])) },
        { name: 'more.zip', bytes: await writeZip([{ name: 'in/a.zip', bytes: await writeZip([file('deep.txt', token)]) }]) },
        { name: 'data.bin', bytes: Uint8Array.of(0, 1, ...new TextEncoder().encode(token)) },
      ],
      [],
    );
    expect(found.map(({ file: name, place }) => `${name}: ${place}`)).toEqual([
      'icon.png: its text “Comment”',
      'small.png: its text “Author”',
      'other.png: its text “Note”',
      `end.png: byte ${pngWith([]).length + 1}`,
      'more.zip › in/a.zip › deep.txt: line 1, column 1',
      'data.bin: byte 3',
    ]);
  });
});

describe('a package', () => {
  const secret = tideKey;
  const text = (name: string, content: string) => ({ name, text: content, encoding: 'utf-8' }) as const;
  const plain: Connector = {
    ...connectorOf(
      { swagger: '2.0', info: { title: 'Quay', description: 'Berths.' }, host: 'quay.example', paths: { '/a': { get: { operationId: 'GetA', summary: 'Get A', responses: {} } } } },
      { properties: { connectionParameters: {}, iconBrandColor: '#143c78', policyTemplateInstances: [] } },
    ),
    documents: { readme: text('readme.md', '# Quay'), intro: text('intro.md', 'Quays.') },
    script: text('script.csx', 'class Script : ScriptBase {}'),
    icon: { name: 'icon.png', bytes: pngWith([]) },
  };
  const blockedIn = async (kind: PackageKind, connector: Connector): Promise<string[]> => (await makePackage(kind, connector, [secret])).secrets.map((found) => found.file.replace(/^Quay\//, ''));
  const policy = [{ templateId: 'setheader', title: 'Set', parameters: { 'x-ms-apimTemplateParameter.value': secret } }];
  const parameter = { name: 'key', in: 'query', required: true, type: 'string', default: secret };

  it.each<[string, Connector, string]>([
    ['readme.md', { ...plain, documents: { ...plain.documents, readme: text('readme.md', `Use ${secret}.`) } }, 'readme.md'],
    ['intro.md', { ...plain, documents: { ...plain.documents, intro: text('intro.md', `Use ${secret}.`) } }, 'intro.md'],
    ['script.csx', { ...plain, script: text('script.csx', `var key = "${secret}";`) }, 'script.csx'],
    ['a policy', setAt(plain, '/properties/properties/policyTemplateInstances', policy), 'apiProperties.json'],
    ['a default, which a flow repeats', setAt(plain, '/definition/paths/~1a/get/parameters', [parameter]), 'apiDefinition.swagger.json'],
    ['a text of the icon', { ...plain, icon: { name: 'icon.png', bytes: pngWith([chunk('zTXt', Buffer.concat([Buffer.from('Author\0\0'), deflateSync(secret)]))]) } }, 'icon.png'],
    ['settings.json beside the connector', { ...plain, extras: [file('settings.json', JSON.stringify({ connectorId: null, secret }))] }, 'settings.json'],
    ['a zip beside the connector', { ...plain, extras: [{ name: 'old.zip', bytes: oldZip }] }, 'old.zip › a.txt'],
  ])('of any kind is blocked by a secret in %s', async (_what, connector, place) => {
    for (const kind of ['folder', 'solution', 'certification'] as const) expect(await blockedIn(kind, connector), kind).toEqual([place]);
  });

  it('is blocked by a secret in the names of its solution, and a folder by one in what is said to reviewers', async () => {
    const submission: Submission = { ...emptySubmission, solution: { displayName: `Quay ${secret}` }, contact: { name: secret, email: '' }, attestations: { 'title-unique': { agreed: true, note: secret } } };
    const connector = { ...plain, submission };
    expect(new Set(await blockedIn('solution', connector))).toEqual(new Set(['customizations.xml', 'solution.xml']));
    expect(new Set(await blockedIn('certification', connector)).size).toBeGreaterThan(2);
    expect(await blockedIn('folder', connector)).toEqual(['submission.md', 'submission.md']);
  });

  it('without secrets is not blocked', async () => {
    for (const kind of ['folder', 'solution', 'certification'] as const) expect(await blockedIn(kind, plain), kind).toEqual([]);
  });
});

const corpus = corpusFolder('connectors');
function corpusFiles(): { name: string; bytes: Uint8Array }[] {
  if (!existsSync(corpus)) return [];
  return readdirSync(corpus, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(corpus, name)).isFile())
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(corpus, name))) }));
}

describe.skipIf(corpusFiles().length === 0)('the real connectors', () => {
  it('are blocked only where a secret really stands in them', async () => {
    const found = await findSecrets(corpusFiles(), []);
    console.info(`Secrets in real connectors: ${found.length === 0 ? 'none' : found.map(({ file: name, place, what }) => `${name}, ${place}: ${what}`).join('; ')}.`);
    expect(new Set(found.map(({ file: name }) => name.split('/')[0])).size).toBeLessThanOrEqual(5);
  });
});
