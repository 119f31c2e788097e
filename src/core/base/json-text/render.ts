import { isArray, isObject, type Json } from '../json';

/** How a value that has no text yet is written. */
export interface Layout {
  /** One member a line, or everything in one line. */
  readonly multiline: boolean;
  /** The white space that starts the line on which the value begins. */
  readonly indent: string;
  /** What each level adds to it. */
  readonly unit: string;
  /** The line end. */
  readonly eol: string;
  /** What stands between a key and its value: `: ` or `:`. */
  readonly colon: string;
}

/** The layout of a new file. */
export const newFile: Layout = { multiline: true, indent: '', unit: '  ', eol: '\n', colon: ': ' };

/** The literal of a number or other simple value. Reading it gives the very same value: also -0, and what 1e999 is read as. */
function literal(value: null | boolean | number | string): string {
  if (Object.is(value, -0)) return '-0';
  if (value === Infinity) return '1e999';
  if (value === -Infinity) return '-1e999';
  return JSON.stringify(value);
}

function renderInto(out: string[], value: Json, layout: Layout, indent: string): void {
  if (!isArray(value) && !isObject(value)) {
    out.push(literal(value));
    return;
  }
  const [open, close] = isArray(value) ? ['[', ']'] : ['{', '}'];
  const keys = isArray(value) ? undefined : Object.keys(value);
  const values: readonly Json[] = isArray(value) ? value : Object.values(value);
  if (values.length === 0) {
    out.push(open, close);
    return;
  }
  const inside = indent + layout.unit;
  const gap = layout.multiline ? layout.eol + inside : '';
  const between = layout.multiline ? `,${gap}` : layout.colon === ':' ? ',' : ', ';
  out.push(open, gap);
  for (const [index, below] of values.entries()) {
    if (index > 0) out.push(between);
    if (keys) out.push(JSON.stringify(keys[index]), layout.colon);
    renderInto(out, below, layout, inside);
  }
  out.push(layout.multiline ? layout.eol + indent : '', close);
}

/** Numbers that JSON.stringify writes as something else. */
function hasOddNumber(value: Json): boolean {
  if (typeof value === 'number') return Object.is(value, -0) || !Number.isFinite(value);
  if (isArray(value)) return value.some(hasOddNumber);
  if (!isObject(value)) return false;
  for (const key in value) {
    if (hasOddNumber(value[key] ?? null)) return true;
  }
  return false;
}

/** JSON.stringify uses at most ten characters of a unit, and no lines at all for an empty one. */
const isUsualUnit = (unit: string): boolean => unit.length > 0 && unit.length <= 10;

/** A value as JSON text in a layout, without a line end behind it. */
export function render(value: Json, layout: Layout): string {
  const { multiline, unit, eol, indent, colon } = layout;
  if (multiline && colon === newFile.colon && isUsualUnit(unit) && !hasOddNumber(value)) {
    const text = JSON.stringify(value, null, unit);
    return eol === '\n' && indent === '' ? text : text.replaceAll('\n', eol + indent);
  }
  const out: string[] = [];
  renderInto(out, value, layout, indent);
  return out.join('');
}
