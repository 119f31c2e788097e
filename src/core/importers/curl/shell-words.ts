import { ansiText } from './ansi-text';

/** A part of a script: a word, or a mark that ends a command (`\n`, `;`, `|`, `&`) or sends its output elsewhere (`>`). */
export type ShellToken =
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'end'; readonly mark: string }
  | { readonly kind: 'redirect' }
  /** Lines that stand in the script as the input of a command. */
  | { readonly kind: 'input'; readonly text: string }
  | { readonly kind: 'comment'; readonly text: string };

/** `$NAME`, `${NAME}`, `${NAME:-x}` and `$(command)` at a place of a text, as the variable that the importers know. */
const variable = /\$(?:\{(\w{1,100})[^{}]{0,200}\}|(\w{1,100})|\(([^()]{0,200})\))/y;

class Scanner {
  readonly tokens: ShellToken[] = [];
  /** The word so far; undefined between words, for an empty word is a word. */
  #word: string | undefined;
  #at = 0;
  /** End marks of inputs that begin on the next line. */
  readonly #inputs: string[] = [];

  constructor(readonly text: string) {}

  scan(): readonly ShellToken[] {
    while (this.#at < this.text.length) this.#step(this.text.charAt(this.#at));
    this.#endWord();
    return this.tokens;
  }

  #add(text: string, length: number): void {
    this.#word = (this.#word ?? '') + text;
    this.#at += length;
  }

  #endWord(): void {
    if (this.#word !== undefined) this.tokens.push({ kind: 'word', text: this.#word });
    this.#word = undefined;
  }

  #step(character: string): void {
    const next = this.text.charAt(this.#at + 1);
    switch (character) {
      case '\\':
        // A backslash takes the meaning from the next character, and the line end from a line.
        if (next === '\n') this.#at += 2;
        else this.#add(next, 2);
        return;
      case "'":
        this.#quoted("'", 1);
        return;
      case '"':
        this.#doubleQuoted();
        return;
      case '$':
        if (next === "'") this.#ansi();
        else if (next === '"') this.#at++;
        else this.#variable();
        return;
      case '#':
        if (this.#word === undefined) this.#comment();
        else this.#add(character, 1);
        return;
      case '\n':
        this.#end(character, 1);
        this.#readInputs();
        return;
      case ';':
      case '|':
      case '&':
        this.#end(character, 1);
        return;
      case '>':
      case '<':
        this.#redirect(character);
        return;
      default:
        if (/\s/.test(character)) {
          this.#endWord();
          this.#at++;
        } else this.#add(character, 1);
    }
  }

  #end(mark: string, length: number): void {
    this.#endWord();
    this.tokens.push({ kind: 'end', mark });
    this.#at += length;
  }

  #quoted(mark: string, opening: number): void {
    const start = this.#at + opening;
    const end = this.text.indexOf(mark, start);
    const content = this.text.slice(start, end === -1 ? undefined : end);
    this.#add(content, opening + content.length + mark.length);
  }

  #doubleQuoted(): void {
    this.#add('', 1);
    while (this.#at < this.text.length) {
      const character = this.text.charAt(this.#at);
      if (character === '"') {
        this.#at++;
        return;
      }
      if (character === '\\') {
        const next = this.text.charAt(this.#at + 1);
        this.#add(next === '\n' ? '' : '"\\$`'.includes(next) ? next : `\\${next}`, 2);
      } else if (character === '$') this.#variable();
      else this.#add(character, 1);
    }
  }

  #ansi(): void {
    const { text, length } = ansiText(this.text, this.#at + 2);
    this.#add(text, length + 2);
  }

  #variable(): void {
    variable.lastIndex = this.#at;
    const found = variable.exec(this.text);
    if (!found) {
      this.#add('$', 1);
      return;
    }
    const name = found[1] ?? found[2] ?? (found[3] ?? '').replace(/[{}]/g, '').trim().slice(0, 40);
    this.#add(`{{${name}}}`, found[0].length);
  }

  #comment(): void {
    const line = this.text.slice(this.#at, this.#lineEnd());
    this.tokens.push({ kind: 'comment', text: line.replace(/^#+\s*/, '').trim() });
    this.#at += line.length;
  }

  #lineEnd(): number {
    const end = this.text.indexOf('\n', this.#at);
    return end === -1 ? this.text.length : end;
  }

  #redirect(character: string): void {
    // `<name>` without quotes is a place to fill in: in a script that runs nobody reads from a file in front of a closing mark.
    const placeholder = character === '<' ? /^<[\w .-]{1,60}>/.exec(this.text.slice(this.#at, this.#at + 70)) : null;
    if (placeholder) {
      this.#add(placeholder[0], placeholder[0].length);
      return;
    }
    const input = character === '<' ? /^<<-?[ \t]*(['"]?)(\w{1,60})\1/.exec(this.text.slice(this.#at, this.#at + 80)) : null;
    if (input) {
      this.#endWord();
      this.#inputs.push(input[2] ?? '');
      this.#at += input[0].length;
      return;
    }
    // The number in `2>` is no word of the command.
    if (this.#word !== undefined && /^\d$/.test(this.#word)) this.#word = undefined;
    this.#endWord();
    while ('<>&'.includes(this.text.charAt(this.#at)) && this.#at < this.text.length) this.#at++;
    this.tokens.push({ kind: 'redirect' });
  }

  #readInputs(): void {
    for (const mark of this.#inputs.splice(0)) {
      const lines: string[] = [];
      while (this.#at < this.text.length) {
        const line = this.text.slice(this.#at, this.#lineEnd());
        this.#at += line.length + 1;
        if (line.trim() === mark) break;
        lines.push(line);
      }
      const ended = this.tokens.pop();
      this.tokens.push({ kind: 'input', text: lines.join('\n') });
      if (ended) this.tokens.push(ended);
    }
  }
}

/** Takes a script of a POSIX shell apart; variables become `{{NAME}}`. An open quotation mark reaches to the end. */
export const shellTokens = (text: string): readonly ShellToken[] => new Scanner(text).scan();
