import { grouped } from './counted';

/** Things as a sentence names them: "a", "a and b", "a, b and c"; of more than `most` the first, and how many there are besides. */
export function listed(names: readonly string[], most = Infinity): string {
  const parts = names.length > most ? [...names.slice(0, most), `${grouped(names.length - most)} more`] : names;
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}
