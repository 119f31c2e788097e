import { colourAt, colourDistance, type Colour } from '../connector/icon-pixels';
import type { Picture } from '../connector/png';
import { cutOut } from './cut-out';
import { groundOf, unseen } from './ground';
import { scaled, type Box } from './scale';
import { whiten } from './whiten';

/** The side of a certified icon, and the longer side of the logo in it. Source: certification rules, B10. */
const iconSide = 230;
const logoSide = 160;

/** How a logo becomes an icon. */
export interface IconWishes {
  /** The brand colour, which the logo is put on. */
  readonly colour: Colour;
  /** The logo's shape in white instead of its own colours. */
  readonly isWhite: boolean;
  /** A plain ground that the logo brings along (the white of a JPEG) is taken away. */
  readonly cutsGround: boolean;
  /** Areas of that ground inside the logo are taken away too. */
  readonly cutsEnclosed: boolean;
}

export type MadeIcon = { readonly ok: true; readonly icon: Picture } | { readonly ok: false; readonly message: string };

/** Colours this close are taken for one, as the rules do when they measure the logo. */
const sameColour = 12;

/** The pixel laid over a colour. */
function over(rgba: Uint8Array, at: number, ground: Colour): Colour {
  const alpha = (rgba[at + 3] ?? 0) / 255;
  const [red, green, blue] = colourAt(rgba, at);
  const mixed = (top: number, below: number): number => Math.round(top * alpha + below * (1 - alpha));
  return [mixed(red, ground[0]), mixed(green, ground[1]), mixed(blue, ground[2])];
}

/** The smallest part of a picture that holds all that can be seen of it on a colour; undefined when nothing can. */
export function visibleBox({ width, height, rgba }: Picture, ground: Colour): Box | undefined {
  let [left, right, top, bottom] = [width, -1, height, -1];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (colourDistance(over(rgba, 4 * (y * width + x), ground), ground) <= sameColour) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = y;
    }
  }
  return right < 0 ? undefined : { left, top, width: right - left + 1, height: bottom - top + 1 };
}

/** True when anything of a picture is solid enough to be seen. */
const hasPixels = ({ rgba }: Picture): boolean => rgba.some((byte, at) => (at & 3) === 3 && byte >= unseen);

/** The size of a logo whose longer side is `logoSide`, at least one pixel each way. */
function fitted({ width, height }: Box): { readonly width: number; readonly height: number } {
  const factor = logoSide / Math.max(width, height);
  return { width: Math.max(1, Math.round(width * factor)), height: Math.max(1, Math.round(height * factor)) };
}

function onGround(logo: Picture, ground: Colour): Picture {
  const rgba = new Uint8Array(4 * iconSide * iconSide);
  for (let at = 0; at < rgba.length; at += 4) rgba.set([...ground, 255], at);
  const left = Math.floor((iconSide - logo.width) / 2);
  const top = Math.floor((iconSide - logo.height) / 2);
  for (let y = 0; y < logo.height; y++) {
    for (let x = 0; x < logo.width; x++) rgba.set(over(logo.rgba, 4 * (y * logo.width + x), ground), 4 * ((top + y) * iconSide + left + x));
  }
  return { width: iconSide, height: iconSide, rgba };
}

/**
 * A logo as certification wants it: 230 × 230, opaque, square edges, on the brand colour, in the middle, its longer side 160.
 * Borders that are transparent or of one colour are trimmed first. Source: certification rules, B10.
 */
export function makeIcon(source: Picture, wishes: IconWishes): MadeIcon {
  const ground = groundOf(source);
  const bare = wishes.cutsGround && ground.kind === 'colour' ? cutOut(source, ground.colour, wishes.cutsEnclosed) : source;
  if (!hasPixels(bare)) return { ok: false, message: 'There is no logo to be seen in the picture: it is transparent, or of one colour. Bring another file.' };
  const logo = wishes.isWhite ? whiten(bare) : bare;
  const box = visibleBox(logo, wishes.colour);
  if (!box) return { ok: false, message: 'Nothing of the logo can be seen on this colour. Choose another brand colour, or the other version of the logo.' };
  return { ok: true, icon: onGround(scaled(logo, box, fitted(box)), wishes.colour) };
}
