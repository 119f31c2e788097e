const simple: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['a', '\u0007'],
  ['b', '\b'],
  ['f', '\f'],
  ['v', '\v'],
  ['e', '\u001B'],
  ['E', '\u001B'],
]);

const number = /x([\da-f]{1,2})|u([\da-f]{1,4})|U([\da-f]{1,8})|([0-7]{1,3})/iy;

/** The text between `$'` and `'` (ANSI-C quotation) from `start`, and how many characters it took with its closing mark. */
export function ansiText(source: string, start: number): { text: string; length: number } {
  let text = '';
  let at = start;
  while (at < source.length) {
    const character = source.charAt(at);
    if (character === "'") return { text, length: at + 1 - start };
    if (character !== '\\') {
      text += character;
      at++;
      continue;
    }
    number.lastIndex = at + 1;
    const found = number.exec(source);
    const letter = source.charAt(at + 1);
    if (found) {
      const [whole, hex, short, long, octal] = found;
      const code = Number.parseInt(hex ?? short ?? long ?? octal ?? '0', octal === undefined ? 16 : 8);
      text += code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
      at += 1 + whole.length;
    } else {
      text += simple.get(letter) ?? letter;
      at += 2;
    }
  }
  return { text, length: source.length - start };
}
