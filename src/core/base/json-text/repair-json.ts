import { counted } from '../counted';
import { DEEPEST } from './find-error';
import { lineAndColumn } from './lines';
import { checkWord, quoted } from './literal-error';
import { readJson } from './read-json';
import { RepairList, type Repair } from './repair';
import { mendGap, skipBlank } from './repair-gap';
import { mendString, quoteAt } from './repair-string';
import { afterMark, CLOSE_BRACE, CLOSE_BRACKET, COLON, COMMA, endOfString, OPEN_BRACE, OPEN_BRACKET, QUOTE } from './scan';

export interface RepairProposal {
  readonly repaired: string;
  readonly repairs: readonly Repair[];
}

interface Open {
  readonly keyed: boolean;
  readonly at: number;
}

const closerOf = (open: Open): number => (open.keyed ? CLOSE_BRACE : CLOSE_BRACKET);
const nameOf = (open: Open): string => (open.keyed ? 'object' : 'array');
const isCloser = (code: number): boolean => code === CLOSE_BRACE || code === CLOSE_BRACKET;
const isOpener = (code: number): boolean => code === OPEN_BRACE || code === OPEN_BRACKET;

/** The offset behind the run of letters, digits and signs that starts here. */
function endOfRun(text: string, at: number): number {
  const run = /[\p{L}\p{N}_$.+-]*/uy;
  run.lastIndex = at;
  run.test(text);
  return run.lastIndex;
}

function mendWord(at: number, list: RepairList): number | undefined {
  const end = endOfRun(list.text, at);
  if (end === at) return undefined;
  const word = list.text.slice(at, end);
  if (typeof checkWord(word, 0) === 'number') return end;
  const meant = word === 'None' ? 'null' : word.toLowerCase();
  if (meant !== 'true' && meant !== 'false' && meant !== 'null') return undefined;
  list.add('word', at, `${quoted(word, 0, word.length)} is no JSON value.`, `Written as ${meant}.`, [{ offset: at, length: word.length, text: meant }]);
  return end;
}

/** The offset of the value that follows the key at `at`. */
function mendKey(at: number, list: RepairList): number | undefined {
  const { text } = list;
  const isQuoted = quoteAt(text, at) !== undefined;
  const end = isQuoted ? mendString(at, 'key', list) : endOfRun(text, at);
  if (end === undefined || end === at) return undefined;
  const colon = mendGap(end, list);
  if (text.charCodeAt(colon) !== COLON) return undefined;
  if (!isQuoted) {
    const edits = [at, end].map((offset) => ({ offset, length: 0, text: '"' }));
    list.add('unquoted-key', at, `The key ${quoted(text, at, end)} stands without quotation marks.`, 'Put in double quotation marks.', edits);
  }
  return mendGap(colon + 1, list);
}

const isMissingComma = (text: string, before: number, at: number, open: Open): boolean => {
  if (quoteAt(text, at) === undefined) return isOpener(text.charCodeAt(at)) || endOfRun(text, at) > at;
  // "a""b" in an array may be one text with quotation marks in it.
  return open.keyed || before < at || quoteAt(text, before - 1) === undefined;
};

/** Closes what is open at the end of the text. */
function closeAll(stack: readonly Open[], end: number, list: RepairList): void {
  const inner = stack.at(-1);
  if (!inner) return;
  const { line } = lineAndColumn(list.text, inner.at);
  const closers = stack.toReversed().map((open) => (open.keyed ? '}' : ']')).join('');
  const cause = `The text ends, but the ${nameOf(inner)} that starts in line ${line} is not closed.`;
  list.add('missing-bracket', end, cause, `Added ${closers} at the end.`, [{ offset: end, length: 0, text: closers }]);
}

/** True when members follow the end of the object that is the root: it is closed too early. */
function membersFollow(text: string, at: number): boolean {
  const key = text.charCodeAt(at) === COMMA ? skipBlank(text, at + 1) : at;
  return text.charCodeAt(key) === QUOTE && text.charCodeAt(skipBlank(text, endOfString(text, key))) === COLON;
}

