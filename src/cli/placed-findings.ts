import { lineIndex } from '../core/base/json-text/lines';
import { locateAll } from '../core/base/json-text/locate';
import { keysOf, type Pointer } from '../core/base/pointer';
import { splitPointer, type Connector, type JsonPart } from '../core/connector/connector';
import { yamlLines } from '../core/importers/yaml-lines';
import type { Finding } from '../core/rules/finding';

/** A finding with its place in the text; line and column are null where the part has no text of its own. */
export interface PlacedFinding {
  readonly finding: Finding;
  /** First key of the pointer, or the part that is missing: `definition`, `icon`, … */
  readonly part: string;
  readonly line: number | null;
  readonly column: number | null;
}

interface Place {
  readonly line: number;
  readonly column: number;
}

function placesIn(connector: Connector, part: JsonPart, findings: readonly Finding[]): ReadonlyMap<Pointer, Place> {
  const text = connector.sources[part]?.text;
  const inside = new Map<Pointer, Pointer>();
  for (const { at } of findings) {
    const place = splitPointer(at);
    if (place?.part === part) inside.set(at, place.inside);
  }
  if (text === undefined || inside.size === 0) return new Map();
  const located = locateAll(text, inside.values());
  const placeOf = lineIndex(text);
  const places = new Map<Pointer, Place>();
  for (const [at, pointer] of inside) {
    const location = located.get(pointer);
    if (!location) continue;
    const opens = text[location.start] === '{' || text[location.start] === '[';
    // Of an object or list a person looks for its key, of a text or number for itself.
    places.set(at, placeOf(opens ? (location.keyStart ?? location.start) : location.start));
  }
  return places;
}

/** The same for a definition that was read from YAML. The whole of it stands in line 1. */
async function placesInYaml(text: string, findings: readonly Finding[]): Promise<ReadonlyMap<Pointer, Place>> {
  const inside = findings.flatMap(({ at }) => {
    const place = splitPointer(at);
    return place?.part === 'definition' ? [[at, place.inside] as const] : [];
  });
  const places = await yamlLines(text, [...new Set(inside.map(([, pointer]) => pointer))]);
  return new Map(inside.map(([at, pointer]) => [at, places.get(pointer) ?? { line: 1, column: 1 }]));
}

/** The findings in their order, each with the line and column of its place in the file that it came from; `yaml` is the text of a definition that is no JSON. */
export async function placeFindings(connector: Connector, findings: readonly Finding[], yaml?: string): Promise<PlacedFinding[]> {
  const places = new Map([...(yaml === undefined ? placesIn(connector, 'definition', findings) : await placesInYaml(yaml, findings)), ...placesIn(connector, 'properties', findings)]);
  return findings.map((finding) => {
    const place = places.get(finding.at);
    return { finding, part: keysOf(finding.at)[0] ?? finding.missing ?? '', line: place?.line ?? null, column: place?.column ?? null };
  });
}
