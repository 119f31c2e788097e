/** Where a text stops being JSON; line and column count from 1, columns in UTF-16 units. */
export interface JsonError {
  readonly message: string;
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

const literal = /true|false|null/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const space = /[ \t\r\n]*/y;

function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** The end of the string literal at `at`. By hand: a pattern would run out of stack on a text of some megabytes. */
function endOfString(text: string, at: number): number | undefined {
  if (text[at] !== '"') return undefined;
  let next = at + 1;
  while (next < text.length) {
    const sign = text.charCodeAt(next);
    if (sign === 0x22) return next + 1;
    if (sign < 0x20) return undefined;
    const end = sign === 0x5c ? endOf(escape, text, next) : next + 1;
    if (end === undefined) return undefined;
    next = end;
  }
  return undefined;
}

function shown(text: string, at: number): string {
  const point = text.codePointAt(at);
  return point === undefined ? 'the end of the text' : `“${String.fromCodePoint(point)}”`;
}

/** The first place where `text` is not JSON (RFC 8259), or undefined when all of it is. Any depth; linear in the text. */
export function firstJsonError(text: string): JsonError | undefined {
  const open: ('{' | '[')[] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  let expected: 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'comma-or-end' = 'value';
  const fail = (wanted: string, where = at): JsonError => {
    const before = text.slice(0, where);
    const line = before.split('\n').length;
    return { message: `expected ${wanted}, found ${shown(text, where)}.`, offset: where, line, column: where - before.lastIndexOf('\n') };
  };
  const skipSpace = (): void => {
    at = endOf(space, text, at) ?? at;
  };
  for (;;) {
    skipSpace();
    const sign = text[at];
    const innermost = open.at(-1);
    if (expected === 'comma-or-end') {
      if (innermost === undefined) return at === text.length ? undefined : fail('nothing more');
      const close = innermost === '{' ? '}' : ']';
      if (sign === close) open.pop();
      else if (sign === ',') expected = innermost === '{' ? 'key' : 'value';
      else return fail(`a comma or ${close}`);
      at++;
      continue;
    }
    if ((expected === 'key-or-end' && sign === '}') || (expected === 'value-or-end' && sign === ']')) {
      open.pop();
      at++;
      expected = 'comma-or-end';
      continue;
    }
    if (expected === 'key' || expected === 'key-or-end') {
      const end = endOfString(text, at);
      if (end === undefined) return fail('a name in double quotes');
      at = end;
      skipSpace();
      if (text[at] !== ':') return fail('a colon');
      at++;
      expected = 'value';
      continue;
    }
    if (sign === '{' || sign === '[') {
      open.push(sign);
      at++;
      expected = sign === '{' ? 'key-or-end' : 'value-or-end';
      continue;
    }
    const end = sign === '"' ? endOfString(text, at) : endOf(/[tfn]/.test(sign ?? '') ? literal : number, text, at);
    if (end === undefined) return fail(sign === '"' ? 'a text that ends with a double quote and has no raw control characters' : 'a value');
    at = end;
    expected = 'comma-or-end';
  }
}
