/** Sets of names that must stay unique. */
export interface NamePool {
  /** `wanted`, or `wanted` with the smallest number behind it that is free; taken from now on. */
  take(wanted: string): string;
  has(name: string): boolean;
}

/** A pool that tells names apart as `keyOf` does (exactly, when left out). */
export function createNamePool(keyOf: (name: string) => string = (name) => name, join = '_'): NamePool {
  const taken = new Set<string>();
  const next = new Map<string, number>();
  return {
    has: (name) => taken.has(keyOf(name)),
    take(wanted) {
      let name = wanted;
      for (let number = next.get(keyOf(wanted)) ?? 2; taken.has(keyOf(name)); number++) {
        name = `${wanted}${join}${number}`;
        next.set(keyOf(wanted), number + 1);
      }
      taken.add(keyOf(name));
      return name;
    },
  };
}

/** A name that may stand in a `$ref` without escapes: letters, digits, dot, hyphen and underscore. */
export function referenceName(name: string): string {
  const plain = name.replace(/[^A-Za-z0-9._-]+/g, '_').replace(/^_+|_+$/g, '');
  return plain === '' ? 'Schema' : plain;
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const asciiOf = (text: string): string => (/[^\x20-\x7E]/.test(text) ? text.normalize('NFKD').replace(/[^\x20-\x7E]+/g, '') : text);

/** PascalCase from any texts: `get` and `/pets/{petId}` give `GetPetsPetId`. Letters and digits of ASCII only. */
export function pascalCase(...texts: readonly string[]): string {
  let joined = '';
  for (const text of texts) for (const [word] of asciiOf(text).matchAll(/[A-Za-z0-9]+/g)) joined += capitalised(word);
  return joined;
}
