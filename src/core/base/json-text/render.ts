import { isArray, isObject, type Json, type JsonArray, type JsonObject } from '../json';

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

/** The text that an object or array already has, at an indentation and on one or several lines; undefined for a new one. */
export type TextOfNode = (node: JsonArray | JsonObject, indent: string, multiline: boolean) => string | undefined;

function renderInto(out: string[], value: Json, layout: Layout, indent: string, textOf: TextOfNode | undefined): void {
  if (!isArray(value) && !isObject(value)) {
    out.push(literal(value));
    return;
  }
  const known = textOf?.(value, indent, layout.multiline);
  if (known !== undefined) {
    out.push(known);
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
    renderInto(out, below, layout, inside, textOf);
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

/** A value as JSON text in a layout, without a line end behind it. Nodes for which `textOf` knows a text are not written anew. */
export function render(value: Json, layout: Layout, textOf?: TextOfNode): string {
  const { multiline, unit, eol, indent, colon } = layout;
  if (!textOf && multiline && colon === newFile.colon && isUsualUnit(unit) && !hasOddNumber(value)) {
    const text = JSON.stringify(value, null, unit);
    return eol === '\n' && indent === '' ? text : text.replaceAll('\n', eol + indent);
  }
  const out: string[] = [];
  renderInto(out, value, layout, indent, textOf);
  return out.join('');
}
