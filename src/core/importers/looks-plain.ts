import { isSystemLitter } from '../zip/member-name';
import type { SourceFile } from './importer';

/** So much of a file tells whether it is opened as it stands, or made into something else. */
const beginning = 1_000;

/** True for a file that begins as a JSON definition of OpenAPI 2.0 does: nearly all of those are one. */
export function looksPlain({ name, bytes }: SourceFile): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, beginning)).trimStart();
  return start.startsWith('{') && /"swagger"\s*:\s*"2\.0"/.test(start) && !isSystemLitter(name);
}
