import type { CodeMarker, MarkerGroup } from './code-editor-props';
import type { TextChange } from './line-ends';

interface Drawn {
  readonly group: MarkerGroup;
  readonly markers: readonly CodeMarker[];
  /** Where they stand by now. */
  readonly starts: number[];
  readonly ends: number[];
  isTouched: boolean;
}

const none: readonly CodeMarker[] = [];

/**
 * The groups of markers that an editor shows. Markers move with the text by themselves, so that a group is drawn anew only
 * when it says something else, or an edit at one of its markers left that marker in the wrong place.
 */
export class DrawnMarkers {
  private readonly drawn = new Map<string, Drawn>();

  constructor(private readonly mark: (name: string, markers: readonly CodeMarker[]) => void) {}

  /** Follows changes of the text, which all count from the text before them, as the editor moves its markers. */
  move(changes: readonly TextChange[]): void {
    for (const { offset, length, text } of changes.toSorted((one, other) => other.offset - one.offset)) {
      for (const drawn of this.drawn.values()) moveAll(drawn, offset, offset + length, text.length - length);
    }
  }

  /** The whole text is another: no marker is where it was. */
  lose(): void {
    for (const drawn of this.drawn.values()) {
      drawn.starts.fill(NaN);
      drawn.isTouched = true;
    }
  }

  /** Shows these groups, which stand in the present text, and no others. */
  draw(groups: readonly MarkerGroup[]): void {
    const gone = new Set(this.drawn.keys());
    for (const group of groups) {
      gone.delete(group.name);
      const known = this.drawn.get(group.name);
      if (known?.group === group && !known.isTouched) continue;
      const markers = group.markers();
      if (!known || !isDrawn(known, markers)) this.mark(group.name, markers);
      this.drawn.set(group.name, { group, markers, starts: markers.map(({ start }) => start), ends: markers.map(({ end }) => end), isTouched: false });
    }
    for (const name of gone) {
      this.mark(name, none);
      this.drawn.delete(name);
    }
  }

  /** What a group shows, in the order of its markers. */
  markersOf(name: string): readonly CodeMarker[] {
    return this.drawn.get(name)?.markers ?? none;
  }
}

/** Moves markers when what stands from `from` to before `to` becomes longer by `delta`; a marker does not grow by what is written at its ends. */
function moveAll(drawn: Drawn, from: number, to: number, delta: number): void {
  const { starts, ends } = drawn;
  for (let index = 0; index < starts.length; index++) {
    const start = starts[index] ?? NaN;
    const end = ends[index] ?? NaN;
    if (end < from) continue;
    if (start <= to) drawn.isTouched = true;
    if (to <= start) {
      starts[index] = start + delta;
      ends[index] = end + delta;
    } else if (start < from && to < end) ends[index] = end + delta;
    else if (from < end) starts[index] = NaN;
  }
}

/** True when the editor shows these very markers at these very places. */
function isDrawn({ markers: shown, starts, ends }: Drawn, markers: readonly CodeMarker[]): boolean {
  return (
    shown.length === markers.length &&
    markers.every(({ start, end, message, level }, index) => start === starts[index] && end === ends[index] && message === shown[index]?.message && level === shown[index]?.level)
  );
}
