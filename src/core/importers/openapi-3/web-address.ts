import { isObject, textOf, type Json, type JsonObject } from '../../base/json';
import { counting, type Notebook } from './notes';
import { below, type Place } from './place';

const address = /^[a-z][a-z\d+.-]*:(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[\da-f]{2})+$/i;

/** True for a complete address, which OpenAPI 2.0 demands where it names one (RFC 3986). */
export const isAddress = (text: string): boolean => address.test(text) && (!/^https?:/i.test(text) || URL.canParse(text));

/** The `externalDocs` of an object; those without a complete address are left out, with a note. */
export function documentationOf(value: Json | undefined, at: Place, notes: Notebook): { externalDocs?: JsonObject } {
  if (!isObject(value)) return {};
  if (isAddress(textOf(value, 'url') ?? '')) return { externalDocs: value };
  notes.count('lost', 'documentation-address', below(at, 'externalDocs'), (times) => `External documentation needs a complete address in OpenAPI 2.0; ${counting(times, 'link')} without one ${times === 1 ? 'was' : 'were'} left out.`);
  return {};
}
