/**
 * What was seen at one place over all samples. Samples are folded into shapes first and written as a schema once, so that
 * a thousand samples cost one pass and no intermediate schemas.
 */
import { isArray, type Json } from '../../base/json';
import { formatsOf, FORMATS_ALL } from './formats';

/** Stands in a sample for a value whose type nobody knows. */
export const anyPlaceholder = '<any>';

/** Deeper values are not looked at; the platform's own limit is far lower. */
const DEEPEST = 60;

export interface Shape {
  nulls: number;
  unknowns: number;
  strings: number;
  integers: number;
  decimals: number;
  booleans: number;
  objects: number;
  arrays: number;
  /** Formats that every non-empty text so far agreed on, as bits. */
  formats: number;
  texts: number;
  /** Integers outside 32 bits were seen. */
  wide: boolean;
  properties: Map<string, Shape> | undefined;
  items: Shape | undefined;
  /** In how many objects of the parent this property occurred. */
  present: number;
}

/** The shape of no value at all. */
export const emptyShape = (): Shape => ({
  nulls: 0,
  unknowns: 0,
  strings: 0,
  integers: 0,
  decimals: 0,
  booleans: 0,
  objects: 0,
  arrays: 0,
  formats: FORMATS_ALL,
  texts: 0,
  wide: false,
  properties: undefined,
  items: undefined,
  present: 0,
});

/** Folds one sample into the shape. */
export function observe(shape: Shape, value: Json, depth = 0): void {
  switch (typeof value) {
    case 'string':
      observeText(shape, value);
      return;
    case 'number':
      if (Number.isInteger(value)) {
        shape.integers++;
        if (value > 2_147_483_647 || value < -2_147_483_648) shape.wide = true;
      } else shape.decimals++;
      return;
    case 'boolean':
      shape.booleans++;
      return;
    default:
  }
  if (value === null) shape.nulls++;
  else if (isArray(value)) {
    shape.arrays++;
    if (depth >= DEEPEST) return;
    for (const element of value) observe((shape.items ??= emptyShape()), element, depth + 1);
  } else {
    shape.objects++;
    if (depth >= DEEPEST) return;
    const properties = (shape.properties ??= new Map());
    for (const key of Object.keys(value)) {
      const member = value[key];
      if (member === undefined) continue;
      let property = properties.get(key);
      if (!property) properties.set(key, (property = emptyShape()));
      property.present++;
      observe(property, member, depth + 1);
    }
  }
}

function observeText(shape: Shape, text: string): void {
  if (text.length > 2 && text.length < 24 && text.charCodeAt(0) === 60 && observePlaceholder(shape, text)) return;
  shape.strings++;
  if (text === '') return;
  shape.texts++;
  if (shape.formats !== 0) shape.formats &= formatsOf(text);
}

/** Placeholders such as `<integer>`, which generators of collections write in place of a value. */
function observePlaceholder(shape: Shape, text: string): boolean {
  switch (text.toLowerCase()) {
    case anyPlaceholder:
    case '<unknown>':
      shape.unknowns++;
      return true;
    case '<integer>':
      shape.integers++;
      return true;
    case '<long>':
    case '<int64>':
      shape.integers++;
      shape.wide = true;
      return true;
    case '<number>':
    case '<float>':
    case '<double>':
      shape.decimals++;
      return true;
    case '<boolean>':
      shape.booleans++;
      return true;
    case '<null>':
      shape.nulls++;
      return true;
    case '<string>':
    case '<date>':
    case '<datetime>':
    case '<date-time>':
    case '<uuid>':
    case '<email>':
    case '<uri>':
    case '<url>':
      shape.strings++;
      shape.texts++;
      shape.formats &= formatsOf(text);
      return true;
    default:
      return false;
  }
}

/** Folds everything seen in `other` into `shape`. */
export function absorb(shape: Shape, other: Shape): void {
  shape.nulls += other.nulls;
  shape.unknowns += other.unknowns;
  shape.strings += other.strings;
  shape.integers += other.integers;
  shape.decimals += other.decimals;
  shape.booleans += other.booleans;
  shape.objects += other.objects;
  shape.arrays += other.arrays;
  shape.formats &= other.formats;
  shape.texts += other.texts;
  shape.wide ||= other.wide;
  if (other.items) absorb((shape.items ??= emptyShape()), other.items);
  for (const [key, property] of other.properties ?? []) {
    const properties = (shape.properties ??= new Map<string, Shape>());
    const mine = properties.get(key);
    if (mine) {
      mine.present += property.present;
      absorb(mine, property);
    } else {
      const copy = emptyShape();
      copy.present = property.present;
      absorb(copy, property);
      properties.set(key, copy);
    }
  }
}
