import { isJsonType } from './conversion';

/** What a body of a media type becomes in 2.0. */
export type BodyForm = 'json' | 'urlencoded' | 'multipart' | 'text' | 'xml' | 'binary';

/** The body form of a media type. */
export function bodyForm(type: string): BodyForm {
  const essence = (type.split(';')[0] ?? '').trim().toLowerCase();
  if (isJsonType(essence)) return 'json';
  if (essence === 'application/x-www-form-urlencoded') return 'urlencoded';
  if (essence.startsWith('multipart/')) return 'multipart';
  if (/^[a-z]+\/(xml|[^;\s]+\+xml)$/.test(essence)) return 'xml';
  return essence.startsWith('text/') ? 'text' : 'binary';
}

const preference: readonly BodyForm[] = ['json', 'urlencoded', 'multipart', 'text', 'xml', 'binary'];

/** Media types from the best to the least: JSON before its relatives (`+json`), then forms, text, XML, bytes. */
export function byPreference(types: readonly string[]): string[] {
  const rank = (type: string): number => preference.indexOf(bodyForm(type)) * 2 + (isJsonType(type) && !/^application\/json\b/i.test(type) ? 1 : 0);
  return types.toSorted((a, b) => rank(a) - rank(b));
}

/** True for a range such as `image/*`, which `consumes` and `produces` cannot name. */
export const isRange = (type: string): boolean => type.includes('*');
