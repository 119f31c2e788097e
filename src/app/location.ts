import { isPointer, type Pointer } from '../core/base/pointer';

/** What the address bar says: which draft is open, which tab, and where in the connector. Holds no content of the connector but names of places. */
export interface Location {
  readonly draft: string | undefined;
  readonly tab: string;
  readonly at: Pointer;
}

/** Reads `#/draft/<id>/<tab>?at=<pointer>`; anything else is the start page. */
export function parseLocation(hash: string): Location {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?', 2);
  const [, kind, draft, tab] = path.split('/');
  if (kind !== 'draft' || !draft) return { draft: undefined, tab: '', at: '' };
  const at = new URLSearchParams(query).get('at') ?? '';
  return { draft, tab: tab ?? '', at: isPointer(at) ? at : '' };
}

export function formatLocation({ draft, tab, at }: Location): string {
  if (draft === undefined) return '#/';
  return `#/draft/${draft}/${tab}${at === '' ? '' : `?${new URLSearchParams({ at }).toString()}`}`;
}
