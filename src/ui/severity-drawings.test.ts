import { expect, it } from 'vitest';
import { severityDrawings, type Level } from './severity-drawings';
import { theme } from './theme';

const levels: readonly Level[] = ['error', 'warning', 'info', 'success'];

const colours = { error: { main: '#c00' }, warning: { main: '#850' }, info: { main: '#169' }, success: { main: '#174' } };

/** The drawing inside `url("data:image/svg+xml,…")`. */
const svgOf = (image: string): string => decodeURIComponent(/^url\("data:image\/svg\+xml,([^"#]*)"\)$/.exec(image)?.[1] ?? '');

it('draws each severity otherwise, in its colour', () => {
  const drawn = levels.map((level) => svgOf(severityDrawings(colours)[level]));
  for (const [index, level] of levels.entries()) expect(drawn[index]).toContain(`stroke="${colours[level].main}"`);
  expect(new Set(drawn.map((svg) => svg.replace(/ stroke="#[^"]*"/, ''))).size).toBe(levels.length);
});

it('is drawn in the colours of the theme', () => {
  for (const level of levels) expect(svgOf(theme.palette.drawings[level])).toContain(`stroke="${theme.palette[level].main}"`);
});
