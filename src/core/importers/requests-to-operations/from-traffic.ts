import { counted } from '../../base/counted';
import { readableTitle } from '../samples/readable-name';
import type { Auth, Collection, Field, SourceRequest } from './model';
import { type Notes, quoted } from './notes';
import { openIds } from './open-ids';
import type { Place } from './place';
import { splitUrl, pairField } from './split-url';

/** Where a sent request goes, with its ids opened and its credentials taken out of the address. */
export type Address = Pick<SourceRequest, 'base' | 'path' | 'pathVariables' | 'query'> & {
  /** The address held a user name or password: `https://user:password@host`. */
  readonly signedIn: boolean;
};

/** Reads the address of a request as it was sent or typed. */
export function addressOf(url: string, place: Place): Address {
  const { base, path, query } = splitUrl(url);
  const scheme = /^([a-z][a-z\d+.-]{0,20}:\/\/)?/i.exec(base)?.[0] ?? '';
  const authority = base.slice(scheme.length);
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  return {
    base: `${scheme}${host}`,
    ...openIds(path),
    query: query.map((pair): Field => pairField(pair, place)),
    signedIn: host.length < authority.length,
  };
}

/** Basic authentication, as an address or an option of a command says it. */
export const basicAuth: Auth = { type: 'basic', typed: true };

/**
 * A name for requests that come without one, from the host that most of them call: `api.harbour.example` gives `Harbour`.
 * Empty when no host says anything.
 */
export function nameFromHosts(requests: readonly SourceRequest[]): string {
  const counts = new Map<string, number>();
  for (const { base } of requests) counts.set(base, (counts.get(base) ?? 0) + 1);
  const [most] = [...counts].toSorted(([, one], [, other]) => other - one);
  const host = (most?.[0] ?? '').replace(/^[a-z][a-z\d+.-]{0,20}:\/\//i, '').replace(/:\d+$/, '');
  if (/[{}]|^[\d.]+$|^\[/.test(host) || !host.includes('.')) return '';
  const labels = host.split('.').slice(0, -1).filter((label) => !/^(co|com|org|net|gov|ac|www|api|apis)$/i.test(label));
  return readableTitle(labels.at(-1) ?? '');
}

/** What is noted of all requests together: the name that was made, and the ids that became parameters. */
export function noteTraffic({ requests, name, noun }: Pick<Collection, 'requests' | 'name' | 'noun'>, notes: Notes): void {
  if (name !== '') notes.add('guessed', '', `The ${noun} says no name for the service. “${name}” was made from the host; correct it on the General tab.`);
  const opened = requests.filter(({ pathVariables }) => pathVariables.size > 0);
  const [first] = opened;
  if (!first) return;
  const names = new Set(opened.flatMap(({ pathVariables }) => [...pathVariables.keys()]));
  notes.add('guessed', first.at, `In ${counted(opened.length, 'request')}, parts of the path that look like ids became path parameters: ${quoted(names)}. Correct their names on the Definition tab, or write a part that never changes into the path.`);
}
