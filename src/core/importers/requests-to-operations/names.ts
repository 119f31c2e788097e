import { acronymOf, isAcronym, isAscii, readableTitle, shortened, wordsOf } from '../samples/readable-name';
import { plainText } from './plain-text';
import { remembering } from './remember';

/** What a method does, for names that have to be made. */
const verbs: ReadonlyMap<string, string> = new Map([
  ['get', 'Get'],
  ['post', 'Create'],
  ['put', 'Update'],
  ['patch', 'Update'],
  ['delete', 'Delete'],
  ['head', 'Check'],
  ['options', 'Get options of'],
]);

/** A plural word without its ending, roughly: `stories` gives `story`, `berths` gives `berth`. */
export function singular(word: string): string {
  if (/ies$/i.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(sses|xes|ches|shes)$/i.test(word)) return word.slice(0, -2);
  return /[^s]s$/i.test(word) && word.length > 3 && !/(us|is)$/i.test(word) ? word.slice(0, -1) : word;
}

export interface OperationName {
  readonly summary: string;
  /** The name was made from method and path, because the request had none that says anything. */
  readonly made: boolean;
}

const httpVerb = /^(GET|POST|PUT|PATCH|DELETE|DEL|HEAD|OPTIONS)\b[\s:_-]*/;
const numbering = /^\s*(?:\(?\d{1,3}(?:\.\d{1,3}){0,3}\s?[.):_-]+|\[[^\]]{0,20}\]|step\s+\d{1,3}\s?[.:)-]?)\s*/i;

/**
 * The summary of an operation in the form that certification wants: sentence case, at most 80 characters, none of `/ \ < > * % & ?`,
 * ending in a letter, digit or `)`. `proper` holds words of the service's name, which keep their capitals.
 */
export function operationName(name: string, method: string, path: string, proper: ReadonlySet<string>): OperationName {
  let text = plainText(name.slice(0, 300));
  for (let step = 0; step < 3 && numbering.test(text); step++) text = text.replace(numbering, '');
  const verb = httpVerb.exec(text)?.[1];
  const rest = verb === undefined ? text : text.replace(httpVerb, '');
  const looksLikePath = (rest.includes('/') || rest.includes(':')) && isPath(rest.trim());
  const worded = rest.includes('{{') ? rest.replace(/\{\{\s*\$?([^{}]{0,100})\}\}/g, ' $1 ') : rest;
  const plain = looksLikePath ? '' : sentenceCase(withoutForbidden(worded), proper);
  const words = plain.split(' ');
  const opener = verb === undefined ? undefined : verbs.get(verb === 'DEL' ? 'delete' : verb.toLowerCase());
  const starts = actionWord.test(words[0] ?? '');
  const full = opener !== undefined && !starts && plain !== '' ? `${opener} ${lowerFirst(plain, proper)}` : plain;
  const summary = trimmedEnd(shortened(full, 80));
  return /\p{L}/u.test(summary) ? { summary, made: false } : { summary: madeName(method, path, proper), made: true };
}

const isPath = (text: string): boolean => /^(https?:\/\/|\/|\{\{[^{}]{0,100}\}\}\/|:)/.test(text) || /^[^\s]*\/[^\s]*$/.test(text);

const actionWord =
  /^(get|list|find|search|fetch|read|retrieve|create|add|new|insert|post|update|edit|change|modify|set|put|patch|replace|delete|remove|cancel|send|upload|download|check|validate|start|stop|run|login|logout|sign|log|register|import|export|assign|approve|reject)(s|es)?$/i;

/** Words of letters and digits with one blank between them: most names. */
const plainWords = /^[A-Za-z\d]+(?: [A-Za-z\d]+)*$/;

const withoutForbidden = (text: string): string => (plainWords.test(text) ? text : cleaned(text));

const cleaned = (text: string): string =>
  text
    .replace(/\s*&\s*/g, ' and ')
    .replace(/[/\\<>*%?{}[\]"“”|^`~$@=+_]+/g, ' ')
    .replace(/\s+([,.;:!)])/g, '$1')
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}(]+/u, '')
    .trim();

const trimmedEnd = (text: string): string => {
  if (plainWords.test(text)) return text;
  const trimmed = text.replace(/[^\p{L}\p{N})]+$/u, '').trim();
  const open = trimmed.lastIndexOf('(');
  return open >= 0 && !trimmed.includes(')', open) ? trimmed.slice(0, open).replace(/[^\p{L}\p{N})]+$/u, '') : trimmed;
};

/** True for a summary that certification takes: at most 80 characters, none of `/ \ < > * % & ?`, a letter, digit or `)` at its end. */
export const isAcceptableSummary = (text: string): boolean => text.length <= 80 && !/[/\\<>*%&?]/.test(text) && /[\p{L}\p{N})]$/u.test(text);

/** A written summary with as little changed as certification demands; empty when nothing is left of it. */
export const acceptableSummary = (text: string): string => trimmedEnd(shortened(/[/\\<>*%&?]/.test(text) ? withoutForbidden(text) : text.trim(), 80));

/** Words in sentence case: identifiers come apart, acronyms and names of the service stay in capitals. */
function sentenceCase(text: string, proper: ReadonlySet<string>): string {
  const single = !text.includes(' ');
  const shouting = !single && text === text.toUpperCase() && /\p{L}/u.test(text);
  const cased: string[] = [];
  for (const part of text.split(' ')) {
    if (!single && !isCamel(part)) cased.push(casedWord(part, shouting, proper));
    else for (const word of splitIdentifier(part)) cased.push(casedWord(word, shouting, proper));
  }
  return upperFirst(cased.join(' '));
}

const upperFirst = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

