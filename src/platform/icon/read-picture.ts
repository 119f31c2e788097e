import { decodeText } from '../../core/base/text-file';
import { iconFacts } from '../../core/connector/icon-facts';
import { isWholePng } from '../../core/connector/png';
import { prepareSvg } from '../../core/icon/prepare-svg';
import type { PictureReader, ReadPicture } from '../../core/ports/pictures';

/** The longer side that larger pictures are read at: enough for a logo of 160 pixels. */
const side = 640;

/** What is larger than this is no logo, and would take minutes or the page's memory to read. */
const mostBytes = 20_000_000;
const mostPixels = 50_000_000;
const patience = 10_000;

const refused = (message: string): ReadPicture => ({ ok: false, message });

/** The address of a file in memory, given back when the work is done. */
async function withAddress<Value>(bytes: BlobPart, type: string, work: (address: string) => Promise<Value>): Promise<Value> {
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  try {
    return await work(address);
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Decodes in an `img`, where scripts of an SVG do not run and nothing is loaded. */
async function decoded(address: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = address;
  let timer = 0;
  const tooLong = new Promise<never>((_resolve, reject) => {
    timer = window.setTimeout(() => reject(new Error('The picture takes too long.')), patience);
  });
  try {
    await Promise.race([image.decode(), tooLong]);
    return image;
  } finally {
    window.clearTimeout(timer);
  }
}

function drawn(image: HTMLImageElement, size: { readonly width: number; readonly height: number }): ReadPicture {
  const canvas = document.createElement('canvas');
  canvas.width = size.width;
  canvas.height = size.height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return refused('This browser gives no canvas to draw on. Allow it for this page.');
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, size.width, size.height);
  const { data } = context.getImageData(0, 0, size.width, size.height);
  return { ok: true, picture: { ...size, rgba: new Uint8Array(data.buffer) } };
}

async function readSvg(name: string, bytes: Uint8Array): Promise<ReadPicture> {
  const prepared = prepareSvg(decodeText(name, bytes).text, side);
  if (!prepared.ok) return prepared;
  return withAddress(prepared.svg, 'image/svg+xml', async (address) => drawn(await decoded(address), prepared));
}

async function readBitmap(bytes: Uint8Array, type: string): Promise<ReadPicture> {
  return withAddress(new Uint8Array(bytes), type, async (address) => {
    const image = await decoded(address);
    const factor = Math.min(1, side / Math.max(image.naturalWidth, image.naturalHeight));
    return drawn(image, { width: Math.max(1, Math.round(image.naturalWidth * factor)), height: Math.max(1, Math.round(image.naturalHeight * factor)) });
  });
}

/** Reads pictures with the browser's own decoders; larger ones are read at 640 pixels. */
export const readPicture: PictureReader['read'] = async ({ name, bytes }) => {
  if (bytes.length > mostBytes) return refused(`${name} has ${Math.round(bytes.length / 1_000_000)} MB. Choose a file of less than ${mostBytes / 1_000_000} MB.`);
  const { format, size } = iconFacts(bytes);
  if (format === 'gif' || format === 'other') return refused(`${name} is no PNG, JPG or SVG. Save the logo as one of these.`);
  if (format !== 'svg' && (!size || size.width < 1 || size.height < 1)) return refused(`${name} is damaged: it does not say how large it is. Save the logo again, as PNG.`);
  if (format === 'png' && !isWholePng(bytes)) return refused(`${name} is damaged: its end is missing. Save the logo again, as PNG.`);
  if (size && size.width * size.height > mostPixels) return refused(`${name} has ${size.width} × ${size.height} pixels. Choose a smaller version of the logo.`);
  try {
    return await (format === 'svg' ? readSvg(name, bytes) : readBitmap(bytes, format === 'png' ? 'image/png' : 'image/jpeg'));
  } catch {
    return refused(`${name} cannot be drawn: the file is damaged or too heavy. Save the logo again, as PNG.`);
  }
};
