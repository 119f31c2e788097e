import { colourAt, colourDistance, type Colour } from '../connector/icon-pixels';
import type { Picture } from '../connector/png';
import { groundOf } from './ground';

/** A colour of a logo and how much of the logo has it, from 0 to 1. */
export interface ColourShare {
  readonly colour: Colour;
  readonly share: number;
}

/** Colours closer than this are told as one. */
const alike = 40;

/** Less than this of a logo is the mixture at an edge. */
const least = 0.04;

/** Pixels that are more transparent than this are edges. */
const solid = 128;

/** The colours that a logo consists of, without its ground, the commonest first; none when nothing of it is solid. */
export function mainColours(picture: Picture, most = 4): readonly ColourShare[] {
  const { rgba } = picture;
  const ground = groundOf(picture);
  const sums = new Map<number, { count: number; red: number; green: number; blue: number }>();
  let all = 0;
  for (let at = 0; at < rgba.length; at += 4) {
    if ((rgba[at + 3] ?? 0) < solid) continue;
    const [red, green, blue] = colourAt(rgba, at);
    if (ground.kind === 'colour' && colourDistance([red, green, blue], ground.colour) <= alike) continue;
    const key = ((red >> 4) << 8) | ((green >> 4) << 4) | (blue >> 4);
    const sum = sums.get(key) ?? { count: 0, red: 0, green: 0, blue: 0 };
    sums.set(key, { count: sum.count + 1, red: sum.red + red, green: sum.green + green, blue: sum.blue + blue });
    all++;
  }
  const found: { colour: Colour; count: number }[] = [];
  for (const { count, red, green, blue } of [...sums.values()].toSorted((a, b) => b.count - a.count)) {
    const colour: Colour = [Math.round(red / count), Math.round(green / count), Math.round(blue / count)];
    const known = found.find((other) => colourDistance(other.colour, colour) <= alike);
    if (known) known.count += count;
    else found.push({ colour, count });
  }
  return found
    .toSorted((a, b) => b.count - a.count)
    .filter(({ count }) => count >= least * all)
    .slice(0, most)
    .map(({ colour, count }) => ({ colour, share: count / all }));
}

/** True for white, black and greys, which are nobody's brand. */
const isColourless = (colour: Colour): boolean => Math.max(...colour) - Math.min(...colour) < 24;

/** Colours that a logo offers as brand colour: its ground, when that is a colour, then its own; greys only when there is nothing else. */
export function brandColoursIn(picture: Picture): readonly Colour[] {
  const ground = groundOf(picture);
  const own = mainColours(picture).map(({ colour }) => colour);
  const all = ground.kind === 'colour' ? [ground.colour, ...own] : own;
  const coloured = all.filter((colour) => !isColourless(colour));
  const dark = all.filter((colour) => isColourless(colour) && Math.max(...colour) < 200);
  return coloured.length > 0 ? coloured : dark;
}
