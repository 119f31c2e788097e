/** The line break that most lines of a text end in. */
export function lineBreakOf(text: string): '\n' | '\r\n' {
  const all = text.match(/\n/g)?.length ?? 0;
  const long = text.match(/\r\n/g)?.length ?? 0;
  return long > 0 && long * 2 >= all ? '\r\n' : '\n';
}

/** A text as a text box shows it: every line break is one character. */
export const shownText = (text: string): string => text.replaceAll(/\r\n?/g, '\n');

/** Where a position of the shown text stands in the stored one. */
function storedPosition(stored: string, shown: number): number {
  let at = 0;
  for (let passed = 0; passed < shown; passed++) at += stored.startsWith('\r\n', at) ? 2 : 1;
  return at;
}

/**
 * The stored text after someone changed what a text box shows of it: the part that differs is replaced, all else keeps its
 * bytes, line breaks of either kind among them. New line breaks are written as `lineBreak`.
 */
export function retyped(stored: string, typed: string, lineBreak: '\n' | '\r\n'): string {
  const shown = shownText(stored);
  const most = Math.min(shown.length, typed.length);
  let head = 0;
  while (head < most && shown[head] === typed[head]) head++;
  let tail = 0;
  while (tail < most - head && shown[shown.length - 1 - tail] === typed[typed.length - 1 - tail]) tail++;
  const changed = typed.slice(head, typed.length - tail).replaceAll('\n', lineBreak);
  const before = stored.slice(0, storedPosition(stored, head));
  const after = changed + stored.slice(storedPosition(stored, shown.length - tail));
  // Two line breaks of different kinds must not become one by standing side by side.
  return before.endsWith('\r') && after.startsWith('\n') ? `${before.slice(0, -1)}\n${after}` : before + after;
}
