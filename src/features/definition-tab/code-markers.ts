import { locateAll } from '../../core/base/json-text/locate';
import type { Pointer } from '../../core/base/pointer';
import type { Connector } from '../../core/connector/connector';
import { splitPointer } from '../../core/connector/connector';
import type { Finding } from '../../core/rules/finding';
import type { CodeMarker } from '../../ui/code-editor/code-editor-props';

/** More markers than this would say nothing and cost a frame. */
const most = 500;

const rank = { error: 0, warning: 1, info: 2 } as const;

/** Markers for the worst findings of the API definition, at the key that each speaks of. */
export function markersOf(text: string, findings: readonly Finding[]): readonly CodeMarker[] {
  const inside = findings.flatMap((finding): { finding: Finding; pointer: Pointer }[] => {
    const place = splitPointer(finding.at);
    return place?.part === 'definition' ? [{ finding, pointer: place.inside }] : [];
  });
  const shown = inside.toSorted((a, b) => rank[a.finding.severity] - rank[b.finding.severity]).slice(0, most);
  const places = locateAll(text, new Set(shown.map(({ pointer }) => pointer)));
  return shown.flatMap(({ finding, pointer }): CodeMarker[] => {
    const place = places.get(pointer);
    if (!place) return [];
    const { start, end, keyStart, keyEnd } = place;
    const isText = text[start] !== '{' && text[start] !== '[';
    const range = isText ? { start, end } : { start: keyStart ?? start, end: keyEnd ?? start + 1 };
    return [{ ...range, level: finding.severity, message: finding.message }];
  });
}

/** The one marker of a text that does not parse. */
export function brokenMarker(broken: Connector['broken']['definition']): CodeMarker | undefined {
  return broken && { start: broken.error.offset, end: broken.error.offset + 1, level: 'error', message: broken.error.message };
}
