import { lineIndex } from './lines';
import type { TextEdit } from './smallest-edit';
import { TextOutput } from './text-output';

export type RepairKind =
  | 'trailing-comma'
  | 'missing-comma'
  | 'missing-bracket'
  | 'invisible-character'
  | 'control-character'
  | 'escape'
  | 'smart-quotes'
  | 'single-quotes'
  | 'unquoted-key'
  | 'missing-quotes'
  | 'word'
  | 'comment'
  | 'closed-early'
  | 'content-after-root';

/** One thing that was wrong with a JSON text and how it was put right. */
export interface Repair {
  readonly kind: RepairKind;
  /** Where it stands in the text as it came; line and column from 1. */
  readonly offset: number;
  readonly line: number;
  readonly column: number;
  /** What is wrong, and what was done about it; both end with a full stop. */
  readonly cause: string;
  readonly done: string;
  /** False where more than punctuation is left out or it may have been meant otherwise: a person has to look. */
  readonly isSafe: boolean;
  /** How many more places of this kind follow that are repaired in the same way and not listed. */
  readonly more: number;
}

/** Places of one kind that are listed one by one. */
const mostOfKind = 80;

interface Found extends Omit<Repair, 'line' | 'column'> {
  more: number;
}

/** Collects the repairs of one text, in the order of the text, and puts the repaired text together. */
export class RepairList {
  readonly text: string;
  readonly #edits: TextEdit[] = [];
  readonly #found: Found[] = [];
  readonly #ofKind = new Map<RepairKind, { count: number; last: Found }>();

  constructor(text: string) {
    this.text = text;
  }

  get isEmpty(): boolean {
    return this.#found.length === 0;
  }

  /** Adds one repair and the edits that make it; edits of one text never overlap. */
  add(kind: RepairKind, offset: number, cause: string, done: string, edits: readonly TextEdit[], isSafe = true): void {
    for (const edit of edits) this.#edits.push(edit);
    const known = this.#ofKind.get(kind);
    if (known && known.count >= mostOfKind) {
      known.last.more++;
      return;
    }
    const found: Found = { kind, offset, cause, done, isSafe, more: 0 };
    this.#found.push(found);
    this.#ofKind.set(kind, { count: (known?.count ?? 0) + 1, last: found });
  }

  /** The text with all edits made; the rest of it as it was. */
  repaired(): string {
    const output = new TextOutput(this.text);
    let end = 0;
    for (const { offset, length, text } of this.#edits.toSorted((one, other) => one.offset - other.offset)) {
      output.copy(end, offset);
      output.write(text);
      end = offset + length;
    }
    output.copy(end, this.text.length);
    return output.text();
  }

  repairs(): Repair[] {
    const placeOf = lineIndex(this.text);
    return this.#found.toSorted((one, other) => one.offset - other.offset).map((found) => ({ ...found, ...placeOf(found.offset) }));
  }
}
