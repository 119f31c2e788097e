import { expect, it } from 'vitest';
import { webSealer } from './sealer';

const text = JSON.stringify({ api_key: 'marked-key-5517', token: 'Schlüssel ☂' });
const passphrase = 'quay at low water';

it('opens with its passphrase, however an accent was typed, and with no other', async () => {
  const sealed = await webSealer.seal(text, 'caf\u00e9');
  expect(await webSealer.open(sealed, 'cafe\u0301')).toBe(text);
  expect(await webSealer.open(sealed, 'cafe')).toBeUndefined();
  expect(await webSealer.open(sealed, '')).toBeUndefined();
});

it('takes at least 600,000 rounds, and a new salt and initialization vector each time', async () => {
  const [one, two] = await Promise.all([webSealer.seal(text, passphrase), webSealer.seal(text, passphrase)]);
  expect(one.iterations).toBeGreaterThanOrEqual(600_000);
  expect(one.salt).toHaveLength(16);
  expect(one.iv).toHaveLength(12);
  for (const part of ['salt', 'iv', 'bytes'] as const) expect(one[part]).not.toEqual(two[part]);
  expect(new TextDecoder('latin1').decode(one.bytes)).not.toContain('marked-key');
});

it('does not open what was changed, or what says it was made with fewer rounds or far more', async () => {
  const sealed = await webSealer.seal(text, passphrase);
  const bytes = sealed.bytes.map((byte, index) => (index === 3 ? byte ^ 1 : byte));
  expect(await webSealer.open({ ...sealed, bytes }, passphrase)).toBeUndefined();
  expect(await webSealer.open({ ...sealed, iv: sealed.iv.toReversed() }, passphrase)).toBeUndefined();
  expect(await webSealer.open({ ...sealed, iterations: 1 }, passphrase)).toBeUndefined();
  expect(await webSealer.open({ ...sealed, iterations: 2 ** 31 }, passphrase)).toBeUndefined();
  expect(await webSealer.open({ ...sealed, iterations: 700_000 }, passphrase)).toBeUndefined();
});

it('can be derived elsewhere: the key is PBKDF2 with SHA-256, the cipher AES-256-GCM', async () => {
  const { createDecipheriv, pbkdf2Sync } = await import('node:crypto');
  const sealed = await webSealer.seal(text, passphrase);
  const key = pbkdf2Sync(passphrase, sealed.salt, sealed.iterations, 32, 'sha256');
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.iv).setAAD(Buffer.from('connector-wizard connection values 1')).setAuthTag(sealed.bytes.slice(-16));
  expect(Buffer.concat([decipher.update(sealed.bytes.slice(0, -16)), decipher.final()]).toString('utf8')).toBe(text);
});
