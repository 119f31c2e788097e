import { locateAll } from '../../core/base/json-text/locate';
import type { Pointer } from '../../core/base/pointer';
import type { Connector } from '../../core/connector/connector';
import { splitPointer } from '../../core/connector/connector';
import type { Finding } from '../../core/rules/finding';
import type { FindingLists } from '../../session/open-findings';
import type { CodeMarker } from '../../ui/code-editor/code-editor-props';

/** More markers than this would say nothing and cost a frame. */
const most = 500;

interface Shown {
  readonly finding: Finding;
  readonly pointer: Pointer;
}

/** The worst findings of the API definition, so many as are shown. */
function worstOf(lists: FindingLists): readonly Shown[] {
  const shown: Shown[] = [];
  for (const severity of ['error', 'warning', 'info'] as const) {
    for (const list of lists) {
      for (const finding of list) {
        if (finding.severity !== severity) continue;
        const place = splitPointer(finding.at);
        if (place?.part === 'definition' && shown.push({ finding, pointer: place.inside }) === most) return shown;
      }
    }
  }
  return shown;
}

/** Markers for the worst findings of the API definition, at the key that each speaks of. */
export function markersOf(text: string, lists: FindingLists): readonly CodeMarker[] {
  const shown = worstOf(lists);
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
