import { colourAt } from '../connector/icon-pixels';
import type { Picture } from '../connector/png';
import { unseen } from './ground';

/** The least channel from which a pixel counts as light, and the one from which it is white. */
const light = 200;
const white = 248;

const whiteness = (rgba: Uint8Array, at: number): number => Math.min(1, Math.max(0, (Math.min(...colourAt(rgba, at)) - light) / (white - light)));

/**
 * The logo in white, its shape kept. White parts of a coloured logo become transparent, for they would be lost in the shape;
 * a logo that is white by more than half keeps them and loses nothing.
 */
export function whiten({ width, height, rgba: before }: Picture): Picture {
  let [seen, lightness] = [0, 0];
  for (let at = 0; at < before.length; at += 4) {
    if ((before[at + 3] ?? 0) < unseen) continue;
    seen++;
    lightness += whiteness(before, at);
  }
  const isLight = lightness > seen / 2;
  const rgba = new Uint8Array(before.length).fill(255);
  for (let at = 0; at < before.length; at += 4) {
    const alpha = before[at + 3] ?? 0;
    rgba[at + 3] = isLight ? alpha : Math.round(alpha * (1 - whiteness(before, at)));
  }
  return { width, height, rgba };
}
