import { locateIn } from '../../core/base/json-text/live-places';
import type { BrokenJson, LiveJson } from '../../core/base/json-text/live-json';
import type { Location } from '../../core/base/json-text/locate';
import type { Pointer } from '../../core/base/pointer';
import { splitPointer, type Connector, type JsonPart } from '../../core/connector/connector';
import type { Counts } from '../../core/rules/engine/engine';
import { unitAt, unitKeysOf, type UnitKey } from '../../core/rules/engine/units';
import type { Finding } from '../../core/rules/finding';
import type { FindingLists } from '../../session/open-findings';
import type { CodeFix, CodeMarker, MarkerGroup } from '../../ui/code-editor/code-editor-props';

/** So many markers are drawn wherever they stand. */
const most = 500;

/** Of more, about so many: those nearest to the cursor. The editor asks for the line of each marker at every key, and paints it beside its scroll bar: 4 µs for each in 47 MB. */
const mostNear = 150;

const noFindings: readonly Finding[] = [];

function rangeOf(text: (start: number, end: number) => string, { start, end, keyStart, keyEnd }: Location): { start: number; end: number } {
  const isContainer = /[{[]/.test(text(start, start + 1));
  return isContainer ? { start: keyStart ?? start, end: keyEnd ?? start + 1 } : { start, end };
}

const nameOf = (list: readonly Finding[]): UnitKey => unitAt(list[0]?.at ?? '');

/** A group of findings of one unit that have a place in the code. */
interface Shown {
  readonly list: readonly Finding[];
  readonly group: MarkerGroup;
  readonly size: number;
}

/**
 * Markers for the findings of one part at the key or value that each speaks of, in one group for each operation,
 * path and shared object: a group stays the same object while its findings do. Where there are too many, those around the
 * cursor are drawn.
 */
export class CodeMarkers {
  private readonly groups = new WeakMap<readonly Finding[], Shown>();
  private room = most;
  private lists: FindingLists | undefined;
  /** What each list that was gone through last is shown as, by its place among the lists. */
  private readonly passed: (Shown | undefined)[] = [];
  private code: LiveJson | BrokenJson | undefined;
  private unit: UnitKey | undefined;
  /** The place, among the lists, of what is looked at, and where it was when markers were last asked for. */
  private near = 0;
  private wasNear = 0;
  /** What was shown last. */
  last: readonly MarkerGroup[] = [];

  constructor(
    private readonly part: JsonPart,
    private readonly fixOf: (finding: Finding) => CodeFix | undefined,
  ) {}

  /** Takes the pointer at the cursor; true when other markers may be the nearest then. */
  look(at: Pointer, connector: Connector): boolean {
    const unit = unitAt(at);
    if (unit === this.unit) return false;
    this.unit = unit;
    const places = new Map(this.lists?.map((list, place) => [nameOf(list), place]));
    let before = 0;
    for (const key of unitKeysOf(connector)) {
      before = places.get(key) ?? before;
      if (key === unit) this.near = before;
    }
    return this.room !== most && this.near !== this.wasNear;
  }

  /** The groups for these findings, whose markers will be looked for in this code; the same array while nothing changed in it. */
  of(code: LiveJson | BrokenJson, lists: FindingLists, { error, warning, info }: Counts): readonly MarkerGroup[] {
    this.code = code;
    const { near } = this;
    if (lists === this.lists && near === this.wasNear) return this.last;
    this.lists = lists;
    this.wasNear = near;
    this.room = error + warning + info > most ? mostNear : most;
    // What is said of the whole file comes first in any case, then what lies around the cursor, in the order of the document.
    let drawn = this.shownAt(0).size;
    let first = Math.max(1, Math.min(near, lists.length));
    let end = first;
    while (drawn < this.room && (first > 1 || end < lists.length)) {
      if (end < lists.length) drawn += this.shownAt(end++).size;
      if (first > 1 && drawn < this.room) drawn += this.shownAt(--first).size;
    }
    const shown: MarkerGroup[] = [];
    const show = ({ size, group }: Shown): void => {
      if (size > 0) shown.push(group);
    };
    show(this.shownAt(0));
    for (let place = first; place < end; place++) show(this.shownAt(place));
    this.last = shown;
    return shown;
  }

  /** Most lists stand where they stood: looking each up costs ten times as much. */
  private shownAt(place: number): Shown {
    const list = this.lists?.[place] ?? noFindings;
    const here = this.passed[place];
    if (here?.list === list) return here;
    const shown = this.groups.get(list) ?? this.shownOf(list);
    this.passed[place] = shown;
    return shown;
  }

  private shownOf(list: readonly Finding[]): Shown {
    const wanted = list.flatMap((finding) => {
      const place = splitPointer(finding.at);
      return place?.part === this.part ? [{ finding, pointer: place.inside }] : [];
    });
    const shown = { list, size: wanted.length, group: { name: nameOf(list), markers: () => this.markersOf(wanted) } };
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
