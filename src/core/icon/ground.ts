import { colourAt, colourDistance, type Colour } from '../connector/icon-pixels';
import type { Picture } from '../connector/png';

/** What a logo stands on: nothing, one colour, or something that is no plain ground (a photo, a logo up to the edge). */
export type Ground = { readonly kind: 'clear' } | { readonly kind: 'colour'; readonly colour: Colour } | { readonly kind: 'mixed' };

/** Below this alpha a pixel is not seen. */
export const unseen = 16;

/** Pixels this close to the ground belong to it: JPEG leaves noise of this size. */
export const groundTolerance = 24;

/** How much of the border has to agree for it to be a ground. */
const agreement = 0.6;

function* borderOffsets({ width, height }: Picture): Generator<number> {
  for (let x = 0; x < width; x++) {
    yield 4 * x;
    yield 4 * ((height - 1) * width + x);
  }
  for (let y = 1; y < height - 1; y++) {
    yield 4 * y * width;
    yield 4 * (y * width + width - 1);
  }
}

/** What the border of a picture shows to be the ground of its logo. */
export function groundOf(picture: Picture): Ground {
  const { rgba } = picture;
  const offsets = [...borderOffsets(picture)];
  const seen = offsets.filter((at) => (rgba[at + 3] ?? 0) >= unseen);
  if (seen.length < offsets.length * (1 - agreement)) return { kind: 'clear' };
  const counts = new Map<number, number>();
  let most = { count: 0, at: 0 };
  for (const at of seen) {
    const [red, green, blue] = colourAt(rgba, at);
    const key = ((red >> 3) << 10) | ((green >> 3) << 5) | (blue >> 3);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    if (count > most.count) most = { count, at };
  }
  const colour = colourAt(rgba, most.at);
  const alike = seen.filter((at) => colourDistance(colourAt(rgba, at), colour) <= groundTolerance).length;
  return alike >= offsets.length * agreement ? { kind: 'colour', colour } : { kind: 'mixed' };
}
