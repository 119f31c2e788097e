/** A piece of a line from `startIndex` on that is coloured alike; `scopes` is what the themes name. */
export interface JsonToken {
  readonly startIndex: number;
  readonly scopes: '' | 'key' | 'string' | 'invalid' | 'number' | 'keyword' | 'delimiter' | 'delimiter.curly' | 'delimiter.square';
}

/** A longer line is not coloured: it would be gone through at each key. */
const longest = 20_000;

const number = /-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/iy;
const word = /[a-z]+/iy;
const words: readonly string[] = ['true', 'false', 'null'];

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const MINUS = 0x2d;
const isBlank = (code: number): boolean => code === 0x20 || code === 0x09;
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

function blanksEnd(line: string, start: number): number {
  let index = start;
  while (isBlank(line.charCodeAt(index))) index++;
  return index;
}

/** Behind the quote that ends the text beginning at `start`; undefined when the line ends before it. */
function textEnd(line: string, start: number): number | undefined {
  for (let index = start + 1; index < line.length; index++) {
    const code = line.charCodeAt(index);
    if (code === QUOTE) return index + 1;
    if (code === BACKSLASH) index++;
  }
  return undefined;
}

function matchAt(pattern: RegExp, line: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(line)?.[0] ?? '';
}

/**
 * The colours of a line of JSON. Every line stands for itself, as no text goes over several. Written by hand because a
 * definition of 1,000 operations has 130,000 lines: Monaco's own interpreter of grammars needs a second for them, in slices
 * between the first keys.
 */
export function jsonTokens(line: string): readonly JsonToken[] {
  if (line.length >= longest) return [{ startIndex: 0, scopes: '' }];
  const tokens: JsonToken[] = [];
  let last: JsonToken['scopes'] | undefined;
  let index = 0;
  const put = (scopes: JsonToken['scopes'], end: number): void => {
    if (scopes !== last) tokens.push({ startIndex: index, scopes });
    last = scopes;
    index = end;
  };
  while (index < line.length) {
    const code = line.charCodeAt(index);
    switch (line[index]) {
      case '"': {
        const end = textEnd(line, index);
        if (end === undefined) put('invalid', line.length);
        else put(line[blanksEnd(line, end)] === ':' ? 'key' : 'string', end);
        break;
      }
      case '{':
      case '}':
        put('delimiter.curly', index + 1);
        break;
      case '[':
      case ']':
        put('delimiter.square', index + 1);
        break;
      case ':':
      case ',':
        put('delimiter', index + 1);
        break;
      case ' ':
      case '\t':
        put('', blanksEnd(line, index));
        break;
      default: {
        const digits = isDigit(code) || code === MINUS ? matchAt(number, line, index) : '';
        const letters = digits ? '' : matchAt(word, line, index);
        if (digits) put('number', index + digits.length);
        else if (words.includes(letters)) put('keyword', index + letters.length);
        else put('', index + Math.max(1, letters.length));
      }
    }
  }
  return tokens;
}
