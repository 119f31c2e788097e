const BACKSLASH = 92;

/** Whether the character at `at` has an odd number of backslashes before it. */
function isEscaped(text: string, at: number): boolean {
  let before = at - 1;
  while (text.charCodeAt(before) === BACKSLASH) before--;
  return (at - before) % 2 === 0;
}

/** Where the quoted scalar that opens at `at` has its closing quote; -1 when it has none. */
export function closingQuote(text: string, at: number): number {
  const quote = text.charAt(at);
  let end = text.indexOf(quote, at + 1);
  if (quote === "'") {
    while (end >= 0 && text.charAt(end + 1) === "'") end = text.indexOf("'", end + 2);
  } else {
    while (end >= 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  }
  return end;
}

/**
 * The text inside quotes, folded when it has several lines, which must be indented by more than `indent` blanks. Undefined for
 * what is left to a complete parser: tabs, escapes that JSON does not have either, lines that stand too far left.
 */
export function quotedText(inside: string, quote: string, indent: number): string | undefined {
  const hasEscapes = quote === '"' && inside.includes('\\');
  if (inside.includes('\t')) return undefined;
  const folded = inside.includes('\n') ? foldedText(inside, indent, hasEscapes) : inside;
  if (folded === undefined) return undefined;
  if (hasEscapes) return unescaped(folded);
  return quote === "'" ? folded.replaceAll("''", "'") : folded;
}

const escapesOfYaml = /\\[^"\\/bfnrtu]/;
const likeJson: ReadonlyMap<string, string> = new Map([
  [' ', ' '], ['0', '\\u0000'], ['a', '\\u0007'], ['e', '\\u001b'], ['v', '\\u000b'], ['N', '\\u0085'], ['_', '\\u00a0'], ['L', '\\u2028'], ['P', '\\u2029'],
]);

/** The escapes of YAML that JSON does not have, as JSON has them; others stay, and are no JSON then. */
const asJson = (inside: string): string =>
  inside.replace(/\\(?:x([\da-fA-F]{2})|U000([1-9a-fA-F][\da-fA-F]{4})|U0010([\da-fA-F]{4})|(.))/g, (whole, byte: string | undefined, code: string | undefined, last: string | undefined, sign: string | undefined) => {
    if (byte !== undefined) return `\\u00${byte}`;
    if (sign !== undefined) return likeJson.get(sign) ?? whole;
    return String.fromCodePoint(Number.parseInt(code ?? `10${last ?? ''}`, 16));
  });

function unescaped(inside: string): string | undefined {
  try {
    const text: unknown = JSON.parse(`"${escapesOfYaml.test(inside) ? asJson(inside) : inside}"`);
    return typeof text === 'string' ? text : undefined;
  } catch {
    return undefined;
  }
}

const blanksBehind = / +$/;

/** Line folding: a line break is a blank, and each empty line is a line break. A backslash takes the line break away. */
function foldedText(inside: string, indent: number, hasEscapes: boolean): string | undefined {
  const lines = inside.split('\n');
  const lineBreak = hasEscapes ? '\\n' : '\n';
  const last = lines.length - 1;
  let folded = '';
  let breaks = 0;
  let isJoined = true;
  for (const [index, line] of lines.entries()) {
    const start = index === 0 ? 0 : line.search(/[^ ]|$/);
    if (start === line.length && index > 0 && index < last) {
      if (isJoined) return undefined;
      breaks++;
      continue;
    }
    // The last line may hold nothing but the closing quote, and even that must be indented.
    if (index > 0 && start <= indent) return undefined;
    folded += isJoined ? '' : breaks > 0 ? lineBreak.repeat(breaks) : ' ';
    breaks = 0;
    isJoined = hasEscapes && index < last && isEscaped(line, line.length);
    const text = isJoined ? line.slice(start, -1) : index === last ? line.slice(start) : line.slice(start).replace(blanksBehind, '');
    folded += text;
    // An escaped blank at the end of the line is not cut off.
    if (!isJoined && hasEscapes && index < last && isEscaped(text, text.length)) folded += ' ';
  }
  return folded;
}