/** Takes the bracket away that closes the root before the last of its members. */
function reopen(root: Open, end: number, list: RepairList): void {
  const cause = `The object that starts in line ${lineAndColumn(list.text, root.at).line} is closed here, but more members follow.`;
  const done = 'The bracket removed, so that they belong to the object. Check that they do.';
  list.add('closed-early', end - 1, cause, done, [{ offset: end - 1, length: 1, text: '' }], false);
}

/** Leaves out what follows the root; not what a comma joins to it. */
function dropRest(at: number, list: RepairList): boolean {
  const { text } = list;
  const rest = text.slice(at).trimEnd();
  if (rest.startsWith(',')) return false;
  const last = lineAndColumn(text, at + rest.length).line;
  const cause = `The JSON value has ended, but ${quoted(rest, 0, rest.length)} follows it.`;
  const done = `Left out ${counted(rest.length, 'character')}, up to line ${last}.`;
  list.add('content-after-root', at, cause, done, [{ offset: at, length: rest.length, text: '' }], false);
  return true;
}

/**
 * From the end of a value, and the next thing behind it, to the start of the next value, or to the end of the text.
 * Undefined where it cannot go on.
 */
function leaveValue(from: number, next: number, stack: Open[], list: RepairList): number | 'end' | undefined {
  const { text } = list;
  let end = from;
  let at = next;
  let closed: Open | undefined;
  for (;;) {
    if (stack.length === 0 && closed?.keyed && membersFollow(text, at)) {
      reopen(closed, end, list);
      stack.push(closed);
    }
    const open = stack.at(-1);
    if (at >= text.length) {
      closeAll(stack, end, list);
      return 'end';
    }
    if (!open) return dropRest(at, list) ? 'end' : undefined;
    const code = text.charCodeAt(at);
    if (code === closerOf(open)) {
      closed = stack.pop();
      end = at + 1;
      at = mendGap(end, list);
    } else if (code === COMMA) {
      const behind = mendGap(at + 1, list);
      if (behind < text.length && !isCloser(text.charCodeAt(behind))) return open.keyed ? mendKey(behind, list) : behind;
      list.add('trailing-comma', at, `A comma stands before the end of the ${nameOf(open)}.`, 'Removed.', [{ offset: at, length: 1, text: '' }]);
      end = at + 1;
      at = behind;
    } else {
      if (!isMissingComma(text, end, at, open)) return undefined;
      const cause = `A comma is missing between two ${open.keyed ? 'members' : 'elements'}.`;
      list.add('missing-comma', end, cause, 'Added.', [{ offset: end, length: 0, text: ',' }]);
      return open.keyed ? mendKey(at, list) : at;
    }
  }
}

/** Walks over the whole text as JSON is read, and repairs on the way. False where it cannot go on. */
function mend(list: RepairList): boolean {
  const { text } = list;
  const stack: Open[] = [];
  let at: number | 'end' | undefined = mendGap(afterMark(text), list);
  while (typeof at === 'number' && at < text.length) {
    const code = text.charCodeAt(at);
    if (isOpener(code)) {
      if (stack.length === DEEPEST) return false;
      const open: Open = { keyed: code === OPEN_BRACE, at };
      stack.push(open);
      const first = mendGap(at + 1, list);
      const isEmpty = first >= text.length || text.charCodeAt(first) === closerOf(open);
      if (isEmpty) at = leaveValue(at + 1, first, stack, list);
      else at = open.keyed ? mendKey(first, list) : first;
      continue;
    }
    const end: number | undefined = quoteAt(text, at) === undefined ? mendWord(at, list) : mendString(at, 'value', list);
    if (end === undefined) return false;
    at = leaveValue(end, mendGap(end, list), stack, list);
  }
  return at === 'end';
}

/**
 * How a text that strict JSON refuses can be read after all: the text with every safe repair made, and what they are.
 * Undefined for a text that is JSON already and for one that cannot be repaired without guessing what was meant (a value
 * or colon that is missing, NaN, brackets that do not match). The repaired text parses; everything outside the repairs
 * is as it was. One pass over the text, so that the time grows with its length alone.
 */
export function proposeRepairs(text: string): RepairProposal | undefined {
  if (readJson(text).ok) return undefined;
  const list = new RepairList(text);
  if (!mend(list) || list.isEmpty) return undefined;
  const repaired = list.repaired();
  return readJson(repaired).ok ? { repaired, repairs: list.repairs() } : undefined;
}
