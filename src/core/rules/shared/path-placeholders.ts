/** The placeholders of a path. Several rules ask about one path in a row, so the last answer is kept. */
export interface Placeholders {
  /** What stands between the braces, in order; also nothing, and what is no name. */
  readonly names: readonly string[];
  /** The path with nothing between its braces: `/berths/{}`. */
  readonly shape: string;
}

const placeholder = /\{([^{}/]*)\}/g;
const none: readonly string[] = [];

let lastPath = '';
let last: Placeholders = { names: none, shape: '' };

/** The placeholders of a path: `{id}` of `/berths/{id}`. */
export function placeholdersOf(path: string): Placeholders {
  if (path === lastPath) return last;
  lastPath = path;
  const names: string[] = [];
  const shape = path.includes('{')
    ? path.replaceAll(placeholder, (_match, name: string) => {
        names.push(name);
        return '{}';
      })
    : path;
  last = { names: names.length === 0 ? none : names, shape };
  return last;
}
