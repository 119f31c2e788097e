import type { SealedValues, Sealer } from '../../core/ports/sealer';
import { ownBytes } from '../http/read-body';

/** OWASP's least for PBKDF2 with SHA-256. */
const rounds = 600_000;

/** What opens at all: fewer rounds were never written, and more would hang the page. */
const opens = ({ iterations, salt, iv }: SealedValues): boolean => iterations >= rounds && iterations <= 10 * rounds && salt.length === 16 && iv.length === 12;

async function keyFor(passphrase: string, salt: Uint8Array, iterations: number): Promise<CryptoKey> {
  // One accent may be typed as one sign or as two.
  const material = await crypto.subtle.importKey('raw', new TextEncoder().encode(passphrase.normalize('NFC')), 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt: ownBytes(salt), iterations }, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/** Part of what is sealed, so that a text of another kind is never taken for one of these. */
const label = new TextEncoder().encode('connector-wizard connection values 1');

/** Encryption by the browser's own cryptography: AES-GCM under a key made by PBKDF2. */
export const webSealer: Sealer = {
  async seal(text, passphrase) {
    const salt = crypto.getRandomValues(new Uint8Array(16));
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const bytes = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: label }, await keyFor(passphrase, salt, rounds), new TextEncoder().encode(text));
    return { version: 1, iterations: rounds, salt, iv, bytes: new Uint8Array(bytes) };
  },
  async open(sealed, passphrase) {
    if (!opens(sealed)) return undefined;
    try {
      const key = await keyFor(passphrase, sealed.salt, sealed.iterations);
      const bytes = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: ownBytes(sealed.iv), additionalData: label }, key, ownBytes(sealed.bytes));
      return new TextDecoder().decode(bytes);
    } catch {
      return undefined;
    }
  },
};
