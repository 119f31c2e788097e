/**
 * A JSON Pointer (RFC 6901) into the connector tree: `''` is the root,
 * `/definition/paths/~1pets/get/summary` is a summary.
 */
export type Pointer = '' | `/${string}`;

/** A key as pointers write it: `~1pets` for `/pets`. */
export const escapeKey = (key: string): string =>
  key.includes('~') ? key.replaceAll('~', '~0').replaceAll('/', '~1') : key.includes('/') ? key.replaceAll('/', '~1') : key;

const unescapeKey = (key: string): string =>
  key.includes('~') ? key.replaceAll('~1', '/').replaceAll('~0', '~') : key;

/** The pointer of the member or element `key` below `pointer`. */
export function child(pointer: Pointer, key: string | number): Pointer {
  return `${pointer}/${typeof key === 'number' ? key : escapeKey(key)}`;
}

/** The pointer made of unescaped keys: `['paths', '/pets']` gives `/paths/~1pets`. */
export function pointerOf(keys: readonly (string | number)[]): Pointer {
  return keys.reduce<Pointer>(child, '');
}

/** The unescaped keys of a pointer, from the root down. */
export function keysOf(pointer: Pointer): string[] {
  return pointer === '' ? [] : pointer.slice(1).split('/').map(unescapeKey);
}

/** True when `text` is a well-formed pointer: empty, or starting with `/`, every `~` followed by 0 or 1. */
export function isPointer(text: string): text is Pointer {
  return text === '' || (text.startsWith('/') && !/~(?![01])/.test(text));
}

/** The pointer one level up; the root's parent is the root. */
export function parentOf(pointer: Pointer): Pointer {
  const cut = pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')));
  return cut === '' || isPointer(cut) ? cut : '';
}

/** The last unescaped key, or undefined for the root. */
export function lastKeyOf(pointer: Pointer): string | undefined {
  return keysOf(pointer).at(-1);
}

/** True when `pointer` is `ancestor` or lies below it. */
export function isWithin(pointer: Pointer, ancestor: Pointer): boolean {
  return pointer.startsWith(ancestor) && (pointer.length === ancestor.length || pointer[ancestor.length] === '/');
}
