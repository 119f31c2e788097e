import { isPointer, type Pointer } from '../core/base/pointer';

/** What the address bar says: which draft is open, which tab, and where in the connector. Holds no content of the connector but names of places. */
export interface Location {
  readonly draft: string | undefined;
  readonly tab: string;
  readonly at: Pointer;
  /** The id of the rule whose page lies over it. */
  readonly rule?: string | undefined;
}

/** Reads `#/draft/<id>/<tab>?at=<pointer>&rule=<id>`; anything else is the start page. */
export function parseLocation(hash: string): Location {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?', 2);
  const [, kind, draft, tab] = path.split('/');
  if (kind !== 'draft' || !draft) return { draft: undefined, tab: '', at: '' };
  const asked = new URLSearchParams(query);
  const at = asked.get('at') ?? '';
  return { draft, tab: tab ?? '', at: isPointer(at) ? at : '', rule: asked.get('rule') || undefined };
}

/** The hash that `parseLocation` reads as this place. */
export function formatLocation({ draft, tab, at, rule }: Location): string {
  if (draft === undefined) return '#/';
  const query = new URLSearchParams({ ...(at !== '' && { at }), ...(rule !== undefined && { rule }) }).toString();
  return `#/draft/${draft}/${tab}${query === '' ? '' : `?${query}`}`;
}
