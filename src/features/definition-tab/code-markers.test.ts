import { describe, expect, it } from 'vitest';
import { liveJson } from '../../core/base/json-text/live-json';
import { LiveText } from '../../core/base/json-text/live-text';
import type { Finding } from '../../core/rules/finding';
import { CodeMarkers } from './code-markers';

/** Findings of so many paths, one for each. */
function findingsOf(paths: number): { readonly text: string; readonly lists: readonly (readonly Finding[])[] } {
  const names = Array.from({ length: paths }, (_, index) => `/berths/${index}`);
  const lists = names.map((name): readonly Finding[] => [
    { rule: 'path-item-not-empty', severity: 'error', phase: 'functionality', at: `/definition/paths/${name.replaceAll('/', '~1')}`, message: 'The path has no operation. Add one.', fixable: false },
  ]);
  return { text: JSON.stringify({ swagger: '2.0', paths: Object.fromEntries(names.map((name) => [name, {}])) }), lists };
}

/** How many markers are drawn in a text that so many blanks make longer. */
function drawnIn(paths: number, blanks: number): number {
  const { text, lists } = findingsOf(paths);
  const code = liveJson(LiveText.of(text + ' '.repeat(blanks)), JSON.parse(text));
  const markers = new CodeMarkers('definition', () => undefined);
  return markers.of(code, lists, { error: paths, warning: 0, info: 0 }).reduce((sum, group) => sum + group.markers().length, 0);
}

describe('CodeMarkers', () => {
  it('draws a marker for each finding that has a place', () => {
    expect(drawnIn(40, 0)).toBe(40);
  });

  it('draws no more than a person can take in, and fewer where each costs more', () => {
    expect(drawnIn(700, 0)).toBe(500);
    expect(drawnIn(700, 10_000_000)).toBe(150);
  });
});
