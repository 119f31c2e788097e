import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readZip } from '../core/zip/read-zip';
import { connectorWizard } from './connector-wizard';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'connector-wizard-secrets-'));
});
afterEach(() => {
  rmSync(home, { recursive: true });
});

async function run(...args: string[]): Promise<string> {
  let printed = '';
  await connectorWizard(args, { out: (text) => (printed += text), error: (text) => (printed += text) });
  return printed;
}

/** Every byte below a folder as text, members of zips included. */
async function everythingBelow(folder: string): Promise<string> {
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map(async (path) => {
      const bytes = new Uint8Array(readFileSync(path));
      const zip = path.endsWith('.zip') ? await readZip(bytes) : undefined;
      return zip?.ok === true ? zip.files.map((file) => Buffer.from(file.bytes).toString('latin1')).join('\n') : Buffer.from(bytes).toString('latin1');
    });
  return (await Promise.all(texts)).join('\n');
}

const marked = { key: 'marked-key-5512', password: 'marked-pass-7783', secret: 'marked-secret-9045', token: 'marked-token-3326' };

const collection = {
  info: { name: 'Harbour', schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json' },
  auth: { type: 'apikey', apikey: [{ key: 'key', value: 'X-Key' }, { key: 'value', value: marked.key }, { key: 'in', value: 'header' }] },
  item: [
    { name: 'List berths', request: { method: 'GET', url: 'https://harbour.example/berths', auth: { type: 'basic', basic: [{ key: 'username', value: 'ann' }, { key: 'password', value: marked.password }] } } },
    { name: 'List ships', request: { method: 'GET', url: 'https://harbour.example/ships', header: [{ key: 'Authorization', value: `Bearer ${marked.token}` }] } },
    {
      name: 'List docks',
      request: {
        method: 'GET',
        url: 'https://harbour.example/docks',
        auth: { type: 'oauth2', oauth2: [{ key: 'accessTokenUrl', value: 'https://id.harbour.example/token' }, { key: 'clientSecret', value: marked.secret }, { key: 'accessToken', value: marked.token }] },
      },
    },
  ],
};

it('leaves the credentials of a collection out of files, packages and everything printed', async () => {
  const source = join(home, 'harbour.json');
  writeFileSync(source, JSON.stringify(collection));
  const out = join(home, 'out');
  const printed = [await run('import', source, '--out', out, '--format', 'json')];
  const folder = existsSync(join(out, 'apiProperties.json')) ? out : join(out, readdirSync(out)[0] ?? '');
  for (const format of ['text', 'json', 'sarif']) printed.push(await run('check', folder, '--format', format));
  printed.push(await run('fix', folder, '--write'));
  for (const as of ['folder', 'solution', 'package']) printed.push(await run('pack', folder, '--as', as, '--out', join(out, `${as}.zip`)));
  const outputs = `${printed.join('\n')}\n${await everythingBelow(out)}`;
  expect(outputs).toContain('X-Key');
  for (const [name, secret] of Object.entries(marked)) expect(outputs, name).not.toContain(secret);
});

it('finds the client secret of an opened connector without printing it', async () => {
  const folder = join(home, 'harbour');
  mkdirSync(folder);
  writeFileSync(join(folder, 'apiDefinition.swagger.json'), JSON.stringify({ swagger: '2.0', info: { title: 'Harbour', version: '1.0' }, host: 'harbour.example', paths: {} }));
  writeFileSync(join(folder, 'apiProperties.json'), JSON.stringify({ properties: { connectionParameters: { token: { type: 'oauthSetting', oAuthSettings: { identityProvider: 'oauth2', clientSecret: marked.secret } } } } }));
  const printed = (await Promise.all(['text', 'json', 'sarif'].map((format) => run('check', folder, '--format', format)))).join('\n');
  expect(printed).toContain('oauth-no-client-secret');
  expect(printed).not.toContain(marked.secret);
});
