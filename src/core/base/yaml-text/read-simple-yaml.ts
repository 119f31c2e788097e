import type { Json } from '../json';
import { blockScalar, type BlockHeader } from './block-scalar';
import { flowValue } from './flow-value';
import { plainKey, plainScalar } from './plain-scalar';
import { closingQuote, quotedText } from './quoted-scalar';

const LINE_BREAK = 10;
const SPACE = 32;
const TAB = 9;
const COMMENT = 35;
const DASH = 45;
const COLON = 58;
const QUESTION = 63;
const OPEN_BRACKET = 91;
const OPEN_BRACE = 123;

const longestKey = 1000;
/** Brackets may hold far more values than lines do; beyond this a complete parser counts them. */
const mostInBrackets = 1_000_000;

/** What ends or breaks a plain scalar: a comment, or a colon that would make a key of it. */
const notInPlain = /[ \t]#|:(?:[ \t]|$)/;
const blockHeader = /([|>])(?:([-+])([1-9])?|([1-9])([-+])?)? *\n/y;
/** Characters that a plain scalar does not start with; a dash, question mark or colon may where no blank follows. */
const indicators = new Set([...',[]{}#&*!|>\'"%@`']);

/** What a reader gives that has met something it does not read; its caller asks `isLost`. */
const nothing: Json = null;

/** Reads line by line; `column` and `from` say where the content of the present line starts, and a column below 0 is the end. */
class Reader {
  readonly text: string;
  readonly deepest: number;
  isLost = false;
  behindColon = 0;
  /** Comments stand between the present line and the one before. */
  isBelowComment = false;
  /** How many characters stood in flow collections. */
  inBrackets = 0;
  column = -1;
  from = 0;
  /** Where the present line starts and ends. */
  start = 0;
  end = 0;
  /** Where the next line starts. */
  below: number;

  constructor(text: string, deepest: number) {
    this.text = text.endsWith('\n') ? text : `${text}\n`;
    this.deepest = deepest;
    this.below = text.startsWith('\uFEFF') ? 1 : 0;
  }

  lose(): Json {
    this.isLost = true;
    this.column = -1;
    this.below = this.text.length;
    return nothing;
  }

  /** Goes to the next line with content, over empty lines and comments. */
  next(): void {
    const { text } = this;
    let at = this.below;
    this.isBelowComment = false;
    while (at < text.length) {
      let from = at;
      while (text.charCodeAt(from) === SPACE) from++;
      const first = text.charCodeAt(from);
      if (first === LINE_BREAK) {
        at = from + 1;
        continue;
      }
      const end = text.indexOf('\n', from);
      if (first === COMMENT) {
        this.isBelowComment = true;
        at = end + 1;
        continue;
      }
      if (first === TAB || (from === at && (text.startsWith('---', at) || text.startsWith('...', at)))) {
        this.lose();
        return;
      }
      this.start = at;
      this.from = from;
      this.column = from - at;
      this.end = end;
      this.below = end + 1;
      return;
    }
    this.column = -1;
    this.below = at;
  }

