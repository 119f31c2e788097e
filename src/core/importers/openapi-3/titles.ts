import { textOf, type JsonObject } from '../../base/json';
import { readableTitle } from '../samples/readable-name';
import { counting, type Notebook } from './notes';
import type { Place } from './place';

/** The `x-ms-summary` of a parameter: its own, the schema's title, or one proposed from its name with a note. */
export function parameterTitle(parameter: JsonObject, name: string, title: string | undefined, at: Place, notes: Notebook): JsonObject {
  const own = textOf(parameter, 'x-ms-summary');
  if (own !== undefined && own !== '') return {};
  if (title !== undefined && title.length <= 80) return { 'x-ms-summary': title };
  const proposed = readableTitle(name);
  if (proposed === '') return {};
  notes.count('guessed', 'parameter-title', at, (times) => `${counting(times, 'parameter')} had no title: one was made from the name. Check them on the Definition tab.`);
  return { 'x-ms-summary': proposed };
}
