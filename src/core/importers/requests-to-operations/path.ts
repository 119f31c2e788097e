import { singular } from './names';
import type { Located } from './hosts';
import { readableTitle } from '../samples/readable-name';
import { remembering } from './remember';
import { resolve, valueOf } from './variables';

/** A piece of a path: text as it is sent, or a value to fill in. */
type Piece = { readonly text: string } | Value;

interface Value {
  readonly name: string;
  readonly sample: string;
  readonly description: string;
}

export interface PathTemplate {
  readonly segments: readonly (readonly Piece[])[];
  /** The pieces to fill in, in order. */
  readonly values: readonly Value[];
  readonly trailingSlash: boolean;
  /** Equal for paths that the platform cannot tell apart: lower case, values as `{}`, no trailing slash. */
  readonly key: string;
}

const version = /\{\{\s{0,9}((?:api[-_ ]?)?ver(?:sion)?)\s{0,9}\}\}/gi;
const wholeTemplate = /\{\{([^{}]{1,200})\}\}|\{([^{}/]{1,200})\}/g;

/** Reads a path with its `:name`, `{{name}}` and `{name}` parts; doubled slashes collapse. */
export function readPath({ request, path }: Located): PathTemplate {
  const inlined = !path.includes('{{') ? path : path.replace(version, (whole, name: string) => {
    const value = valueOf(name, request.scope);
    return value !== undefined && /^[\w.-]{1,40}$/.test(value) ? value : whole;
  });
  const segments: Piece[][] = [];
  const values: Value[] = [];
  let key = '';
  for (const segment of splitSegments(inlined)) {
    if (segment === '') continue;
    const pieces = piecesOf(segment, segments, request);
    segments.push(pieces);
    key += '/';
    for (const piece of pieces) {
      if ('text' in piece) key += piece.text.toLowerCase();
      else {
        key += '{}';
        values.push(piece);
      }
    }
  }
  return { segments, values, trailingSlash: segments.length > 0 && inlined.endsWith('/'), key: key === '' ? '/' : key };
}

