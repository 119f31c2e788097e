import { isArray, isObject, type Json } from '../json';
import { alignElements } from './align-elements';
import { alignMembers } from './align-members';
import { endOfValue, entriesOf, type Entry } from './entries';
import { MovedNodes } from './moved-nodes';
import { newFile, render, type Layout } from './render';
import { isEmptyAlike, isSame, isSameKind, type Slot } from './slot';
import { TextOutput } from './text-output';
import { breaks, colonOf, indentOf, layoutOf, oneBreak } from './text-style';
import { afterMark, type Containers, containersOf, OPEN_BRACE, skipSpace } from './scan';

/** A text and the tree that was read from it. */
export interface PrintSource {
  readonly text: string;
  readonly tree: Json;
}

interface Known {
  readonly text: string;
  readonly containers: Containers;
  readonly layout: Layout;
  readonly moved: MovedNodes;
}

/** What one pass over a source finds, kept while its tree lives: an edit is printed against the same source again and again. */
const knownSources = new WeakMap<object, Known>();

function knownOf({ text, tree }: PrintSource): Known {
  const key = isObject(tree) || isArray(tree) ? tree : undefined;
  const earlier = key && knownSources.get(key);
  if (earlier?.text === text) return earlier;
  const containers = containersOf(text);
  const known: Known = {
    text,
    containers,
    layout: layoutOf(text, containers),
    moved: new MovedNodes(text, tree, containers),
  };
  if (key) knownSources.set(key, known);
  return known;
}

/**
 * The tree as JSON text: with two spaces when it is new; else in the words of `source`, the text that an earlier state
 * of it was read from. What is unchanged is copied from that text, so that an unchanged tree gives the very text and an
 * edit changes only its own lines; new parts follow the indentation, line ends and colons around them. Reading the
 * result gives an equal tree.
 */
export function printJson(tree: Json, source?: PrintSource): string {
  if (!source) return render(tree, newFile) + newFile.eol;
  if (isSame(tree, source.tree)) return source.text;
  const known = knownOf(source);
  const printer = new Printer(known);
  const start = skipSpace(source.text, afterMark(source.text));
  const end = endOfValue(source.text, start, known.containers);
  printer.out.copy(0, start);
  printer.value(tree, source.tree, start, end, known.layout);
  printer.out.copy(end, source.text.length);
  return printer.out.text();
}

/** The container that is being printed: its entries in the text, and how something new in it looks. */
interface Surroundings {
  readonly entries: readonly Entry[];
  readonly layout: Layout;
  /** The white space behind its opening bracket. */
  readonly lead: string;
}

class Printer {
  readonly out: TextOutput;
  readonly #text: string;
  readonly #containers: Containers;
  readonly #fileLayout: Layout;
  readonly #moved: MovedNodes;

  constructor({ text, containers, layout, moved }: Known) {
    this.out = new TextOutput(text);
    this.#text = text;
    this.#containers = containers;
    this.#fileLayout = layout;
    this.#moved = moved;
  }

  /** Prints `now` for the value that stands from `start` to `end` and was read as `was`. */
  value(now: Json, was: Json, start: number, end: number, layout: Layout): void {
    if (isSame(now, was) || isEmptyAlike(now, was)) {
      this.out.copy(start, end);
      return;
    }
    const entries = isSameKind(now, was) ? entriesOf(this.#text, start, this.#containers) : [];
    const slots = entries.length === 0 ? [] : slotsOf(entries, was, now);
    if (slots.length === 0) this.out.write(this.#rendered(now, layout));
    else this.#container(slots, entries, start, end, layout);
  }

  #rendered(now: Json, layout: Layout): string {
    return render(now, layout, (node, indent, multiline) => this.#moved.textOf(node, indent, multiline));
  }

  #container(slots: readonly Slot[], entries: readonly Entry[], start: number, end: number, outer: Layout): void {
    const around = this.#surroundings(entries, end, outer);
    this.out.copy(start, start + 1);
    /** The entry of the text that stands nearest before the slot, else the first one that is left. */
    let beside = entries[slots.find((slot) => slot.entry !== undefined)?.entry ?? 0];
    for (const [position, slot] of slots.entries()) {
      const entry = slot.entry === undefined ? undefined : entries[slot.entry];
      beside = entry ?? beside;
      const gap = this.#gap(position, slot, entry, beside, around);
      // Most entries are as they were: how they are laid out needs no looking at.
      if (entry && slot.key === entry.key && isSame(slot.now, slot.was)) this.out.copy(entry.keyStart, entry.end);
      else {
        const layout = { ...around.layout, indent: breaks(gap) ? indentOf(gap) : outer.indent };
        if (entry) this.#entry(slot, entry, layout);
        else this.#fresh(slot, beside, layout, isArray(slot.now) || isObject(slot.now));
      }
      this.#tail(position === slots.length - 1, slot, entry, entries, end - 1);
    }
    this.out.copy(end - 1, end);
  }

  #surroundings(entries: readonly Entry[], end: number, outer: Layout): Surroundings {
    const lead = this.#lead(entries[0]);
    const last = entries.at(-1);
    const trail = this.#text.slice(last?.end ?? end - 1, end - 1);
    const inner = indentOf(lead);
    const base = breaks(trail) ? indentOf(trail) : outer.indent;
    const unit = breaks(lead) && inner.startsWith(base) ? inner.slice(base.length) : '';
    const eol = /\r\n|\n|\r/.exec(lead)?.[0] ?? outer.eol;
    const layout = { ...outer, multiline: breaks(lead), unit: unit === '' ? this.#fileLayout.unit : unit, eol };
    return { entries, lead, layout };
  }

  #lead(entry: Entry | undefined): string {
    return entry ? this.#text.slice(entry.from, entry.keyStart) : '';
  }

