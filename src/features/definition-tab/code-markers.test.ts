import { describe, expect, it } from 'vitest';
import { child, type Pointer } from '../../core/base/pointer';
import type { JsonObject } from '../../core/base/json';
import { connectorOf, type Connector } from '../../core/connector/connector';
import { liveCodeOf } from '../../core/connector/live-code';
import type { LiveJson } from '../../core/base/json-text/live-json';
import type { Finding } from '../../core/rules/finding';
import { CodeMarkers } from './code-markers';

const pathOf = (berth: number): string => `/berths/${berth}`;
const placeOf = (berth: number): Pointer => child('/definition/paths', pathOf(berth));

interface Harbour {
  readonly connector: Connector;
  readonly code: LiveJson;
  readonly lists: readonly (readonly Finding[])[];
}

/** A connector with so many paths and a finding for each of them, but for `fine`. */
function harbourOf(berths: number, fine: readonly number[] = []): Harbour {
  const numbers = Array.from({ length: berths }, (_, berth) => berth);
  const definition: JsonObject = { swagger: '2.0', paths: Object.fromEntries(numbers.map((berth) => [pathOf(berth), {}])) };
  const text = JSON.stringify(definition);
  const connector: Connector = { ...connectorOf(definition, {}), sources: { definition: { name: 'apiDefinition.swagger.json', text, encoding: 'utf-8', tree: definition } } };
  const code = liveCodeOf(connector, 'definition');
  if (!code || !('tree' in code)) throw new Error('The text is read as it is written.');
  const lists = numbers
    .filter((berth) => !fine.includes(berth))
    .map((berth): readonly Finding[] => [{ rule: 'path-item-not-empty', severity: 'info', phase: 'functionality', at: placeOf(berth), message: 'The path has no operation. Add one.', fixable: false }]);
  return { connector, code, lists };
}

/** The berths whose findings are drawn. */
function drawnBy(markers: CodeMarkers, { code, lists }: Harbour): readonly number[] {
  const groups = markers.of(code, lists, { error: 0, warning: 0, info: lists.length });
  return groups.flatMap((group) => (group.markers().length > 0 ? [Number(/\d+$/.exec(group.name)?.[0])] : []));
}

const markersOf = (): CodeMarkers => new CodeMarkers('definition', () => undefined);

describe('CodeMarkers', () => {
  it('draws a marker for each finding while a person can take them in', () => {
    const harbour = harbourOf(500);
    const markers = markersOf();
    expect(drawnBy(markers, harbour)).toHaveLength(500);
    expect(markers.look(placeOf(400), harbour.connector)).toBe(false);
  });

  it('draws those nearest to the cursor of more, of every level and in the order of the document', () => {
    const harbour = harbourOf(700);
    const markers = markersOf();
    expect(drawnBy(markers, harbour)).toEqual(Array.from({ length: 150 }, (_, berth) => berth));
    expect(markers.look(placeOf(600), harbour.connector)).toBe(true);
    const near = drawnBy(markers, harbour);
    expect(near).toHaveLength(150);
    expect(near.slice(1)).toEqual(Array.from({ length: 149 }, (_, index) => 526 + index));
  });

  it('stays where it is while the cursor stays in one operation', () => {
    const harbour = harbourOf(700);
    const markers = markersOf();
    drawnBy(markers, harbour);
    markers.look(placeOf(600), harbour.connector);
    const shown = drawnBy(markers, harbour);
    expect(markers.look(child(placeOf(600), 'x-ms-notification-content'), harbour.connector)).toBe(false);
    expect(drawnBy(markers, harbour)).toEqual(shown);
  });

  it('takes the place before it for a path that nothing is said of', () => {
    const harbour = harbourOf(800, [650, 651]);
    const markers = markersOf();
    drawnBy(markers, harbour);
    expect(markers.look(placeOf(651), harbour.connector)).toBe(true);
    expect(drawnBy(markers, harbour)).toContain(649);
  });
});
