import { secretShapes } from '../../connector/secret-shapes';
import { decodeText } from '../../base/text-file';
import type { OutputFile } from '../exporter';

/** A secret in a file that is about to be written: where it starts, and what kind it is. Never the secret itself. */
export interface FoundSecret {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly what: string;
}

/** Shorter texts that were typed ("demo", "12345") stand in many files by chance. */
const shortestTyped = 8;

const clientSecret = /"(?:clientSecret|client_secret)"\s{0,100}:\s{0,100}"([^"\\]{1,500})"/gi;
/** What stands in the place of a client secret without being one. */
const isPlaceholder = (text: string): boolean => /^(?:<.*>|\{.*\}|\[.*\]|\*+|x+|\.+|-|n\/?a|none|null|todo|placeholder|your[ _-].*|client[ _-]?secret)$/i.test(text.trim()) || text.trim() === '';

const isText = (bytes: Uint8Array): boolean => !bytes.subarray(0, 4096).includes(0) || (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);

function placeIn(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
}

/** The text as JSON writes it inside quotes, so that a typed value is found there too. */
const inJson = (text: string): string => JSON.stringify(text).slice(1, -1);

function secretsIn(text: string, typed: readonly string[]): { readonly offset: number; readonly what: string }[] {
  const shaped = secretShapes.flatMap(({ shape, what }) => {
    const found = shape.exec(text);
    return found ? [{ offset: found.index, what }] : [];
  });
  const kept = Array.from(text.matchAll(clientSecret)).flatMap((found) => (isPlaceholder(found[1] ?? '') ? [] : [{ offset: found.index, what: 'a client secret' }]));
  const remembered = typed
    .filter((secret) => secret.length >= shortestTyped)
    .flatMap((secret) => {
      const offset = [secret, inJson(secret), encodeURIComponent(secret)].map((form) => text.indexOf(form)).find((at) => at >= 0);
      return offset === undefined ? [] : [{ offset, what: 'a secret that was typed here' }];
    });
  return [...shaped, ...kept, ...remembered].toSorted((one, other) => one.offset - other.offset);
}

/**
 * Searches files that are about to be packed for secrets: by shape, under the name of a client secret, and for the values that
 * the person typed as secrets in this visit (of 8 characters or more). The first of each kind in each file.
 */
export function findSecrets(files: readonly OutputFile[], typed: readonly string[]): FoundSecret[] {
  return files.flatMap(({ name, bytes }) => {
    if (!isText(bytes)) return [];
    const { text } = decodeText(name, bytes);
    return secretsIn(text, typed).map(({ offset, what }) => ({ file: name, ...placeIn(text, offset), what }));
  });
}
