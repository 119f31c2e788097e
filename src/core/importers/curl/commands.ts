import { type CurlOption, curlOptions } from './options';
import { shellTokens } from './shell-words';

/** One request that a command of curl sends. */
export interface CurlCommand {
  /** The comment above the command, when it has the length of a name. */
  readonly title: string;
  readonly options: readonly CurlOption[];
  /** What the script gives the command to read (`<<EOF`). */
  readonly input: string | undefined;
}

export interface CurlScript {
  readonly commands: readonly CurlCommand[];
  /** Values that the script gives to variables. */
  readonly values: ReadonlyMap<string, string>;
  /** First words of other commands, each once. */
  readonly others: readonly string[];
}

const assignment = /^([A-Za-z_]\w{0,99})=([^]*)$/;
const isCurl = (word: string): boolean => /(^|[/\\])curl(\.exe)?$/i.test(word);
const longestTitle = 100;

interface Command {
  readonly words: string[];
  title: string;
  input: string | undefined;
}

/** Finds the curl commands of a script, with the comments above them and the variables that it sets. */
export function readScript(text: string): CurlScript {
  const commands: CurlCommand[] = [];
  const values = new Map<string, string>();
  const others = new Set<string>();
  let current: Command = { words: [], title: '', input: undefined };
  let title = '';
  let piped = false;
  let redirected = false;

  const finish = (): void => {
    while (current.words[0] === 'export' || assignment.test(current.words[0] ?? '')) {
      const [, name, value] = assignment.exec(current.words.shift() ?? '') ?? [];
      if (name !== undefined && value !== undefined) values.set(name, value);
    }
    const [first, ...rest] = current.words;
    if (first === undefined) return;
    if (isCurl(first)) {
      for (const options of parts(curlOptions(rest))) commands.push({ title: current.title, options, input: current.input });
    } else if (!piped) others.add(first.slice(0, 40));
  };

  for (const token of shellTokens(text)) {
    switch (token.kind) {
      case 'word':
        if (redirected) redirected = false;
        else {
          if (current.words.length === 0) current.title = title;
          current.words.push(token.text);
        }
        break;
      case 'redirect':
        redirected = true;
        break;
      case 'input':
        current.input = token.text;
        break;
      case 'comment':
        if (current.words.length === 0) title = token.text.length <= longestTitle && !token.text.startsWith('!') ? token.text : '';
        break;
      case 'end':
        if (current.words.length > 0) {
          finish();
          title = '';
          current = { words: [], title: '', input: undefined };
        }
        piped = token.mark === '|';
        redirected = false;
        break;
    }
  }
  finish();
  return { commands, values, others: [...others] };
}

/** `--next` begins another request; several addresses of one request are a request each. */
function parts(options: readonly CurlOption[]): CurlOption[][] {
  const groups: CurlOption[][] = [[]];
  for (const option of options) {
    if (option.kind === 'flag' && option.name === 'next') groups.push([]);
    else groups.at(-1)?.push(option);
  }
  return groups.flatMap((group) => {
    const addresses = group.filter(isAddress);
    const shared = group.filter((option) => !isAddress(option));
    return addresses.length < 2 ? (group.length > 0 || groups.length === 1 ? [group] : []) : addresses.map((address) => [address, ...shared]);
  });
}

const isAddress = (option: CurlOption): boolean => option.kind === 'url' || (option.kind === 'value' && option.name === 'url');
