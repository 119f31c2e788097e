import { colourAt, colourDistance, type Colour } from '../connector/icon-pixels';
import type { Picture } from '../connector/png';
import { groundTolerance, unseen } from './ground';

/** How far from the cut the smoothed edge of a logo reaches, in pixels. */
const fringe = 2;

const isGround = (rgba: Uint8Array, at: number, ground: Colour): boolean =>
  (rgba[at + 3] ?? 0) < unseen || colourDistance(colourAt(rgba, at), ground) <= groundTolerance;

/** Marks the ground's pixels: those that the border leads to, or all of that colour. */
function groundMask({ width, height, rgba }: Picture, ground: Colour, isEverywhere: boolean): Uint8Array {
  const mask = new Uint8Array(width * height);
  if (isEverywhere) {
    for (let pixel = 0; pixel < mask.length; pixel++) if (isGround(rgba, 4 * pixel, ground)) mask[pixel] = 1;
    return mask;
  }
  const waiting: number[] = [];
  const visit = (pixel: number): void => {
    if (mask[pixel] === 1 || !isGround(rgba, 4 * pixel, ground)) return;
    mask[pixel] = 1;
    waiting.push(pixel);
  };
  for (let x = 0; x < width; x++) {
    visit(x);
    visit((height - 1) * width + x);
  }
  for (let y = 0; y < height; y++) {
    visit(y * width);
    visit(y * width + width - 1);
  }
  for (let pixel = waiting.pop(); pixel !== undefined; pixel = waiting.pop()) {
    const x = pixel % width;
    if (x > 0) visit(pixel - 1);
    if (x < width - 1) visit(pixel + 1);
    if (pixel >= width) visit(pixel - width);
    if (pixel < width * (height - 1)) visit(pixel + width);
  }
  return mask;
}

/**
 * The picture with its plain ground made transparent. Pixels at the cut are mixtures of logo and ground: they get the logo's
 * colour and a part of its alpha, so that no fringe of the old ground is left. `isEverywhere` clears enclosed areas too.
 */
export function cutOut(picture: Picture, ground: Colour, isEverywhere: boolean): Picture {
  const { width, height } = picture;
  const mask = groundMask(picture, ground, isEverywhere);
  const rgba = Uint8Array.from(picture.rgba);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const pixel = y * width + x;
      if (mask[pixel] === 1) rgba.fill(0, 4 * pixel, 4 * pixel + 4);
      else unmix(picture, mask, ground, x, y, rgba);
    }
  }
  return { width, height, rgba };
}

/** The pixels around one that the edge of the logo may reach, as numbers. */
function around({ width, height }: Picture, x: number, y: number): number[] {
  const near: number[] = [];
  for (let row = Math.max(0, y - fringe); row <= Math.min(height - 1, y + fringe); row++) {
    for (let column = Math.max(0, x - fringe); column <= Math.min(width - 1, x + fringe); column++) near.push(row * width + column);
  }
  return near;
}

/** True when one of the pixels at most two steps away is ground: told without looking at colours, since few pixels lie at the cut. */
function isAtCut(mask: Uint8Array, width: number, x: number, y: number): boolean {
  for (let row = y - fringe; row <= y + fringe; row++) {
    for (let column = Math.max(0, x - fringe); column <= Math.min(width - 1, x + fringe); column++) if (mask[row * width + column] === 1) return true;
  }
  return false;
}

/** Takes the ground's part out of a pixel that lies at the cut, judged by the pixel around it that is least like the ground. */
function unmix(picture: Picture, mask: Uint8Array, ground: Colour, x: number, y: number, rgba: Uint8Array): void {
  if (!isAtCut(mask, picture.width, x, y)) return;
  const at = 4 * (y * picture.width + x);
  let pure = colourAt(picture.rgba, at);
  const own = colourDistance(pure, ground);
  let farthest = own;
  for (const near of around(picture, x, y)) {
    if (mask[near] === 1) continue;
    const colour = colourAt(picture.rgba, 4 * near);
    const distance = colourDistance(colour, ground);
    if (distance > farthest) [farthest, pure] = [distance, colour];
  }
  if (own === farthest) return;
  rgba.set(pure, at);
  rgba[at + 3] = Math.round(((picture.rgba[at + 3] ?? 0) * own) / farthest);
}
