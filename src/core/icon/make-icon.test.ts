import { describe, expect, it } from 'vitest';
import { colourAt, factsOfPicture, hexOf, type Colour } from '../connector/icon-pixels';
import { decodePng, isWholePng, type Picture } from '../connector/png';
import { contrast } from './contrast';
import { encodePng } from './encode-png';
import { groundOf } from './ground';
import { brandColoursIn, mainColours } from './main-colours';
import { makeIcon, visibleBox, type IconWishes } from './make-icon';

type Pixel = readonly [number, number, number, number];
const clear: Pixel = [0, 0, 0, 0];
const white: Pixel = [255, 255, 255, 255];
const red: Pixel = [200, 30, 40, 255];

const painted = (width: number, height: number, at: (x: number, y: number) => Pixel): Picture => ({
  width,
  height,
  rgba: Uint8Array.from(Array.from({ length: width * height }, (_, index) => at(index % width, Math.floor(index / width))).flat()),
});

/** A red bar from (10, 20) to (49, 29) on a ground of 100 × 80. */
const bar = (ground: Pixel): Picture => painted(100, 80, (x, y) => (x >= 10 && x < 50 && y >= 20 && y < 30 ? red : ground));

const navy: Colour = [20, 60, 120];
const wishes: IconWishes = { colour: navy, isWhite: false, cutsGround: true, cutsEnclosed: false };

const made = (source: Picture, other: Partial<IconWishes> = {}): Picture => {
  const result = makeIcon(source, { ...wishes, ...other });
  if (!result.ok) throw new Error(result.message);
  return result.icon;
};

const pixel = ({ width, rgba }: Picture, x: number, y: number): string => hexOf(colourAt(rgba, 4 * (y * width + x)));

describe('makeIcon', () => {
  it.each([
    ['a transparent border', clear],
    ['a white border', white],
    ['a border that is the brand colour', [...navy, 255]],
  ] as const)('trims %s, and puts the logo in the middle at 160 pixels', (_name, ground) => {
    const icon = made(bar(ground));
    expect([icon.width, icon.height]).toEqual([230, 230]);
    expect(visibleBox(icon, navy)).toEqual({ left: 35, top: 95, width: 160, height: 40 });
    expect(pixel(icon, 115, 115)).toBe('#c81e28');
    expect([pixel(icon, 0, 0), pixel(icon, 229, 229), pixel(icon, 115, 80)]).toEqual(['#143c78', '#143c78', '#143c78']);
    expect(factsOfPicture(icon)).toMatchObject({ lowestAlpha: 255, clear: 0, background: navy });
  });

  it('leaves the ground that a logo brings along where it is asked to', () => {
    const icon = made(bar(white), { cutsGround: false });
    expect(visibleBox(icon, navy)).toEqual({ left: 35, top: 51, width: 160, height: 128 });
    expect(pixel(icon, 40, 60)).toBe('#ffffff');
  });

  it('keeps what the logo encloses, and clears it when asked to', () => {
    const ring = painted(60, 60, (x, y) => (x < 10 || y < 10 || x >= 50 || y >= 50 || (x >= 25 && x < 35 && y >= 25 && y < 35) ? white : red));
    expect(pixel(made(ring), 115, 115)).toBe('#ffffff');
    expect(pixel(made(ring, { cutsEnclosed: true }), 115, 115)).toBe('#143c78');
  });

  it('leaves no fringe of the old ground around smoothed edges', () => {
    const edge: Pixel = [228, 143, 148, 255];
    const smooth = painted(80, 80, (x, y) => (x < 20 || y < 20 || x >= 60 || y >= 60 ? white : x === 20 || x === 59 || y === 20 || y === 59 ? edge : red));
    const icon = made(smooth);
    let brightest = 0;
    for (let x = 0; x < 230; x++) brightest = Math.max(brightest, ...colourAt(icon.rgba, 4 * (115 * 230 + x)));
    expect(brightest).toBeLessThanOrEqual(200);
  });

  it('makes the shape white, and lets white lettering show the brand colour through', () => {
    const badge = painted(60, 60, (x, y) => (x >= 20 && x < 40 && y >= 28 && y < 32 ? white : red));
    const icon = made(badge, { isWhite: true, cutsGround: false });
    expect(pixel(icon, 50, 50)).toBe('#ffffff');
    expect(pixel(icon, 115, 115)).toBe('#143c78');
  });

  it('keeps a white logo white', () => {
    const icon = made(painted(40, 40, (x, y) => (x > 9 && x < 30 && y > 9 && y < 30 ? white : clear)), { isWhite: true });
    expect(pixel(icon, 115, 115)).toBe('#ffffff');
  });

  it('enlarges a small logo without hard steps, and shrinks a thin one to a pixel at least', () => {
    const small = made(painted(4, 4, (x) => (x < 2 ? red : [30, 200, 40, 255])), { cutsGround: false });
    const steps = new Set(Array.from({ length: 160 }, (_, x) => pixel(small, 35 + x, 115)));
    expect(steps.size).toBeGreaterThan(20);
    expect(visibleBox(made(painted(2000, 3, () => red), { cutsGround: false }), navy)).toMatchObject({ width: 160, height: 1 });
  });

  it.each([
    ['an empty picture', painted(5, 5, () => clear), {}, 'transparent, or of one colour'],
    ['a single colour', painted(5, 5, () => red), {}, 'transparent, or of one colour'],
    ['a logo that hardly differs from its ground', painted(9, 9, (x, y) => (x > 2 && x < 6 && y > 2 && y < 6 ? [254, 254, 254, 255] : white)), {}, 'transparent, or of one colour'],
    ['a white logo on white', bar(clear), { isWhite: true, colour: [255, 255, 255] as const }, 'another brand colour'],
  ])('says that nothing can be seen of %s, and why', (_name, source, other, why) => {
    expect(makeIcon(source, { ...wishes, ...other })).toMatchObject({ ok: false, message: expect.stringContaining(why) });
  });

  it('takes a picture of one pixel', () => {
    expect(makeIcon(painted(1, 1, () => red), { ...wishes, cutsGround: false })).toMatchObject({ ok: true });
  });
});