  /** Writes the white space before a slot and returns it. */
  #gap(position: number, slot: Slot, entry: Entry | undefined, beside: Entry | undefined, around: Surroundings): string {
    const first = around.entries[0];
    if (position === 0 && first) {
      this.out.copy(first.from, first.keyStart);
      return around.lead;
    }
    if (entry && slot.entry !== 0) {
      this.out.copy(entry.from, entry.keyStart);
      return this.#lead(entry);
    }
    const model = beside && beside !== first ? beside : around.entries[1];
    const gap = model ? oneBreak(this.#lead(model)) : this.#gapOfSingle(first, around);
    this.out.write(gap);
    return gap;
  }

  /** Between two entries where the text has only one: as behind the bracket, or a blank where the text uses blanks. */
  #gapOfSingle(first: Entry | undefined, around: Surroundings): string {
    if (breaks(around.lead)) return oneBreak(around.lead);
    return (colonOf(this.#text, first) ?? this.#fileLayout.colon).endsWith(':') ? '' : ' ';
  }

  #entry(slot: Slot, entry: Entry, layout: Layout): void {
    if (slot.key === entry.key) this.out.copy(entry.keyStart, entry.keyEnd);
    else this.out.write(JSON.stringify(slot.key));
    this.out.copy(entry.keyEnd, entry.start);
    this.value(slot.now, slot.was, entry.start, entry.end, { ...layout, colon: colonOf(this.#text, entry) ?? layout.colon });
  }

  #fresh(slot: Slot, beside: Entry | undefined, layout: Layout, isNode: boolean): void {
    const keyed = beside !== undefined && beside.keyEnd > beside.keyStart;
    const colon = colonOf(this.#text, beside) ?? this.#colonWithin(beside) ?? layout.colon;
    if (keyed) this.out.write(JSON.stringify(slot.key) + colon);
    this.out.write(this.#rendered(slot.now, { ...layout, colon, multiline: isNode ? this.#isMultiline(slot, beside, layout) : false }));
  }

  #colonWithin(beside: Entry | undefined): string | undefined {
    const isKeyed = beside !== undefined && this.#text.charCodeAt(beside.start) === OPEN_BRACE;
    return isKeyed ? colonOf(this.#text, entriesOf(this.#text, beside.start, this.#containers, 1)[0]) : undefined;
  }

  /** A new object or array is spread over lines as the one beside it is; else as its container is. */
  #isMultiline(slot: Slot, beside: Entry | undefined, layout: Layout): boolean {
    if (!beside) return layout.multiline;
    const neighbour = this.#text.slice(beside.start, beside.end);
    const open = isArray(slot.now) ? '[' : '{';
    if (!neighbour.startsWith(open) || /^[{[]\s*[}\]]$/.test(neighbour)) return layout.multiline;
    return breaks(neighbour);
  }

  /** What stands between a slot and the next one, or the closing bracket. */
  #tail(isLast: boolean, slot: Slot, entry: Entry | undefined, entries: readonly Entry[], close: number): void {
    const next = slot.entry === undefined ? undefined : entries[slot.entry + 1];
    if (isLast) this.out.copy(entries.at(-1)?.end ?? close, close);
    else if (entry && next) this.out.copy(entry.end, next.from);
    else this.out.write(',');
  }
}

function slotsOf(entries: readonly Entry[], was: Json, now: Json): Slot[] {
  if (isObject(was) && isObject(now)) return alignMembers(entries, was, now);
  return isArray(was) && isArray(now) ? alignElements(was, now) : [];
}
