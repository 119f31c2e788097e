import { afterMark, CLOSE_BRACE, CLOSE_BRACKET, COLON, COMMA, endOfString, endOfWord, OPEN_BRACE, OPEN_BRACKET, QUOTE, skipSpace } from './scan';

/**
 * A JSON text laid out anew: one member or element a line, indented by `unit`, empty objects and arrays closed at once.
 * Only white space changes: literals, the order, repeated keys, a byte-order mark, and whether the file ends in a line
 * break stay. The text has to parse.
 */
export function formatJson(text: string, unit = '  ', eol = '\n'): string {
  const out: string[] = [text.slice(0, afterMark(text))];
  let depth = 0;
  const newLine = (): void => void out.push(eol, unit.repeat(depth));
  let at = skipSpace(text, afterMark(text));
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === OPEN_BRACE || code === OPEN_BRACKET) {
      const inside = skipSpace(text, at + 1);
      const closes = text.charCodeAt(inside);
      out.push(text.charAt(at));
      if (closes === CLOSE_BRACE || closes === CLOSE_BRACKET) {
        out.push(text.charAt(inside));
        at = inside + 1;
      } else {
        depth++;
        newLine();
        at = inside;
      }
    } else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) {
      depth--;
      newLine();
      out.push(text.charAt(at));
      at++;
    } else if (code === COMMA) {
      out.push(',');
      newLine();
      at++;
    } else if (code === COLON) {
      out.push(': ');
      at++;
    } else {
      const end = code === QUOTE ? endOfString(text, at) : endOfWord(text, at);
      out.push(text.slice(at, Math.max(end, at + 1)));
      at = Math.max(end, at + 1);
    }
    at = skipSpace(text, at);
  }
  if (/[\r\n][ \t\r\n]*$/.test(text.slice(-200))) out.push(eol);
  return out.join('');
}