/** Splits at slashes that lie outside `{{variables}}`. */
function splitSegments(path: string): string[] {
  if (!/\{\{[^{}/]{0,200}\//.test(path)) return path.split('/');
  return path
    .replace(/\{\{[^{}]{0,200}\}\}/g, (template) => template.replaceAll('/', '\u0001'))
    .split('/')
    .map((segment) => segment.replaceAll('\u0001', '/'));
}

function lastStatic(segments: readonly (readonly Piece[])[]): string {
  const last = segments.findLast(([first]) => first && 'text' in first)?.[0];
  return last && 'text' in last ? last.text : '';
}

function piecesOf(segment: string, before: readonly (readonly Piece[])[], request: Located['request']): Piece[] {
  if (segment.startsWith(':') && segment.length > 1) {
    const whole = segment.slice(1);
    const name = request.pathVariables.has(whole) ? whole : (/^[\p{L}\p{N}_$]+(?:-+[\p{L}\p{N}_$]+)*/u.exec(whole)?.[0] ?? '');
    if (name !== '') {
      const known = request.pathVariables.get(name);
      const rest = whole.slice(name.length);
      const value: Piece = { name: cleanName(name, before), sample: resolve(known?.value ?? '', request.scope), description: known?.description ?? '' };
      return rest === '' ? [value] : [value, ...templatePieces(rest, before, request)];
    }
  }
  return templatePieces(segment, before, request);
}

function templatePieces(segment: string, before: readonly (readonly Piece[])[], request: Located['request']): Piece[] {
  if (!segment.includes('{')) return [{ text: safeText(segment) }];
  const pieces: Piece[] = [];
  let done = 0;
  for (const match of segment.matchAll(wholeTemplate)) {
    if (match.index > done) pieces.push({ text: safeText(segment.slice(done, match.index)) });
    const name = (match[1] ?? match[2] ?? '').trim();
    const known = request.pathVariables.get(name);
    const sample = match[1] === undefined ? (known?.value ?? '') : resolve(match[0], request.scope);
    pieces.push({ name: cleanName(name, before), sample, description: known?.description ?? '' });
    done = match.index + match[0].length;
    // `{{id}}}` is a slip of the keyboard, not a brace that the service expects.
    if (segment.slice(done) === '}') return pieces;
  }
  if (done < segment.length) pieces.push({ text: safeText(segment.slice(done)) });
  return pieces;
}

const unsafe: ReadonlyMap<string, string> = new Map([
  ['{', '%7B'],
  ['}', '%7D'],
  ['*', '%2A'],
  ['?', '%3F'],
  ['#', '%23'],
  [' ', '%20'],
  ['\t', '%09'],
  ['\\', '%5C'],
]);

/** Characters that the platform refuses in a path, percent-encoded. */
const safeText = (text: string): string => (/[{}*?# \t\\]/.test(text) ? text.replace(/[{}*?# \t\\]/g, (char) => unsafe.get(char) ?? char) : text);

/** The name in a form that may stand in a path template; empty for values made at send time (`$guid`), and where nothing is left. */
const cleaned = remembering((name) => {
  const plain = name.startsWith('$') ? '' : name.normalize('NFKD').replace(/^[^\w.$-]+|[^\w.$-]+$/g, '').replace(/[^\w.$-]+/g, '_');
  return /^connectionid$/i.test(plain) ? 'connection_id' : plain;
});

/** A name that may stand in a path template. A value without one is named after the segment before it. */
function cleanName(name: string, before: readonly (readonly Piece[])[]): string {
  const plain = cleaned(name);
  if (plain !== '') return plain;
  const owner = readableTitle(singular(lastStatic(before))).replace(/[^A-Za-z0-9]/g, '');
  return owner === '' ? 'value' : `${owner.slice(0, 1).toLowerCase()}${owner.slice(1)}Id`;
}

/** One value of a path, with everything that the requests of an operation say about it. */
export interface PathValue {
  readonly name: string;
  readonly samples: readonly string[];
  readonly description: string;
}

/** The values of a template in order, under the names that its path uses. */
export function pathValues(templates: readonly PathTemplate[], names: readonly string[]): PathValue[] {
  const all = templates.map(({ values }) => values);
  return names.map((name, index) => ({
    name,
    samples: all.map((values) => values[index]?.sample ?? ''),
    description: all.find((values) => values[index]?.description)?.[index]?.description ?? '',
  }));
}

/** The names of the template's values, each once: the second `id` becomes `id2`. */
export function uniqueNames(template: PathTemplate): string[] {
  const used = new Set<string>();
  return template.values.map(({ name }) => {
    let free = name;
    for (let number = 2; used.has(free.toLowerCase()); number++) free = `${name}${number}`;
    used.add(free.toLowerCase());
    return free;
  });
}

/** The path as a key of `paths`. */
export function pathText(template: PathTemplate, names: readonly string[], trailingSlash: boolean): string {
  let next = 0;
  const segments = template.segments.map((pieces) => pieces.map((piece) => ('text' in piece ? piece.text : `{${names[next++] ?? piece.name}}`)).join(''));
  return `/${segments.join('/')}${trailingSlash && segments.length > 0 ? '/' : ''}`;
}

const literalId = /^\d+$|^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$|^[\da-f]{24}$|^<[^<>]+>$|^\[[^[\]]+\]$/i;

/** Segments that look like the id of one thing (a number, a UUID, 24 hex digits) or like a place for one (`<id>`, `[id]`). */
export function literalIds(template: PathTemplate): string[] {
  const found: string[] = [];
  for (const pieces of template.segments) {
    const [only] = pieces;
    if (pieces.length === 1 && only && 'text' in only && literalId.test(only.text)) found.push(only.text);
  }
  return found;
}
