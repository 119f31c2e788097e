import type { JsonObject } from '../../base/json';
import { formatName, formatsOf, FORMATS_ALL } from '../../connector/samples/formats';
import { typeOfDynamic } from '../samples/dynamic-values';
import { hasVariable } from './variables';

const dynamicText = /^\{\{\$[\w.]+\}\}$/;

const placeholders: ReadonlyMap<string, JsonObject> = new Map<string, JsonObject>([
  ['<integer>', { type: 'integer' }],
  ['<long>', { type: 'integer', format: 'int64' }],
  ['<number>', { type: 'number' }],
  ['<float>', { type: 'number' }],
  ['<double>', { type: 'number' }],
  ['<boolean>', { type: 'boolean' }],
]);

/** Names whose digits are a code, not a quantity. */
const codeName = /phone|mobile|zip|postal|postcode|version|iban|code|ssn|card|account_?(no|number)/i;

/**
 * The type of a parameter from all values seen: boolean, integer, number, else string, with a format that all values share.
 * Values that only an environment knows do not count.
 */
export function scalarType(name: string, values: readonly string[]): JsonObject {
  const known = values.map((value) => value.trim()).filter((value) => value !== '' && (!hasVariable(value) || dynamicText.test(value)));
  const [first] = known;
  if (first === undefined) return { type: 'string' };
  const start = first.charAt(0);
  const placeholder = start === '<' ? placeholders.get(first.toLowerCase()) : undefined;
  if (placeholder && known.every((value) => value.toLowerCase() === first.toLowerCase())) return placeholder;
  if (start === '{') {
    const type = typeOfDynamic(first.slice(2, -2));
    if (type !== undefined && known.every((value) => typeOfDynamic(value.slice(2, -2)) === type)) return { type };
  }
  if (known.every((value) => /^(true|false)$/i.test(value))) return { type: 'boolean' };
  if (/[-\d]/.test(start) && !codeName.test(name)) {
    if (known.every((value) => /^-?(0|[1-9]\d{0,14})$/.test(value))) {
      return known.some((value) => Math.abs(Number(value)) > 2_147_483_647) ? { type: 'integer', format: 'int64' } : { type: 'integer' };
    }
    if (known.every((value) => /^-?(0|[1-9]\d{0,14})(\.\d{1,12})?$/.test(value))) return { type: 'number' };
  }
  const format = formatName(known.reduce((bits, value) => bits & formatsOf(value), FORMATS_ALL));
  return format === undefined ? { type: 'string' } : { type: 'string', format };
}
