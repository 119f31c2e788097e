import { locateIn } from '../../core/base/json-text/live-places';
import type { BrokenJson, LiveJson } from '../../core/base/json-text/live-json';
import type { Location } from '../../core/base/json-text/locate';
import type { Pointer } from '../../core/base/pointer';
import { splitPointer, type Connector, type JsonPart } from '../../core/connector/connector';
import type { Counts } from '../../core/rules/engine/engine';
import { unitAt } from '../../core/rules/engine/units';
import type { Finding } from '../../core/rules/finding';
import type { FindingLists } from '../../session/open-findings';
import type { CodeFix, CodeMarker, MarkerGroup } from '../../ui/code-editor/code-editor-props';

/** About so many markers are drawn at most: more would say nothing and cost a frame. */
const most = 500;

/**
 * As many in a text of more characters than `long`: the editor asks for the line of each marker at every key, which took it 0.4 ms
 * for 500 in 47 MB.
 */
const mostInLong = 150;
const long = 10_000_000;

const levels = ['error', 'warning', 'info'] as const;

const noFindings: readonly Finding[] = [];

/** The levels that are drawn: the worst one, and the others as far as there is room for them. */
function shownLevels(counts: Counts, room: number): number {
  let total = 0;
  const shown = levels.findIndex((level, index) => index > 0 && counts[level] > 0 && (total += counts[level]) + counts.error > room);
  return shown < 0 ? levels.length : shown;
}

function rangeOf(text: (start: number, end: number) => string, { start, end, keyStart, keyEnd }: Location): { start: number; end: number } {
  const isContainer = /[{[]/.test(text(start, start + 1));
  return isContainer ? { start: keyStart ?? start, end: keyEnd ?? start + 1 } : { start, end };
}

/** A group of findings of one unit that have a place in the code. */
interface Shown {
  readonly list: readonly Finding[];
  readonly group: MarkerGroup;
  readonly size: number;
}

/**
 * Markers for the findings of one part at the key or value that each speaks of, in one group for each operation,
 * path and shared object: a group stays the same object while its findings do.
 */
export class CodeMarkers {
  private groups = new WeakMap<readonly Finding[], Shown>();
  private count: number = levels.length;
  private lists: FindingLists | undefined;
  /** What the lists that were gone through last are shown as, in their order. */
  private passed: Shown[] = [];
  private code: LiveJson | BrokenJson | undefined;
  /** What was shown last. */
  last: readonly MarkerGroup[] = [];

  constructor(
    private readonly part: JsonPart,
    private readonly fixOf: (finding: Finding) => CodeFix | undefined,
  ) {}

  /** The groups for these findings, whose markers will be looked for in this code; the same array while nothing changed in it. */
  of(code: LiveJson | BrokenJson, lists: FindingLists, counts: Counts): readonly MarkerGroup[] {
    this.code = code;
    const room = code.text.length > long ? mostInLong : most;
    const count = shownLevels(counts, room);
    if (count === this.count && lists === this.lists) return this.last;
    if (count !== this.count) {
      this.groups = new WeakMap();
      this.passed = [];
    }
    this.count = count;
    this.lists = lists;
    const { passed } = this;
    const shown: MarkerGroup[] = [];
    let drawn = 0;
    let place = 0;
    // By its number: what goes through a thousand lists otherwise makes an object for each.
    for (; place < lists.length && drawn < room; place++) {
      const list = lists[place] ?? noFindings;
      // Most lists stand where they stood: looking each up costs ten times as much.
      const here = passed[place];
      const known = here?.list === list ? here : (this.groups.get(list) ?? this.shownOf(list));
      passed[place] = known;
      if (known.size > 0) shown.push(known.group);
      drawn += known.size;
    }
    passed.length = place;
    this.last = shown;
    return shown;
  }

  private shownOf(list: readonly Finding[]): Shown {
    const wanted = list.flatMap((finding) => {
      const place = splitPointer(finding.at);
      return place?.part === this.part && levels.indexOf(finding.severity) < this.count ? [{ finding, pointer: place.inside }] : [];
    });
    const shown = { list, size: wanted.length, group: { name: unitAt(list[0]?.at ?? ''), markers: () => this.markersOf(wanted) } };
    this.groups.set(list, shown);
    return shown;
  }

  private markersOf(wanted: readonly { readonly finding: Finding; readonly pointer: Pointer }[]): readonly CodeMarker[] {
    const { code } = this;
    if (!code) return [];
    const places = locateIn(
      code,
      wanted.map(({ pointer }) => pointer),
    );
    return wanted.flatMap(({ finding, pointer }): CodeMarker[] => {
      const place = places.get(pointer);
      const fix = this.fixOf(finding);
      return place ? [{ ...rangeOf((start, end) => code.text.slice(start, end), place), level: finding.severity, message: finding.message, ...(fix && { fixes: [fix] }) }] : [];
    });
  }
}

/** The one marker of a text that does not parse. */
export function brokenMarker(broken: Connector['broken'][JsonPart]): CodeMarker | undefined {
  return broken && { start: broken.error.offset, end: broken.error.offset + 1, level: 'error', message: broken.error.message };
}