const isCamel = remembering((word) => !/^[a-z]*$/.test(word) && /^\p{Ll}{2,}\p{Lu}/u.test(word));

/** An identifier's words; a word with marks in it stays as it is. */
const splitIdentifier = (word: string): string[] => (/^[\p{L}\p{N}_.-]+$/u.test(word) ? wordsOf(word) : [word]);

/** A word in sentence case, where its letters alone decide. */
interface WordCase {
  /** Its letters and digits in lower case. */
  readonly bare: string;
  /** How it is written anywhere: an acronym, or a word without letters; undefined for all others. */
  readonly fixed: string | undefined;
  /** Inside a sentence, unless it is a name. */
  readonly plain: string;
}

const caseOf = remembering((word): WordCase => {
  const bare = /^[A-Za-z\d]+$/.test(word) ? word : word.replace(/[^\p{L}\p{N}]/gu, '');
  const fixed = bare === '' ? word : isAcronym(bare) ? word.replace(bare, acronymOf(bare)) : undefined;
  const lowers = /^\p{Lu}\p{Ll}+$/u.test(bare) || (bare.length > 5 && bare === bare.toUpperCase() && !/\d/.test(bare));
  return { bare: bare.toLowerCase(), fixed, plain: lowers ? word.toLowerCase() : word };
});

function casedWord(word: string, shouting: boolean, proper: ReadonlySet<string>): string {
  const { bare, fixed, plain } = caseOf(word);
  if (fixed !== undefined) return fixed;
  if (proper.has(bare)) return word;
  return shouting ? word.toLowerCase() : plain;
}

const lowerFirst = (text: string, proper: ReadonlySet<string>): string => {
  const first = text.split(' ')[0] ?? '';
  return proper.has(first.toLowerCase()) || isAcronym(first) || /^\p{Lu}{2}/u.test(first) ? text : text.slice(0, 1).toLowerCase() + text.slice(1);
};

function madeName(method: string, path: string, proper: ReadonlySet<string>): string {
  const segments = path.split('/').filter((segment) => segment !== '');
  const fixed = segments.filter((segment) => !segment.includes('{') && /\p{L}/u.test(segment) && !/^v\d/i.test(segment));
  const last = fixed.at(-1);
  const verb = verbs.get(method) ?? 'Call';
  if (last === undefined) return `${verb} ${segments.some((segment) => segment.includes('{')) ? 'item' : 'root'}`;
  const one = segments.at(-1)?.includes('{') ?? false;
  const thing = sentenceCase(wordsOf(one ? singular(last) : last).join(' '), proper);
  return trimmedEnd(shortened(`${verb} ${lowerFirst(thing, proper)}`, 80));
}

/** Words of the service's name that keep their capitals: those that name nothing in its paths. */
export function properWords(title: string, paths: readonly string[]): Set<string> {
  const things = paths.join(' ').toLowerCase();
  const common = /^(api|apis|rest|collection|postman|service|services|the|and|for|web|public|test|tests|v\d+|version|reference|documentation|docs|sandbox|admin|demo|sample|example|examples|all|new|get|post)$/;
  return new Set(
    wordsOf(title)
      .filter((word) => /^\p{Lu}/u.test(word))
      .map((word) => word.toLowerCase())
      .filter((word) => !common.test(word) && !things.includes(singular(word))),
  );
}

/** A title as an operation id: PascalCase, letters and digits only, at most 70 characters (a number may follow). */
export function operationId(summary: string, method: string, path: string): string {
  const id = pascal(summary);
  const named = id === '' ? pascal(`${method} ${path}`) : id;
  return /^[A-Za-z]/.test(named) ? named : `${pascal(method)}${named}`;
}

/** An id from method and path alone: `get` and `/pets/{petId}/toys` give `GetPetsByPetIdToys`. */
export const operationIdOfPath = (method: string, path: string): string => operationId('', method, path.replace(/\{([^{}]{0,200})\}/g, ' by $1 '));

function pascal(text: string): string {
  const plain = isAscii(text) ? text : text.normalize('NFKD').replace(/[\p{M}’]+/gu, '');
  let joined = '';
  for (const part of plain.split(' ')) joined += pascalPart(part);
  return joined.slice(0, 70);
}

/** A part of a text without blanks, in Pascal case; words of other scripts fall away. */
const pascalPart = remembering((part) =>
  wordsOf(part.replaceAll("'", ''))
    .filter((word) => /^[A-Za-z0-9]+$/.test(word))
    .map((word) => upperFirst(word === word.toUpperCase() && word.length > 1 ? word.toLowerCase() : word))
    .join(''),
);

/** The title of a parameter; its own name when that holds no letter or digit. */
export const parameterTitle = (name: string): string => readableTitle(name) || name;

/** Free names: the wanted one, else with the first of `endings` that is free, else with a number. Compared without case. */
export class NamePool {
  readonly #used = new Set<string>();
  readonly #numbers = new Map<string, number>();

  isTaken(name: string): boolean {
    return this.#used.has(name.toLowerCase());
  }

  /** Takes a name out of the pool and returns it. */
  take(wanted: string, endings: readonly string[], join: (name: string, ending: string) => string): string {
    if (this.#claim(wanted)) return wanted;
    for (const ending of endings) {
      const candidate = join(wanted, ending);
      if (this.#claim(candidate)) return candidate;
    }
    for (let number = this.#numbers.get(wanted) ?? 2; ; number++) {
      const candidate = join(wanted, String(number));
      if (!this.#claim(candidate)) continue;
      this.#numbers.set(wanted, number + 1);
      return candidate;
    }
  }

  /** Takes a name if it is free, and says whether it was. */
  #claim(name: string): boolean {
    const before = this.#used.size;
    return this.#used.add(name.toLowerCase()).size > before;
  }
}