describe('encodePng', () => {
  it('writes what the reader reads, smaller than the pixels, without alpha where all is opaque', async () => {
    const icon = made(bar(clear));
    const bytes = await encodePng(icon);
    expect(bytes.length).toBeLessThan(4000);
    expect(bytes[25]).toBe(2);
    expect(decodePng(bytes)).toEqual(icon);
    expect([isWholePng(bytes), isWholePng(bytes.subarray(0, -12)), isWholePng(bytes.subarray(0, 60))]).toEqual([true, false, false]);
  });

  it('keeps alpha', async () => {
    const picture = painted(7, 5, (x, y) => [x * 30, y * 50, 9, x * y * 9]);
    expect(decodePng(await encodePng(picture))).toEqual(picture);
  });
});

describe('groundOf', () => {
  it('tells a clear ground, a plain one and none', () => {
    expect(groundOf(bar(clear))).toEqual({ kind: 'clear' });
    expect(groundOf(bar(white))).toEqual({ kind: 'colour', colour: [255, 255, 255] });
    expect(groundOf(painted(40, 40, (x, y) => [(x * 61) % 256, (y * 97) % 256, (x * y) % 256, 255]))).toEqual({ kind: 'mixed' });
  });
});

describe('brandColoursIn', () => {
  it('offers a coloured ground first, then the logo, and greys only for want of anything else', () => {
    expect(brandColoursIn(bar([...navy, 255])).map(hexOf)).toEqual(['#143c78', '#c81e28']);
    expect(brandColoursIn(bar(white)).map(hexOf)).toEqual(['#c81e28']);
    expect(brandColoursIn(painted(9, 9, (x) => (x < 4 ? [40, 40, 40, 255] : clear))).map(hexOf)).toEqual(['#282828']);
    expect(brandColoursIn(painted(9, 9, () => clear))).toEqual([]);
  });

  it('tells how much of a logo each colour has', () => {
    const [most, other] = mainColours(painted(10, 10, (x) => (x === 0 || x === 9 ? clear : x < 7 ? red : [20, 200, 60, 255])));
    expect(most).toEqual({ colour: [200, 30, 40], share: 0.75 });
    expect(other?.share).toBe(0.25);
  });
});

describe('contrast', () => {
  it('is that of the accessibility guidelines', () => {
    expect(contrast([255, 255, 255], [0, 0, 0])).toBeCloseTo(21, 5);
    expect(contrast([119, 119, 119], [255, 255, 255])).toBeCloseTo(4.48, 2);
    expect(contrast(navy, navy)).toBe(1);
  });
});
