import { parsedJson, type Json } from '../../core/base/json';

/** A JSON value as it is typed into a text box: texts as they are, everything else as JSON. */
export const textOfValue = (value: Json | undefined): string => (value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value));

/**
 * What is typed for a value of a type: a number for `12` where numbers are wanted, true for `true` where booleans are, JSON for
 * arrays and objects. What does not fit stays a text, so that nothing typed is lost and a rule can speak of it. Empty gives undefined.
 */
export function valueOfText(text: string, type: string): Json | undefined {
  if (text === '') return undefined;
  switch (type) {
    case 'integer':
    case 'number':
      return /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(text) && JSON.stringify(Number(text)) === text ? Number(text) : text;
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : text;
    case 'array':
    case 'object': {
      const value = parsedJson(text);
      return value === undefined ? text : value;
    }
    default:
      return text;
  }
}
