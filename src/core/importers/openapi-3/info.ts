import { arrayOf, isObject, member, objectOf, textOf, type JsonObject } from '../../base/json';
import type { Conversion } from './conversion';
import { counting, type Notebook } from './notes';
import { below, root, type Place } from './place';
import { documentationOf, isAddress } from './web-address';

function textsAmong(source: JsonObject | undefined, keys: readonly string[]): JsonObject {
  return Object.fromEntries(
    Object.entries(source ?? {}).filter(([key, value]) => key.startsWith('x-') || (keys.includes(key) && typeof value === 'string')),
  );
}

/** Without addresses that are none: OpenAPI 2.0 demands complete ones. */
function wellFormed(texts: JsonObject, at: Place, notes: Notebook): JsonObject {
  const wrong = Object.entries(texts).filter(([key, value]) => (key === 'url' && !isAddress(String(value))) || (key === 'email' && !/^[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(\.[\w-]+)*$/.test(String(value))));
  for (const [key, value] of wrong) notes.add('lost', below(at, key), `“${String(value)}” is no complete ${key === 'url' ? 'address' : 'e-mail address'} and was left out.`);
  return wrong.length === 0 ? texts : Object.fromEntries(Object.entries(texts).filter((entry) => !wrong.some(([key]) => key === entry[0])));
}

/** `info` of 2.0: the same, without the short summary and the licence identifier of 3.1. */
export function convertInfo({ source, notes }: Conversion): JsonObject {
  const at = below(root, 'info');
  const info = objectOf(source, 'info') ?? {};
  const title = textOf(info, 'title');
  const summary = textOf(info, 'summary');
  const description = textOf(info, 'description') ?? summary;
  const contact = objectOf(info, 'contact');
  const license = objectOf(info, 'license');
  const version = member(info, 'version');
  for (const key of ['contact', 'license']) {
    if (info[key] !== undefined && !isObject(info[key])) notes.add('unreadable', below(at, key), 'An object belongs here, but this is none; it was left out.');
  }
  if (title === undefined) notes.add('needs-you', at, 'The document has no title. Enter one on the General tab.');
  if (summary !== undefined) {
    notes.add('lost', below(at, 'summary'), textOf(info, 'description') === undefined
      ? 'OpenAPI 2.0 has no summary of an API; it became the description.'
      : 'OpenAPI 2.0 has no summary of an API; it was left out.');
  }
  if (license && textOf(license, 'identifier') !== undefined) {
    notes.add('lost', below(at, 'license', 'identifier'), 'OpenAPI 2.0 has no identifier of a licence; it was left out.');
  }
  const hasVersion = typeof version === 'string' || typeof version === 'number';
  if (!hasVersion) notes.add('guessed', at, 'The document has no version: 1.0 was put in.');
  return {
    title: title ?? '',
    ...(description === undefined || description === '' ? {} : { description }),
    ...textsAmong(info, ['termsOfService']),
    ...(contact ? { contact: wellFormed(textsAmong(contact, ['name', 'url', 'email']), below(at, 'contact'), notes) } : {}),
    ...(license && textOf(license, 'name') !== undefined ? { license: wellFormed(textsAmong(license, ['name', 'url']), below(at, 'license'), notes) } : {}),
    version: hasVersion ? String(version) : '1.0',
  };
}

/** The root `tags` with unique names; undefined when there are none. */
export function convertTags({ source, notes }: Conversion): JsonObject[] | undefined {
  const seen = new Set<string>();
  const tags: JsonObject[] = [];
  (arrayOf(source, 'tags') ?? []).forEach((tag, index) => {
    const name = textOf(tag, 'name');
    const place = below(root, 'tags', index);
    if (!isObject(tag) || name === undefined || seen.has(name)) {
      notes.add('lost', place, name === undefined ? 'A tag without a name was left out.' : `The tag “${name}” is listed twice; the first one was kept.`);
      return;
    }
    seen.add(name);
    const lost = ['parent', 'kind', 'summary'].filter((key) => Object.hasOwn(tag, key));
    if (lost.length > 0) notes.count('lost', 'tag-keys', place, (times) => `Tags of OpenAPI 2.0 have a name and a description; more was left out of ${counting(times, 'tag')}.`);
    tags.push({ ...textsAmong(tag, ['name', 'description']), ...documentationOf(member(tag, 'externalDocs'), place, notes) });
  });
  return tags.length > 0 ? tags : undefined;
}