  document(): Json {
    const { text } = this;
    const marker = /^(?:\uFEFF?(?: *(?:#[^\n]*)?\n)*)--- *\n/.exec(text);
    if (marker) this.below = marker[0].length;
    this.next();
    if (this.column !== 0) return this.lose();
    const isList = this.isDash(this.from);
    // Behind a byte-order mark, parsers do not agree about the column of a list.
    if (isList && text.startsWith('\uFEFF')) return this.lose();
    const value = isList ? this.list(0, 0) : this.map(0, 0);
    return this.column < 0 ? value : this.lose();
  }

  isDash(at: number): boolean {
    return this.isMark(at, DASH);
  }

  /** True for a dash, question mark or colon with a blank or the end of its line behind it. */
  isMark(at: number, code: number): boolean {
    if (this.text.charCodeAt(at) !== code) return false;
    const following = this.text.charCodeAt(at + 1);
    return following === SPACE || following === LINE_BREAK;
  }

  skipBlanks(from: number): number {
    let at = from;
    while (this.text.charCodeAt(at) === SPACE) at++;
    return at;
  }

  /** True when nothing but a comment follows on the line; `at` is behind blanks or where a value ended. */
  isRestEmpty(at: number): boolean {
    const rest = this.skipBlanks(at);
    return rest === this.end || (this.text.charCodeAt(rest) === COMMENT && this.text.charCodeAt(rest - 1) === SPACE);
  }

  list(column: number, depth: number): Json {
    if (depth >= this.deepest) return this.lose();
    const items: Json[] = [];
    while (this.column === column && this.isDash(this.from)) {
      const at = this.skipBlanks(this.from + 1);
      if (this.isRestEmpty(at)) {
        this.next();
        items.push(this.column > column ? this.block(column, depth + 1) : null);
      } else {
        items.push(this.behindMark(column, at, depth + 1));
      }
      if (this.column > column) return this.lose();
    }
    return items;
  }

  /** The value that starts behind a dash, or behind the colon of a key that has a line of its own: it may be a map or list itself. */
  behindMark(parent: number, at: number, depth: number): Json {
    this.from = at;
    this.column = at - this.start;
    if (this.isDash(at)) return this.list(this.column, depth);
    return this.isKey() ? this.map(this.column, depth) : this.value(parent, at, depth);
  }

  /** The value that starts on a line of its own, below something that is indented by `parent` blanks. */
  block(parent: number, depth: number): Json {
    if (this.isDash(this.from)) return this.list(this.column, depth);
    if (this.isKey()) return this.map(this.column, depth);
    const first = this.text.charAt(this.from);
    // Parsers do not agree on comments between a key and a scalar on a line of its own.
    return first === '|' || first === '>' || this.isBelowComment ? this.lose() : this.value(parent, this.from, depth);
  }

  map(column: number, depth: number): Json {
    if (depth >= this.deepest) return this.lose();
    const members: { [key: string]: Json } = {};
    while (this.column === column) {
      const isExplicit = this.isMark(this.from, QUESTION);
      const key = isExplicit ? this.explicitKey(column) : this.key();
      if (key === undefined || Object.hasOwn(members, key)) return this.lose();
      const at = this.skipBlanks(this.behindColon);
      if (!this.isRestEmpty(at)) {
        members[key] = isExplicit ? this.behindMark(column, at, depth + 1) : this.value(column, at, depth + 1);
      } else {
        this.next();
        if (this.column > column) members[key] = this.block(column, depth + 1);
        else if (this.column < column || !this.isDash(this.from)) members[key] = null;
        else members[key] = isExplicit ? this.lose() : this.list(column, depth + 1);
      }
      if (this.column > column) return this.lose();
    }
    return members;
  }

  isKey(): boolean {
    return this.colonOfKey() >= 0;
  }

  /** Where the colon stands behind the key that the content of the line starts with; -1 when it starts with none. */
  colonOfKey(): number {
    const { text, from, end } = this;
    const first = text.charCodeAt(from);
    if (first === 34 || first === 39) {
      const close = closingQuote(text, from);
      if (close < 0 || close > end) return -1;
      const colon = this.skipBlanks(close + 1);
      return text.charCodeAt(colon) === COLON && (text.charCodeAt(colon + 1) === SPACE || colon + 1 === end) ? colon : -1;
    }
    if (first === OPEN_BRACKET || first === OPEN_BRACE) return -1;
    for (let at = from; at < end; at++) {
      const code = text.charCodeAt(at);
      if (code === COLON) {
        if (at + 1 === end || text.charCodeAt(at + 1) === SPACE) return at;
      } else if (code === TAB || (code === COMMENT && text.charCodeAt(at - 1) === SPACE)) {
        return -1;
      }
    }
    return -1;
  }

  /** The key that the content of the line starts with; `behindColon` is set. */
  key(): string | undefined {
    const { text, from } = this;
    const colon = this.colonOfKey();
    if (colon < 0 || colon - from > longestKey) return undefined;
    this.behindColon = colon + 1;
    const first = text.charAt(from);
    if (first === '"' || first === "'") {
      return quotedKey(text.slice(from + 1, closingQuote(text, from)), first);
    }
    return this.startsPlain(from) ? plainKey(trimmed(text.slice(from, colon))) : undefined;
  }

  /** The key behind a question mark, whose colon starts a line of its own; `behindColon` is set. */
  explicitKey(column: number): string | undefined {
    const { text } = this;
    const from = this.skipBlanks(this.from + 1);
    const written = trimmed(text.slice(from, this.end));
    const first = written.charAt(0);
    const isQuoted = first === '"' || first === "'";
    if (isQuoted ? closingQuote(written, 0) !== written.length - 1 : !this.startsPlain(from) || notInPlain.test(written) || written.endsWith('\t')) return undefined;
    this.next();
    if (this.column !== column || !this.isMark(this.from, COLON)) return undefined;
    this.behindColon = this.from + 1;
    return isQuoted ? quotedKey(written.slice(1, -1), first) : plainKey(written);
  }

  startsPlain(at: number): boolean {
    const first = this.text.charCodeAt(at);
    if (first === DASH || first === COLON || first === QUESTION) {
      const following = this.text.charCodeAt(at + 1);
      return following !== SPACE && following !== LINE_BREAK && following !== TAB;
    }
    return first !== TAB && !indicators.has(this.text.charAt(at));
  }

  /** The value at `at` of the line, below something that is indented by `parent` blanks; ends at the next line with content. */
  value(parent: number, at: number, depth: number): Json {
    const { text } = this;
    switch (text.charAt(at)) {
      case '"':
      case "'":
        return this.quoted(parent, at);
      case '[':
      case '{':
        return this.flow(parent, at, depth);
      case '|':
      case '>':
        return this.blockText(parent, at);
      default:
        return this.startsPlain(at) ? this.plain(parent, at) : this.lose();
    }
  }

  quoted(parent: number, at: number): Json {
    const { text } = this;
    const close = closingQuote(text, at);
    if (close < 0) return this.lose();
    const value = quotedText(text.slice(at + 1, close), text.charAt(at), parent);
    if (close > this.end) {
      this.end = text.indexOf('\n', close);
      this.below = this.end + 1;
    }
    if (value === undefined || !this.isRestEmpty(close + 1)) return this.lose();
    this.next();
    return value;
  }

  flow(parent: number, at: number, depth: number): Json {
    const found = flowValue(this.text, at, this.deepest - depth);
    if (!found) return this.lose();
    this.inBrackets += found.end - at;
    if (found.end > this.end) {
      if (!this.isFurther(parent, found.end)) return this.lose();
      this.end = this.text.indexOf('\n', found.end);
      this.below = this.end + 1;
    }
    if (this.inBrackets > mostInBrackets || !this.isRestEmpty(found.end)) return this.lose();
    this.next();
    return found.value;
  }

  /** True when the lines below up to an offset are indented by more than `parent` blanks, or empty. */
  isFurther(parent: number, to: number): boolean {
    const { text } = this;
    for (let at = this.below; at < to; at = text.indexOf('\n', at) + 1) {
      const from = this.skipBlanks(at);
      // The last bracket may stand at the column of what is above.
      if (from - at <= parent && text.charCodeAt(from) !== LINE_BREAK && !(from === to - 1 && from - at === parent)) return false;
    }
    return true;
  }

  blockText(parent: number, at: number): Json {
    const { text } = this;
    blockHeader.lastIndex = at;
    const header = blockHeader.exec(text);
    if (!header) return this.lose();
    const [, style, sign = '', digit, otherDigit, otherSign] = header;
    const found = blockScalar(text, this.below, parent, { isFolded: style === '>', chomping: chompingOf(otherSign ?? sign), indentation: Number(digit ?? otherDigit ?? 0) });
    if (!found) return this.lose();
    this.below = found.next;
    this.next();
    return found.text;
  }

  plain(parent: number, at: number): Json {
    const { text, end } = this;
    const first = text.slice(at, end);
    const stop = notInPlain.exec(first);
    if (stop?.[0].startsWith(':')) return this.lose();
    const own = trimmed(stop ? first.slice(0, stop.index) : first);
    if (own.endsWith('\t')) return this.lose();
    const { below } = this;
    this.next();
    if (this.column > parent && !stop && !this.isLost) return this.lines(parent, own, below);
    const value = plainScalar(own);
    return value === undefined ? this.lose() : value;
  }

  /** A plain scalar that goes on in the lines from `below`, which are indented by more than `parent` blanks. */
  lines(parent: number, start: string, below: number): Json {
    const { text } = this;
    let joined = start;
    let breaks = 0;
    let at = below;
    while (at < text.length) {
      const end = text.indexOf('\n', at);
      const from = this.skipBlanks(at);
      if (from === end) breaks++;
      else {
        if (from - at <= parent || text.charCodeAt(from) === COMMENT) break;
        const line = trimmed(text.slice(from, end));
        if (notInPlain.test(line) || line.startsWith('\t') || line.endsWith('\t')) return this.lose();
        joined += `${breaks > 0 ? '\n'.repeat(breaks) : ' '}${line}`;
        breaks = 0;
      }
      at = end + 1;
    }
    this.below = at;
    this.next();
    return joined;
  }
}

const quotedKey = (inside: string, quote: string): string | undefined => {
  const key = quotedText(inside, quote, 0);
  return key === '__proto__' || key === '<<' ? undefined : key;
};

const chompingOf = (sign: string): BlockHeader['chomping'] => (sign === '-' || sign === '+' ? sign : '');

const trimmed = (line: string): string => {
  let end = line.length;
  while (line.charCodeAt(end - 1) === SPACE) end--;
  return end === line.length ? line : line.slice(0, end);
};

/**
 * Reads the YAML that tools and people write for the most part: block maps and lists, plain, quoted and block scalars, flow
 * collections of one line, comments. Undefined for everything else (anchors, tags, merge keys, repeated keys, several documents,
 * tabs, …) and for whatever is not correct, so that a complete parser can read it, or say what is wrong.
 */
export function readSimpleYaml(text: string, deepest: number): { readonly value: Json } | undefined {
  const plain = text.includes('\r') ? text.replaceAll('\r\n', '\n') : text;
  if (plain.includes('\r') || plain.includes('\uFEFF', 1)) return undefined;
  const reader = new Reader(plain, deepest);
  const value = reader.document();
  return reader.isLost ? undefined : { value };
}
