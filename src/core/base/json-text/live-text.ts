import { countedAnew, startOfWhite, type Countable, type CountedPart } from './countable';
import type { LineAndColumn } from './lines';
import { afterMark } from './scan';
import type { TextEdit } from './smallest-edit';

/** How far around an edit the text is kept in a piece of its own, so that the next letters change that piece alone. */
const REACH = 2048;

/** So many characters are counted at once, as far as counting has to go. */
const STEP = 65_536;

const LF = 0x0a;
const CR = 0x0d;

interface Anchor {
  readonly at: number;
  readonly line: number;
}

/**
 * A text that is typed in: immutable, and an edit costs the piece around it. The pieces before and behind are shared with the
 * text before, and nothing is joined until someone asks for the whole.
 */
export class LiveText {
  #whole: string | undefined;
  /** An offset whose line is known; counted once and then carried along. */
  #anchor: Anchor | undefined;
  /** What was counted, carried along by what an edit changes. */
  readonly #counted = new Map<Countable, CountedPart>();

  private constructor(
    private readonly base: string,
    private readonly from: number,
    private readonly to: number,
    private readonly middle: string,
  ) {}

  static of(text: string): LiveText {
    const live = new LiveText(text, 0, 0, '');
    live.#whole = text;
    return live;
  }

  get length(): number {
    return this.from + this.middle.length + this.base.length - this.to;
  }

  /** The whole text; the same string each time. */
  get whole(): string {
    this.#whole ??= this.base.slice(0, this.from) + this.middle + this.base.slice(this.to);
    return this.#whole;
  }

  slice(start: number, end: number): string {
    const { base, from, to, middle } = this;
    const behind = from + middle.length;
    if (end <= from) return base.slice(start, end);
    if (start >= behind) return base.slice(start - behind + to, end - behind + to);
    return base.slice(Math.min(start, from), from) + middle.slice(Math.max(0, start - from), end - from) + (end > behind ? base.slice(to, end - behind + to) : '');
  }

  /** The text after an edit. */
  with({ offset, length, text }: TextEdit): LiveText {
    const { from, middle } = this;
    const after = this.isInside(offset, length) ? this.withMiddle(middle.slice(0, offset - from) + text + middle.slice(offset - from + length)) : this.rebased(offset, length, text);
    // The line of an offset hangs on the character at it, which may end a line break.
    const before = Math.max(0, offset - 1);
    after.#anchor = this.#anchor && this.#anchor.at > before ? { at: before, line: this.lineOf(before) } : this.#anchor;
    if (this.#counted.size > 0) this.carryCounts(after, offset, offset + length, text.length - length);
    return after;
  }

  /** The character code at an offset; NaN outside the text. */
  readonly codeAt = (offset: number): number => {
    const { base, from, to, middle } = this;
    const inside = offset - from;
    if (inside < 0) return base.charCodeAt(offset);
    return inside < middle.length ? middle.charCodeAt(inside) : base.charCodeAt(inside - middle.length + to);
  };

  /** How many of something the text holds, `enough` at most. What was counted once costs an edit what stands around it. */
  count(what: Countable): number {
    let { upTo, count } = this.#counted.get(what) ?? { upTo: 0, count: 0 };
    const last = Math.min(what.within, this.length);
    while (count < what.enough && upTo < last) {
      const next = Math.min(last, upTo + STEP);
      count += this.countBetween(what, upTo, next);
      upTo = next;
    }
    this.#counted.set(what, { upTo, count });
    return Math.min(count, what.enough);
  }

  /** Line, from 1, of an offset. */
  lineOf(offset: number): number {
    const { at, line } = this.#anchor ?? { at: 0, line: 1 };
    const found = offset >= at ? line + this.lineEnds(at, offset) : line - this.lineEnds(offset, at);
    if (offset > at) this.#anchor = { at: offset, line: found };
    return found;
  }

  /** As `lineAndColumn` of the whole text. */
  lineAndColumn(offset: number): LineAndColumn {
    const first = afterMark(this.slice(0, 1));
    const inside = Math.min(Math.max(offset, first), this.length);
    return { line: this.lineOf(inside), column: inside - Math.max(first, this.lineStart(inside)) + 1 };
  }

  private countBetween(what: Countable, start: number, end: number): number {
    if (start >= end) return 0;
    // A text in one piece is read where it lies: of a slice each character costs a third more. The whole of a text that was
    // typed in is not in one piece, and to make it one at each key costs 6 ms for 5 MB.
    if (this.middle === '' && this.from === this.to) return what.countIn(this.base, start, end);
    const origin = Math.max(0, startOfWhite(this.codeAt, start) - 1);
    return what.countIn(this.slice(origin, Math.min(this.length, end + 1)), start - origin, end - origin);
  }

  /** Hands what was counted on to the text after an edit from `from` to before `to`. */
  private carryCounts(after: LiveText, from: number, to: number, delta: number): void {
    const { start, end } = countedAnew(this.codeAt, from, to, this.length);
    for (const [what, known] of this.#counted) {
      let { upTo, count } = known;
      if (end <= upTo) {
        count += after.countBetween(what, start, end + delta) - this.countBetween(what, start, end);
        upTo += delta;
      } else if (start < upTo) {
        count -= this.countBetween(what, start, upTo);
        upTo = start;
      }
      if (upTo > what.within) {
        count -= after.countBetween(what, what.within, upTo);
        upTo = what.within;
      }
      after.#counted.set(what, { upTo, count });
    }
  }

  private isInside(offset: number, length: number): boolean {
    return this.middle !== '' && offset >= this.from && offset + length <= this.from + this.middle.length;
  }

  private withMiddle(middle: string): LiveText {
    return new LiveText(this.base, this.from, this.to, middle);
  }

  private rebased(offset: number, length: number, text: string): LiveText {
    const base = this.whole;
    const from = Math.max(0, offset - REACH);
    const to = Math.min(base.length, offset + length + REACH);
    return new LiveText(base, from, to, base.slice(from, offset) + text + base.slice(offset + length, to));
  }

  /** How many lines end from `start` to before `end`. */
  private lineEnds(start: number, end: number): number {
    const piece = this.slice(start, end + 1);
    const last = end - start;
    let count = 0;
    for (let at = piece.indexOf('\n'); at >= 0 && at < last; at = piece.indexOf('\n', at + 1)) count++;
    for (let at = piece.indexOf('\r'); at >= 0 && at < last; at = piece.indexOf('\r', at + 1)) if (piece.charCodeAt(at + 1) !== LF) count++;
    return count;
  }

  /** Where the line of an offset starts. */
  private lineStart(offset: number): number {
    for (let end = offset; end > 0; end -= REACH) {
      const start = Math.max(0, end - REACH);
      const piece = this.slice(start, end + 1);
      for (let at = end - start - 1; at >= 0; at--) {
        const code = piece.charCodeAt(at);
        if (code === LF || (code === CR && piece.charCodeAt(at + 1) !== LF)) return start + at + 1;
      }
    }
    return 0;
  }
}
