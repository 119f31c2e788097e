import { mediaTypeOf } from './body-from-text';
import type { Member } from './group';
import type { Sent } from './model';
import { remembering } from './remember';

const isMediaType = remembering((type) => /^[\w.+-]{1,60}\/[\w.+-]{1,100}$/.test(type));

/** The media types that a header of these requests names, each once; lists, ranges and variables say nothing. */
function namedTypes(members: readonly Member[], header: string, counts: (request: Sent) => boolean): string[] {
  const types = new Set<string>();
  for (const { request } of members) {
    if (!counts(request)) continue;
    for (const { name, value, enabled } of request.headers) {
      if (enabled && name.length === header.length && name.toLowerCase() === header) types.add(mediaTypeOf(value));
    }
  }
  return [...types].filter((type) => isMediaType(type));
}

/** The media types that the requests of an operation say they send (Content-Type), forms apart: those are told by their fields. */
export const sentTypes = (members: readonly Member[]): string[] =>
  namedTypes(members, 'content-type', ({ body }) => body !== undefined).filter((type) => !/^multipart\/|x-www-form-urlencoded$/.test(type));

/** The media types that the requests of an operation ask for (Accept); empty where that is plain JSON. */
export function acceptedTypes(members: readonly Member[]): string[] {
  const types = namedTypes(members, 'accept', () => true);
  return types.includes('application/json') ? [] : types;
}
