import { isArray, isObject, type Json, type JsonObject, member, textOf } from '../../base/json';
import type { Field, FormField } from '../requests-to-operations/model';
import type { Place } from '../requests-to-operations/place';
import { rawDescription } from '../requests-to-operations/plain-text';
import { scalarText } from '../requests-to-operations/variables';

/** A list of `{key, value, disabled, description}`; entries without a key and without a value do not count. */
export function readFields(list: readonly Json[], place: Place): Field[] {
  const fields: Field[] = [];
  for (const [index, entry] of list.entries()) {
    if (typeof entry === 'string') fields.push(...readHeaderLines(entry, place.to(index)));
    const field = isObject(entry) ? readField(entry, place.to(index)) : undefined;
    if (field) fields.push(field);
  }
  return fields;
}

function readField(entry: JsonObject, place: Place): Field | undefined {
  const name = scalarText(member(entry, 'key') ?? member(entry, 'name')).trim();
  const value = scalarText(member(entry, 'value'));
  if (name === '' && value === '') return undefined;
  const enabled = member(entry, 'disabled') !== true && member(entry, 'enabled') !== false;
  return { name, value, enabled, rawDescription: rawDescription(member(entry, 'description')), place };
}

/** Headers as a list or as one text with line ends, where `//` marks a disabled line. */
export function readHeaders(value: Json | undefined, place: Place): Field[] {
  if (typeof value === 'string') return readHeaderLines(value, place);
  return isArray(value) ? readFields(value, place) : [];
}

function readHeaderLines(text: string, place: Place): Field[] {
  return text.split(/[\r\n]+/).flatMap((line): Field[] => {
    const enabled = !line.trimStart().startsWith('//');
    const content = enabled ? line : line.replace('//', '');
    const colon = content.indexOf(':');
    const name = content.slice(0, Math.max(0, colon)).trim();
    if (name === '') return [];
    return [{ name, value: content.slice(colon + 1).trim(), enabled, rawDescription: '', place }];
  });
}

/** Form fields; `type: "file"` or a `src` makes a file. */
export function readFormFields(list: readonly Json[], place: Place): FormField[] {
  const fields: FormField[] = [];
  for (const [index, entry] of list.entries()) {
    const field = isObject(entry) ? readField(entry, place.to(index)) : undefined;
    if (!field) continue;
    const src = member(entry, 'src');
    const file = textOf(entry, 'type') === 'file' || (isArray(src) && src.length > 0);
    fields.push({ ...field, file, manyFiles: file && isArray(src) && src.length > 1 });
  }
  return fields;
}
