import type { Picture } from '../connector/png';

/** A part of a picture, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Which pixels of a line make one pixel of the scaled line, and how much each counts; the weights add up to one. */
interface Weights {
  readonly from: number;
  readonly weights: readonly number[];
}

/** A triangle around each new pixel's middle: smooth when it grows, an average when it shrinks. */
function weightsFor(before: number, after: number): readonly Weights[] {
  const ratio = before / after;
  const reach = Math.max(1, ratio);
  return Array.from({ length: after }, (_, index) => {
    const middle = (index + 0.5) * ratio - 0.5;
    const from = Math.max(0, Math.ceil(middle - reach));
    const to = Math.min(before - 1, Math.floor(middle + reach));
    const raw = Array.from({ length: to - from + 1 }, (_unused, step) => Math.max(0, 1 - Math.abs(from + step - middle) / reach));
    const sum = raw.reduce((total, weight) => total + weight, 0);
    return sum === 0 ? { from, weights: raw.map(() => 1 / raw.length) } : { from, weights: raw.map((weight) => weight / sum) };
  });
}

/** The pixels of a box with their colours multiplied by alpha, so that transparent ones do not tint their neighbours. */
function multiplied({ width, rgba }: Picture, box: Box): Float32Array {
  const lines = new Float32Array(4 * box.width * box.height);
  for (let y = 0; y < box.height; y++) {
    for (let x = 0; x < box.width; x++) {
      const from = 4 * ((box.top + y) * width + box.left + x);
      const to = 4 * (y * box.width + x);
      const alpha = (rgba[from + 3] ?? 0) / 255;
      for (let channel = 0; channel < 3; channel++) lines[to + channel] = (rgba[from + channel] ?? 0) * alpha;
      lines[to + 3] = alpha * 255;
    }
  }
  return lines;
}

/** Scales along one direction: `step` is the distance of neighbours in it, `across` that of the lines. */
function scaledAlong(lines: Float32Array, of: { readonly before: number; readonly after: number; readonly count: number; readonly isDown: boolean }): Float32Array {
  const { before, after, count, isDown } = of;
  const weights = weightsFor(before, after);
  const result = new Float32Array(4 * after * count);
  for (let line = 0; line < count; line++) {
    weights.forEach(({ from, weights: parts }, index) => {
      const to = 4 * (isDown ? index * count + line : line * after + index);
      parts.forEach((weight, step) => {
        const at = 4 * (isDown ? (from + step) * count + line : line * before + from + step);
        for (let channel = 0; channel < 4; channel++) result[to + channel] = (result[to + channel] ?? 0) + weight * (lines[at + channel] ?? 0);
      });
    });
  }
  return result;
}

/** A part of a picture at another size, at least one pixel each way. */
export function scaled(picture: Picture, box: Box, to: { readonly width: number; readonly height: number }): Picture {
  const { width, height } = to;
  const narrow = scaledAlong(multiplied(picture, box), { before: box.width, after: width, count: box.height, isDown: false });
  const lines = scaledAlong(narrow, { before: box.height, after: height, count: width, isDown: true });
  const rgba = new Uint8Array(4 * width * height);
  for (let at = 0; at < rgba.length; at += 4) {
    const alpha = lines[at + 3] ?? 0;
    rgba[at + 3] = Math.round(alpha);
    if (alpha === 0) continue;
    for (let channel = 0; channel < 3; channel++) rgba[at + channel] = Math.min(255, Math.round(((lines[at + channel] ?? 0) * 255) / alpha));
  }
  return { width, height, rgba };
}
