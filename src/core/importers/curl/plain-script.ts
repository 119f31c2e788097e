/** True for commands of cmd.exe, whose escape mark is the caret: `^` at a line end, or in front of a word in quotation marks. */
const isCmd = (text: string): boolean => !/\\\n/.test(text) && /\^[ \t]*\n|\s\^"/.test(text);

/** A word of cmd.exe in double quotes, as a shell writes it: nothing in it but `"` and `\` has a meaning. */
const requoted = (content: string): string => `'${content.replace(/\\"|""/g, '"').replaceAll("'", `'\\''`)}'`;

function fromCmd(text: string): string {
  const plain = text
    // Two line ends behind a caret stand for one line end in a value.
    .replace(/\^[ \t]*\n(\n?)/g, (_whole, second: string) => (second === '' ? ' ' : '\u0001'))
    .replace(/\^([^\n])/g, '$1')
    .replaceAll('\u0001', '\n');
  return plain.replace(/"((?:[^"\\]|\\.|"")*)"/g, (_whole, content: string) => requoted(content));
}

/**
 * Commands as a POSIX shell would take them: line ends of one kind, without the prompts of a terminal and the marks of a Markdown
 * fence, with the line continuations of cmd.exe (`^`) and PowerShell (a backtick) as blanks.
 */
export function plainScript(source: string): string {
  const text = source
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/^[ \t]*```\w*[ \t]*$/gm, '')
    .replace(/^[ \t]*[$%>][ \t]+(?=\S)/gm, '');
  return (isCmd(text) ? fromCmd(text) : text).replace(/[ \t]`[ \t]*\n/g, ' ');
}

const firstCommand = /^(?:\s|#[^\n]*\n|(?:export[ \t]+)?[A-Za-z_]\w*=(?:"[^"\n]*"|'[^'\n]*'|[^\s"';]*)[\s;]|set [-+]\w[^\n]*\n)*(?:[\w./\\:-]*[/\\])?curl(?:\.exe)?\s/;

/** True for a text whose first command is curl; comments, prompts and values of variables may stand before it. */
export function startsWithCurl(text: string): boolean {
  const start = text.slice(0, 20_000);
  return /curl/.test(start) && firstCommand.test(plainScript(start));
}
