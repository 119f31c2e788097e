import { describe, expect, it } from 'vitest';
import { looksLikeSecret, secretShapes } from './secret-shapes';

const letters = 'aB3dE5gH7jK9mN1pQ3sT5vW7yZ';
const long = letters.repeat(4);

/** A text of each shape, in the order of the shapes. None was ever a key. */
const invented = [
  `eyJ${long}.eyJ${long}.${long}`, `AKIA${'A1B2C3D4E5F6G7H8'}`, `ghp_${long.slice(0, 40)}`, `xoxb-${long}`, `sk_live_${letters}`, `AIza${long.slice(0, 35)}`,
  '-----BEGIN RSA PRIVATE KEY-----', `SG.${long.slice(0, 22)}.${long.slice(0, 43)}`, `github_pat_${long}`, `glpat-${letters}`, `npm_${long.slice(0, 36)}`, `GOCSPX-${long.slice(0, 28)}`,
  `shpat_${'0123456789abcdef'.repeat(2)}`, `sk-${long}`, `https://hooks.slack.com/services/T${'A1B2C3D4'}/B${'A1B2C3D4'}/${letters}`, `abc8Q~${long.slice(0, 32)}`,
  `https://a.example/b?sig=${long}`, `a=b;AccountKey=${long}==`,
];

describe('looksLikeSecret', () => {
  it('knows a text of every shape', () => {
    expect(invented).toHaveLength(secretShapes.length);
    expect(invented.filter((text, index) => secretShapes[index]?.shape.test(text) !== true || !looksLikeSecret(text))).toEqual([]);
  });

  it('takes plain texts for none', () => {
    expect(['berth', 'https://harbour.example/berths?sort=name', 'A sk-ipper and his ship', letters].some(looksLikeSecret)).toBe(false);
  });
});
