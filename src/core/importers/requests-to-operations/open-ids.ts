import { readableTitle } from '../samples/readable-name';
import { singular } from './names';
import type { SourceRequest } from './model';
import { remembering } from './remember';
import { isSecretValue } from './variables';

export interface OpenPath {
  readonly path: string;
  readonly pathVariables: SourceRequest['pathVariables'];
}

/** Numbers, UUIDs, long hexadecimal numbers and ULIDs. */
const idForm = /^\d+$|^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$|^(?=\D*\d)[\da-f]{16,}$|^[0-7][\dA-HJKMNP-TV-Z]{25}$/i;

/** A form of version that stands in paths: `v1`, `v2.1`, `2023-10`. */
const versionForm = /^v?\d{1,2}\.\d|^v\d|^\d{4}-\d{2}/i;

const looksLikeId = remembering((segment) => !versionForm.test(segment) && (idForm.test(segment) || isSecretValue(segment)));

/**
 * The path with `{name}` for every segment that looks like the id of one thing or like a credential. Recorded and typed requests
 * hold only such samples, where a collection would hold a variable. The name comes from the segment before: `/ships/7` gives
 * `/ships/{shipId}`.
 */
export function openIds(path: string): OpenPath {
  const pathVariables = new Map<string, { value: string; description: string }>();
  const written = path.split('/');
  if (!written.some(looksLikeId)) return { path, pathVariables };
  let before = '';
  const segments = written.map((segment) => {
    if (!looksLikeId(segment)) {
      if (segment !== '') before = segment;
      return segment;
    }
    const owner = readableTitle(singular(before)).replace(/[^A-Za-z0-9]/g, '');
    const base = owner === '' ? 'id' : `${owner.slice(0, 1).toLowerCase()}${owner.slice(1, 40)}Id`;
    let name = base;
    for (let number = 2; pathVariables.has(name); number++) name = `${base}${number}`;
    pathVariables.set(name, { value: segment, description: '' });
    return `{${name}}`;
  });
  return { path: segments.join('/'), pathVariables };
}
