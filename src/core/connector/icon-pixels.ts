import { decodePng, type Picture } from './png';

/** A colour without its alpha: red, green and blue from 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** What the pixels of an icon show. */
export interface PixelFacts {
  /** 255 when every pixel is opaque. */
  readonly lowestAlpha: number;
  /** How many of the pixels let something through, from 0 to 1. */
  readonly clear: number;
  /** Top left, top right, bottom left, bottom right. */
  readonly corners: readonly Colour[];
  /** The colour that most pixels of the border have. */
  readonly background: Colour;
  /** How much of the width and of the height the pixels that are not background span, from 0 to 1. */
  readonly logo: { readonly width: number; readonly height: number };
}

/** Colours this close are taken for one: encoders round, and edges are smoothed. */
const sameColour = 12;

/** How far two colours are apart: the largest difference of a channel, from 0 to 255. */
export const colourDistance = (a: Colour, b: Colour): number => Math.max(Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1]), Math.abs(a[2] - b[2]));

/** The colour written `#RRGGBB`, or undefined for any other text. */
export function parseColour(text: string): Colour | undefined {
  if (!/^#[0-9a-f]{6}$/i.test(text)) return undefined;
  const value = Number.parseInt(text.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** A colour as `#rrggbb`. */
export const hexOf = (colour: Colour): string => `#${colour.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;

/** What the pixels of a PNG file show, or undefined when they cannot be read. */
export function pixelFacts(bytes: Uint8Array): PixelFacts | undefined {
  const picture = decodePng(bytes);
  return picture && factsOfPicture(picture);
}

/** What the pixels of a picture show; it has at least one. */
export function factsOfPicture(picture: Picture): PixelFacts {
  const { width, height, rgba } = picture;
  const at = (x: number, y: number): Colour => colourAt(rgba, 4 * (y * width + x));
  const corners = [at(0, 0), at(width - 1, 0), at(0, height - 1), at(width - 1, height - 1)];
  const background = commonest(borderOf(width, height, at));
  return { ...alphaFacts(rgba), corners, background, logo: logoOf(picture, background) };
}

/** The colour of the pixel that starts at a byte, whatever its alpha. */
export const colourAt = (rgba: Uint8Array, at: number): Colour => [rgba[at] ?? 0, rgba[at + 1] ?? 0, rgba[at + 2] ?? 0];

/** From this alpha on a pixel counts as opaque: encoders round. */
const opaque = 251;

function alphaFacts(rgba: Uint8Array): { readonly lowestAlpha: number; readonly clear: number } {
  let lowest = 255;
  let clear = 0;
  for (let at = 3; at < rgba.length; at += 4) {
    const alpha = rgba[at] ?? 0;
    if (alpha < lowest) lowest = alpha;
    if (alpha < opaque) clear++;
  }
  return { lowestAlpha: lowest, clear: (4 * clear) / rgba.length };
}

function borderOf(width: number, height: number, at: (x: number, y: number) => Colour): Colour[] {
  const border: Colour[] = [];
  for (let x = 0; x < width; x++) border.push(at(x, 0), at(x, height - 1));
  for (let y = 0; y < height; y++) border.push(at(0, y), at(width - 1, y));
  return border;
}

function commonest(colours: readonly Colour[]): Colour {
  const counts = new Map<string, { count: number; colour: Colour }>();
  let most: { count: number; colour: Colour } = { count: 0, colour: [0, 0, 0] };
  for (const colour of colours) {
    const key = hexOf(colour);
    const entry = { count: (counts.get(key)?.count ?? 0) + 1, colour };
    counts.set(key, entry);
    if (entry.count > most.count) most = entry;
  }
  return most.colour;
}

function logoOf({ width, height, rgba }: Picture, background: Colour): PixelFacts['logo'] {
  let [left, right, top, bottom] = [width, -1, height, -1];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = 4 * (y * width + x);
      if ((rgba[at + 3] ?? 0) < 16 || colourDistance(colourAt(rgba, at), background) <= sameColour) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = y;
    }
  }
  return right < 0 ? { width: 0, height: 0 } : { width: (right - left + 1) / width, height: (bottom - top + 1) / height };
}
