import type { CodeMarker, MarkerGroup } from './code-editor-props';
import type { TextChange } from './line-ends';

interface Drawn {
  readonly group: MarkerGroup;
  readonly markers: readonly CodeMarker[];
  /** The editor was not handed the words of these markers yet. */
  isLate: boolean;
  /** Where they stand by now. */
  readonly starts: number[];
  readonly ends: number[];
  isTouched: boolean;
}

const none: readonly CodeMarker[] = [];

/** How long, in milliseconds, what is drawn has to rest before markers whose words alone changed are handed over. */
const rest = 150;

/**
 * The groups of markers that an editor shows. Markers move with the text by themselves, so that a group is drawn anew only
 * when it looks different, or an edit at one of its markers left that marker in the wrong place. Words are seen by pointing
 * at a marker alone: where they count the letters typed they follow when that rests, as drawing a marker anew takes 0.6 ms.
 */
export class DrawnMarkers {
  private readonly drawn = new Map<string, Drawn>();
  /** The same in the order of the groups, hundreds of which are gone through at each key. */
  private readonly inOrder: Drawn[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly mark: (name: string, markers: readonly CodeMarker[]) => void) {}

  /** Follows changes of the text, which all count from the text before them, as the editor moves its markers. */
  move(changes: readonly TextChange[]): void {
    for (const { offset, length, text } of changes.toSorted((one, other) => other.offset - one.offset)) {
      for (const drawn of this.inOrder) moveAll(drawn, offset, offset + length, text.length - length);
    }
  }

  /** The whole text is another: no marker is where it was. */
  lose(): void {
    for (const drawn of this.inOrder) {
      drawn.starts.fill(NaN);
      drawn.isTouched = true;
    }
  }

  /** Shows these groups, which stand in the present text, and no others. Each has a name of its own. */
  draw(groups: readonly MarkerGroup[]): void {
    const { inOrder } = this;
    groups.forEach((group, index) => {
      const here = inOrder[index];
      const known = here?.group.name === group.name ? here : this.drawn.get(group.name);
      inOrder[index] = known?.group === group && !known.isTouched ? known : this.drawGroup(group, known);
    });
    inOrder.length = groups.length;
    if (this.drawn.size === groups.length) return;
    const kept = new Set(inOrder);
    for (const [name, drawn] of this.drawn) {
      if (kept.has(drawn)) continue;
      this.mark(name, none);
      this.drawn.delete(name);
    }
  }

  private drawGroup(group: MarkerGroup, known: Drawn | undefined): Drawn {
    const markers = group.markers();
    const isSame = known !== undefined && isDrawn(known, markers);
    if (!isSame) this.mark(group.name, markers);
    const isLate = isSame && (known.isLate || !saySame(known.markers, markers));
    if (isLate) this.handOverLater();
    const drawn = { group, markers, isLate, starts: markers.map(({ start }) => start), ends: markers.map(({ end }) => end), isTouched: false };
    this.drawn.set(group.name, drawn);
    return drawn;
  }

  /** Hands nothing over any more. */
  dispose(): void {
    clearTimeout(this.timer);
  }

  private handOverLater(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      for (const [name, drawn] of this.drawn) {
        // One that an edit touched is drawn again first.
        if (!drawn.isLate || drawn.isTouched) continue;
        drawn.isLate = false;
        this.mark(name, drawn.markers.map((marker, index) => ({ ...marker, start: drawn.starts[index] ?? marker.start, end: drawn.ends[index] ?? marker.end })));
      }
    }, rest);
  }

  /** The markers that touch what stands from `from` to before `to`, where they are by now. */
  within(from: number, to: number): readonly CodeMarker[] {
    return this.inOrder.flatMap(({ markers, starts, ends }) =>
      markers.flatMap((marker, index) => {
        const start = starts[index] ?? NaN;
        const end = ends[index] ?? NaN;
        return start <= to && from <= end ? [{ ...marker, start, end }] : [];
      }),
    );
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

/** True when the editor shows markers that look like these at these very places. */
const isDrawn = ({ markers: shown, starts, ends }: Drawn, markers: readonly CodeMarker[]): boolean =>
  shown.length === markers.length && markers.every(({ start, end, level }, index) => start === starts[index] && end === ends[index] && level === shown[index]?.level);

const saySame = (shown: readonly CodeMarker[], markers: readonly CodeMarker[]): boolean => markers.every(({ message }, index) => message === shown[index]?.message);
