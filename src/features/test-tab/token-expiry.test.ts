import { expect, it } from 'vitest';
import { expiryText, renewalDelay } from './token-expiry';

const now = 1_800_000_000_000;
const seconds = (count: number): number => now + count * 1000;

it.each([
  [undefined, 'has no known end'],
  [seconds(40), 'expires in 40 s'],
  [seconds(0.2), 'expires in 1 s'],
  [seconds(42 * 60), 'expires in 42 min'],
  [seconds(8 * 3600), 'expires in 8 h'],
  [seconds(90 * 86_400), 'expires in 90 days'],
  [seconds(0), 'expired 1 s ago'],
  [seconds(-180), 'expired 3 min ago'],
])('a token that ends at %s %s', (expiresAt, text) => {
  expect(expiryText(expiresAt, now)).toBe(text);
});

it('renews half a minute before the end, sooner in a short life, at once when it is over, and within what a timer takes', () => {
  expect(renewalDelay(seconds(3600), now)).toBe(3_570_000);
  expect(renewalDelay(seconds(20), now)).toBe(15_000);
  expect(renewalDelay(seconds(-5), now)).toBe(0);
  expect(renewalDelay(seconds(90 * 86_400), now)).toBe(2 ** 31 - 1);
});
