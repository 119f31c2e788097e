import type { Json } from '../../base/json';
import type { Pointer } from '../../base/pointer';
import { remembering } from './remember';

/** A variable of the collection or a folder, kept only for its secret-looking value to be named. */
export interface Variable {
  readonly name: string;
  readonly value: string;
  readonly secret: boolean;
  readonly at: Pointer;
}

/** The variables that a request sees: its folder's first, then outwards. */
export interface Scope {
  readonly values: ReadonlyMap<string, string>;
  readonly outer: Scope | undefined;
  /** Values that count before all others: of an environment, or given by the person. */
  readonly first?: ReadonlyMap<string, string>;
}

export const emptyScope: Scope = { values: new Map(), outer: undefined };

/** How often values may name other variables before the rest is left as it is. */
const DEEPEST = 10;
/** A resolved text never grows beyond this. */
const LONGEST = 8000;

const reference = /\{\{([^{}]{1,200})\}\}/g;

/** True when a text still holds a `{{variable}}`. */
export const hasVariable = (text: string): boolean => text.includes('{{') && text.includes('}}');

/** The names of the variables in a text, in order. */
export const variablesIn = remembering((text): readonly string[] =>
  hasVariable(text) ? Array.from(text.matchAll(reference), ([, name = '']) => name.trim()) : [],
);

/** The value of a variable; an empty value counts as none, because an environment is meant to give it. */
export function valueOf(name: string, scope: Scope): string | undefined {
  const first = scope.first?.get(name);
  if (first !== undefined && first !== '') return first;
  for (let current: Scope | undefined = scope; current; current = current.outer) {
    const value = current.values.get(name);
    if (value !== undefined && value !== '') return value;
  }
  return undefined;
}

/** Longer values are no addresses or samples; putting them in could make texts grow without end. */
const LONGEST_VALUE = 2000;

/** The text with all variables that have a value replaced; others, and those that name themselves, stay. */
export function resolve(text: string, scope: Scope): string {
  if (scope === emptyScope) return text;
  let current = text;
  for (let step = 0; step < DEEPEST && hasVariable(current) && current.length < LONGEST; step++) {
    const next = current.replace(reference, (whole, name: string) => {
      const value = valueOf(name.trim(), scope);
      return value === undefined || value.length > LONGEST_VALUE ? whole : value;
    });
    if (next === current) break;
    current = next;
  }
  return current;
}

/** Words in the name of a field or variable that mark its value as a credential. */
const secretName =
  /pass(word|wd|phrase|code)|(^|[^a-z])(pass|pwd|pw|pin|otp)([^a-z]|$)|secret|token|api[-_ ]?key|access[-_ ]?key|private[-_ ]?key|(^|[^a-z])auth$|auth[-_ ]?(code|header|value)|credential|bearer|signature|(^|[-_])key$|^key$|session[-_ ]?(id|key)|cookie|client[-_ ]?id|subscription[-_ ]?key|jwt/i;

/** True when the name says that the value is a credential. */
export const isSecretName = remembering((name) => secretName.test(name.replace(/([a-z\d])([A-Z])/g, '$1_$2')));

const secretValue =
  /^(bearer|basic|token|digest)\s+\S{6,}|^eyJ[\w-]{10,}\.[\w-]{10,}|^(sk|pk|rk|ghp|gho|xox[abp]|AKIA|AIza|glpat|shpat)[-_A-Za-z\d]{10,}|-----BEGIN|^(?=[\w+/=-]{24,}$)(?=[^\d]{0,200}\d)(?=[^A-Za-z]{0,200}[A-Za-z])/i;

/** True when the value has the look of a credential: a token, a key, a signed text. */
export const isSecretValue = (value: string): boolean => secretValue.test(value.slice(0, 400));

/** A scalar as text; objects, lists and null are empty. */
export function scalarText(value: Json | undefined): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
