import { percentDecoded } from '../base/percent-decode';
import type { QueryPair } from './request-draft';

/** The query of an address, each pair as it is written there. */
export function queryOf(address: string): readonly QueryPair[] {
  const [, query = ''] = address.split(/[?#]/);
  return query.split('&').flatMap((encoded) => {
    if (encoded === '') return [];
    const [name = '', ...value] = encoded.split('=').map((part) => percentDecoded(part.replaceAll('+', ' ')));
    return [{ name, value: value.join('='), encoded }];
  });
}

/** The address with another query. */
export function withQuery(address: string, pairs: readonly QueryPair[]): string {
  const [before = ''] = address.split(/[?#]/);
  return pairs.length === 0 ? before : `${before}?${pairs.map(({ encoded }) => encoded).join('&')}`;
}

/** An address that the service gave, with what the built one has in its query besides: keys of the sign-in, values of policies. */
export function givenAddress(given: string, built: string): string {
  const own = queryOf(given);
  return withQuery(given, [...own, ...queryOf(built).filter(({ name }) => !own.some((pair) => pair.name === name))]);
}
