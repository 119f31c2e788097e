import { parseColour } from '../../connector/icon-pixels';
import { decodePng, type Picture } from '../../connector/png';
import { encodePng } from '../../icon/encode-png';
import { scaled } from '../../icon/scale';

/** The largest side that the connector table holds. Source: submission package reference, 3.6. */
const largestSide = 144;

/** The picture in the middle of a square of its longer side, on the brand colour where there is one. */
function squared(picture: Picture, color: string | undefined): Picture {
  const { width, height, rgba } = picture;
  if (width === height) return picture;
  const side = Math.max(width, height);
  const ground = parseColour(color ?? '');
  const pixel = ground ? [...ground, 255] : [0, 0, 0, 0];
  const square = Uint8Array.from({ length: 4 * side * side }, (_, at) => pixel[at % 4] ?? 0);
  const left = (side - width) >> 1;
  const top = (side - height) >> 1;
  for (let y = 0; y < height; y++) square.set(rgba.subarray(4 * y * width, 4 * (y + 1) * width), 4 * ((y + top) * side + left));
  return { width: side, height: side, rgba: square };
}

/**
 * A PNG icon as a solution carries it: square, at most 144 px; the same bytes when it already is. Undefined when its pixels
 * cannot be read (a JPEG, 16 bits a channel, interlaced, broken).
 */
export async function solutionIcon(bytes: Uint8Array, color: string | undefined): Promise<Uint8Array | undefined> {
  const picture = decodePng(bytes);
  if (!picture) return undefined;
  if (picture.width === picture.height && picture.width <= largestSide) return bytes;
  const square = squared(picture, color);
  const side = Math.min(square.width, largestSide);
  return encodePng(scaled(square, { left: 0, top: 0, width: square.width, height: square.height }, { width: side, height: side }));
}
