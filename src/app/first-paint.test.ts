import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { theme } from '../ui/theme';

const css = readFileSync('src/app/first-paint.css', 'utf8');
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');

/** The colour that rules give one of their properties. */
const colorOf = (rules: string, property: string): string | undefined => new RegExp(`[ -]${property}:[^;]*(#[0-9a-f]{6});`).exec(rules)?.[1];

describe('what stands there until the scripts have run', () => {
  it.each([
    { scheme: 'light', rules: light, border: 'bottom' },
    { scheme: 'dark', rules: dark, border: 'color' },
  ])('has the colours of the theme, $scheme', ({ scheme, rules, border }) => {
    const palette = { background: { default: colorOf(rules, 'background') }, text: { primary: colorOf(rules, ' color') }, divider: colorOf(rules, `border-${border}`) };
    expect(Reflect.get(theme, 'colorSchemes')).toMatchObject({ [scheme]: { palette } });
  });

  it('is in the page before the scripts, and says whose page it is', () => {
    expect(readFileSync('index.html', 'utf8')).toMatch(/<div id="root">\s*<div class="first-paint">[^]*Connector Wizard/);
  });
});
