import type { Json } from '../json';

/** What the core schema of YAML 1.2 makes of a plain scalar; undefined for what has no counterpart in JSON, such as `.inf`. */
export function plainScalar(text: string): Json | undefined {
  const first = text.charCodeAt(0);
  // Digits, and the signs and dots that numbers may start with.
  if ((first >= 48 && first <= 57) || first === 43 || first === 45 || first === 46) return numberOrText(text);
  if (text.length > 5) return text;
  switch (text) {
    case 'null':
    case 'Null':
    case 'NULL':
    case '~':
      return null;
    case 'true':
    case 'True':
    case 'TRUE':
      return true;
    case 'false':
    case 'False':
    case 'FALSE':
      return false;
    default:
      return text;
  }
}

const integer = /^[-+]?\d+$/;
const decimal = /^[-+]?(?:\.\d+|\d+\.\d*)$/;
const scientific = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)[eE][-+]?\d+$/;
const notFinite = /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/;

function numberOrText(text: string): Json | undefined {
  if (integer.test(text)) return finite(Number.parseInt(text, 10));
  if (decimal.test(text) || scientific.test(text)) return finite(Number.parseFloat(text));
  if (/^0o[0-7]+$/.test(text)) return finite(Number.parseInt(text.slice(2), 8));
  if (/^0x[\da-fA-F]+$/.test(text)) return finite(Number.parseInt(text.slice(2), 16));
  return notFinite.test(text) ? undefined : text;
}

const finite = (number: number): number | undefined => (Number.isFinite(number) ? number : undefined);

/** The key that a plain scalar makes in JSON: `08` makes `8`. Undefined for merge keys and for what is left to a complete parser. */
export function plainKey(text: string): string | undefined {
  const value = plainScalar(text);
  if (value === undefined || value === '<<' || value === '__proto__') return undefined;
  return typeof value === 'string' ? value : value === null ? '' : String(value);
}
