import { counted, grouped } from './counted';

/** From here on a size is rounded to a whole megabyte. */
const nearlyMegabyte = 999_500;

/** A number of bytes for people, in the unit that suits it, to three digits: `1 byte`, `312 bytes`, `20 kB`, `3.41 MB`. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return counted(bytes, 'byte');
  const [unit, size] = bytes < nearlyMegabyte ? ['kB', 1000] : ['MB', 1_000_000];
  return `${grouped(Number((bytes / size).toPrecision(3)))} ${unit}`;
}
