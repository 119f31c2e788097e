import type { LineAndColumn } from './lines';
import { afterMark } from './scan';
import type { TextEdit } from './smallest-edit';

/** How far around an edit the text is kept in a piece of its own, so that the next letters change that piece alone. */
const REACH = 2048;

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
    return after;
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
