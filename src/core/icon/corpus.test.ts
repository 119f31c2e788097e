import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { corpusFolder } from '../base/testing/corpus';
import { iconFacts } from '../connector/icon-facts';
import { decodePng } from '../connector/png';
import { encodePng } from './encode-png';
import { brandColoursIn } from './main-colours';
import { makeIcon } from './make-icon';

const corpus = corpusFolder('connectors');

describe.skipIf(!existsSync(corpus))('published icons', () => {
  const paths = (existsSync(corpus) ? readdirSync(corpus, { recursive: true, encoding: 'utf8' }) : []).filter((path) => /\.(?:png|jpe?g)$/i.test(path));

  it('are all measured, and each makes an icon that certification takes, white or not', async () => {
    for (const path of paths) {
      const bytes = new Uint8Array(readFileSync(join(corpus, path)));
      const { format, pixels } = iconFacts(bytes);
      const picture = decodePng(bytes);
      expect(format, path).toBe('png');
      expect(pixels, path).toBeDefined();
      expect(picture, path).toBeDefined();
      if (!picture) continue;
      const [colour = [20, 60, 120] as const] = brandColoursIn(picture);
      for (const isWhite of [false, true]) {
        const made = makeIcon(picture, { colour, isWhite, cutsGround: true, cutsEnclosed: false });
        if (!made.ok) continue;
        const facts = iconFacts(await encodePng(made.icon));
        expect(facts, path).toMatchObject({ format: 'png', size: { width: 230, height: 230 }, pixels: { lowestAlpha: 255, background: colour } });
        expect(facts.bytes, path).toBeLessThan(1_000_000);
        expect(Math.max(facts.pixels?.logo.width ?? 0, facts.pixels?.logo.height ?? 0), path).toBeCloseTo(0.7, 1);
      }
    }
    console.info(`${paths.length} icons measured and made anew`);
    expect(paths.length).toBeGreaterThan(0);
  });
});
