import { lastOf } from '../../base/last-of';

/** The placeholders of a path. */
export interface Placeholders {
  /** What stands between the braces, in order; also nothing, and what is no name. */
  readonly names: readonly string[];
  /** The path with nothing between its braces: `/berths/{}`. */
  readonly shape: string;
  /** The shape in small letters. */
  readonly lower: string;
}

const none: readonly string[] = [];

/** Where the name behind an opening brace ends: at its closing brace, or below 0 where another brace or a slash comes first. */
function endOfName(path: string, start: number): number {
  for (let at = start; at < path.length; at++) {
    const character = path[at];
    if (character === '}') return at;
    if (character === '{' || character === '/') return -1;
  }
  return -1;
}

/** The placeholders of a path: `{id}` of `/berths/{id}`. */
export const placeholdersOf = lastOf((path: string): Placeholders => {
  let names: string[] | undefined;
  let shape = '';
  let from = 0;
  for (let open = path.indexOf('{'); open >= 0; open = path.indexOf('{', open + 1)) {
    const end = endOfName(path, open + 1);
    if (end < 0) continue;
    (names ??= []).push(path.slice(open + 1, end));
    shape += `${path.slice(from, open)}{}`;
    from = end + 1;
  }
  if (!names) return { names: none, shape: path, lower: path.toLowerCase() };
  shape += path.slice(from);
  return { names, shape, lower: shape.toLowerCase() };
});
