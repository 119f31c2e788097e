import { percentEncode } from './percent-encode';

/** A request while it is put together: parts that policies may still change. Path values are filled in at the end. */
export interface RequestDraft {
  readonly method: string;
  /** Scheme, host and base path, without a slash at the end. */
  readonly base: string;
  /** Starts with `/`; holds `{name}` placeholders. */
  readonly path: string;
  /** Placeholders' values, already encoded. */
  readonly pathValues: ReadonlyMap<string, string>;
  readonly query: readonly QueryPair[];
  readonly headers: readonly (readonly [string, string])[];
}

/** A query parameter: its plain name, its plain value for expressions, and the text that goes into the URL. */
export interface QueryPair {
  readonly name: string;
  readonly value: string;
  readonly encoded: string;
}

/** The pair of one plain name and value. */
export function queryPair(name: string, value: string): QueryPair {
  return { name, value, encoded: `${percentEncode(name)}=${percentEncode(value)}` };
}

/** The URL of a draft; a `?` inside its path or base keeps its meaning. */
export function urlOf(draft: RequestDraft): string {
  const path = draft.path.replace(/\{([^{}]*)\}/g, (whole, name: string) => draft.pathValues.get(name) ?? whole);
  const [base = '', baseQuery] = splitOnce(draft.base, '?');
  const [address, ownQuery] = splitOnce(path, '?');
  const query = [baseQuery, ownQuery, ...draft.query.map(({ encoded }) => encoded)].filter((part) => part !== undefined && part !== '');
  return base + address + (query.length === 0 ? '' : `?${query.join('&')}`);
}

function splitOnce(text: string, mark: string): [string, string | undefined] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

/** The values of a header, by any case of its name. */
export function headerValues(headers: RequestDraft['headers'], name: string): readonly string[] {
  return headers.filter(([each]) => each.toLowerCase() === name.toLowerCase()).map(([, value]) => value);
}

/** The headers with `name` set to `value` alone. */
export function withHeader(headers: RequestDraft['headers'], name: string, value: string): RequestDraft['headers'] {
  return [...headers.filter(([each]) => each.toLowerCase() !== name.toLowerCase()), [name, value]];
}
