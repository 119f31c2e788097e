import { pointerOf, type Pointer } from '../pointer';
import {
  afterMark,
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  endOfString,
  endOfWord,
  keyOfLiteral,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUOTE,
  skipSpace,
} from './scan';

/** A container that is open at the place where the walk has come to. */
interface Open {
  readonly keyed: boolean;
  index: number;
  keyStart: number;
  keyEnd: number;
  /** Between the start of a key and the end of its value. */
  inMember: boolean;
}

/**
 * The innermost node at an offset: a member reaches from its key to its value, and a cursor right behind the last
 * character still counts. Works on text that does not parse, from what stands before the offset.
 */
export function pointerAt(text: string, offset: number): Pointer {
  const stack: Open[] = [];
  /** The node that the innermost open container has come to, or the container itself between two entries. */
  const here = (inElement: boolean): Pointer => {
    const keys = stack.flatMap((open, depth): (string | number)[] => {
      const inside = depth < stack.length - 1 || inElement || open.inMember;
      if (!inside) return [];
      return open.keyed ? [keyOfLiteral(text, open.keyStart, open.keyEnd)] : [open.index];
    });
    return pointerOf(keys);
  };
  let at = skipSpace(text, afterMark(text));
  while (at < text.length && at <= offset) {
    const inner = stack.at(-1);
    const code = text.charCodeAt(at);
    let end = at + 1;
    switch (code) {
      case OPEN_BRACE:
      case OPEN_BRACKET:
        if (offset === at) return here(inner !== undefined && (!inner.keyed || inner.inMember));
        stack.push({ keyed: code === OPEN_BRACE, index: 0, keyStart: 0, keyEnd: 0, inMember: false });
        break;
      case CLOSE_BRACE:
      case CLOSE_BRACKET: {
        if (offset === at) return here(false);
        stack.pop();
        const outer = stack.at(-1);
        if (offset === end) return here(outer !== undefined && !outer.keyed);
        if (outer) outer.inMember = false;
        break;
      }
      case COMMA:
        if (offset === at) return here(false);
        if (inner) {
          inner.index++;
          inner.inMember = false;
        }
        break;
      case COLON:
        break;
      default: {
        end = code === QUOTE ? endOfString(text, at) : endOfWord(text, at);
        const isKey = inner?.keyed === true && !inner.inMember;
        if (isKey && code === QUOTE) {
          inner.keyStart = at;
          inner.keyEnd = end;
          inner.inMember = true;
        }
        if (offset <= end) return here(inner !== undefined && !inner.keyed);
        if (inner?.keyed && !isKey) inner.inMember = false;
      }
    }
    at = skipSpace(text, end);
  }
  return here(false);
}
