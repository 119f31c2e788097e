import { expect, it } from 'vitest';
import type { KeptConnection } from '../core/oauth/kept-connection';
import type { Sealer } from '../core/ports/sealer';
import { ConnectionVault } from './connection-vault';

/** Says which passphrase a text was sealed with instead of encrypting: what encrypts is tested where it is. */
const plain: Sealer = {
  seal: async (text, passphrase) => ({ version: 1, iterations: 600_000, salt: new Uint8Array(16), iv: new Uint8Array(12), bytes: new TextEncoder().encode(JSON.stringify([passphrase, text])) }),
  open: async ({ bytes }, passphrase) => {
    const [given, text] = JSON.parse(new TextDecoder().decode(bytes));
    return given === passphrase ? text : undefined;
  },
};

const token = { accessToken: 'a', refreshToken: 'r', expiresAt: 1_800_000_000_000, scope: undefined };
const values: KeptConnection = {
  connection: { '@set': 'account', region: 'north', __proto__x: '1' },
  others: new Map([['key', { api_key: 'k' }]]),
  signIns: new Map([['account', { clientId: 'desk', clientSecret: 's', secretIn: 'header', way: 'relay', grant: undefined, userName: '', password: '', token }]]),
};

it('gives back in a later visit what was kept, under its passphrase alone', async () => {
  const first = new ConnectionVault();
  expect(first.sealed).toBeUndefined();
  await first.keep(values, 'open sesame', plain);
  const later = new ConnectionVault(first.sealed);
  expect(later.state.kind).toBe('locked');
  expect(await later.unlock('open says me', plain)).toBeUndefined();
  expect(later.state.kind).toBe('locked');
  expect(await later.unlock('open sesame', plain)).toEqual(values);
  expect(later.state.kind).toBe('open');
  expect(later.differs(values)).toBe(false);
  expect(later.differs({ ...values, connection: {} })).toBe(true);
});

it('forgets, and takes that back', async () => {
  const vault = new ConnectionVault();
  await vault.keep(values, 'p', plain);
  const kept = vault.sealed;
  vault.forget();
  expect(vault.sealed).toBeUndefined();
  vault.takeBack();
  expect(vault.sealed).toBe(kept);
});

it('takes a text that holds no connection for a wrong one', async () => {
  const sealed = await plain.seal('{"connection": 7}', 'p');
  expect(await new ConnectionVault(sealed).unlock('p', plain)).toBeUndefined();
});
