import { isObject } from '../base/json';
import { chooseDuplicate } from '../base/json-text/choose-duplicate';
import { duplicateKeys, repeatsKeys } from '../base/json-text/duplicate-keys';
import { lineIndex } from '../base/json-text/lines';
import { locate } from '../base/json-text/locate';
import { readJson } from '../base/json-text/read-json';
import type { Pointer } from '../base/pointer';
import type { TextFile } from '../connector/connector';
import type { Note } from './importer';
import { Questions } from './questions';
import { isSecretName } from './requests-to-operations/variables';

/** More are not listed one by one: a file with that many has one cause. */
const mostNotes = 20;
const mostValues = 5;
const longestValue = 60;

/** One of the values that a repeated key has, and the line where it stands. */
export interface RepeatedValue {
  readonly line: number;
  /** As it is written. */
  readonly text: string;
}

/** What a key has for values, each with its line, in a sentence: the person decides between them. Credentials are not shown. */
export function repeatedKeyMessage(key: string, values: readonly RepeatedValue[], name: string): string {
  const shown = values.slice(0, mostValues).map(({ line, text }) => `line ${line}: ${valueText(key, text)}`);
  const more = values.length > shown.length ? `; and ${values.length - shown.length} more` : '';
  return `The key “${key.slice(0, 100)}” stands ${values.length} times in one object of ${name} (${shown.join('; ')}${more}). Only the last one counts: rename or remove the others.`;
}

function shortText(text: string): string {
  const plain = text.slice(0, longestValue * 4).replace(/\s+/g, ' ').trim();
  return plain.length > longestValue || text.length > longestValue * 4 ? `${plain.slice(0, longestValue)}…` : plain;
}

/** The decision to take the members of all values, where these are objects without a common key. */
const allTogether = 'all';

/** The values as one object, as they are written; undefined where they are not objects, or share a key. */
function joinedObjects(values: readonly string[]): string | undefined {
  const keys: string[] = [];
  for (const value of values) {
    const read = readJson(value);
    if (!read.ok || !isObject(read.value)) return undefined;
    keys.push(...Object.keys(read.value));
  }
  if (new Set(keys).size < keys.length) return undefined;
  const inner = values.map((value) => value.slice(1, -1)).filter((members) => members.trim() !== '');
  return `{${inner.map((members, index) => (index < inner.length - 1 ? members.trimEnd() : members)).join(',')}}`;
}

/** The text with `value` at a pointer. */
function withValue(text: string, pointer: Pointer, value: string): string {
  const place = locate(text, pointer);
  return place ? text.slice(0, place.start) + value + text.slice(place.end) : text;
}

const valueText = (key: string, text: string): string => (isSecretName(key) ? 'a value that is not shown' : shortText(text));

/** A text whose repeated keys were looked at: with those values that were decided, and a note for each. */
export interface DecidedText {
  readonly text: string;
  readonly notes: readonly Note[];
}

/**
 * Asks for each key that one object of a JSON text has more than once which of its values counts. Without a decision the text
 * stays as it is and the last one counts, which is easily missed: a note says so, with all values. `members` counts those of
 * the parsed text.
 */
export function decideDuplicates({ name, text }: TextFile, members: number, questions: Questions): DecidedText {
  if (!repeatsKeys(text, members)) return { text, notes: [] };
  const duplicates = duplicateKeys(text);
  const placeOf = lineIndex(text);
  let decided = text;
  const notes = duplicates.slice(0, mostNotes).map(({ key, pointer, offsets, values }): Note => {
    const repeated = values.map(({ start, end }, index) => ({ line: placeOf(offsets[index] ?? start).line, text: text.slice(start, end) }));
    const last = repeated.length - 1;
    const joined = joinedObjects(repeated.map((value) => value.text));
    const taken = questions.choose({
      id: `duplicate-key.${pointer}`,
      title: `“${key.slice(0, 100)}” stands ${repeated.length} times in one object`,
      about: 'JSON readers take the last one. Choose what is meant.',
      options: [
        ...repeated.map((value, index) => ({ value: String(index), label: `Line ${value.line}: ${valueText(key, value.text)}` })),
        ...(joined === undefined ? [] : [{ value: allTogether, label: 'All of them together: they have no key in common' }]),
      ],
      preset: String(last),
    });
    if (taken === allTogether && joined !== undefined) {
      decided = withValue(chooseDuplicate(decided, pointer, last), pointer, joined);
      return { kind: 'merged', from: pointer, message: `The key “${key.slice(0, 100)}” stands ${repeated.length} times in one object of ${name}. Its values were put together, as you decided.` };
    }
    const which = Number(taken);
    if (which === last) return { kind: 'lost', from: pointer, message: repeatedKeyMessage(key, repeated, name) };
    decided = chooseDuplicate(decided, pointer, which);
    return { kind: 'lost', from: pointer, message: `The key “${key.slice(0, 100)}” stands ${repeated.length} times in one object of ${name}. The value in line ${repeated[which]?.line ?? 0} was taken, as you decided; the others were left out.` };
  });
  const rest = duplicates.length - notes.length;
  const more: Note[] = rest > 0 ? [{ kind: 'lost', from: '', message: `${rest} more keys are repeated in ${name}.` }] : [];
  return { text: decided, notes: [...notes, ...more] };
}

/** The notes alone, for a text that stays as it is. */
export const duplicateNotes = (file: TextFile, members: number): readonly Note[] => decideDuplicates(file, members, new Questions()).notes;
