import { textOf, type Json, type JsonObject } from '../../base/json';
import type { Report } from '../rule';
import { quote } from './quote';

const values: readonly string[] = ['important', 'advanced', 'internal'];

/** True for the visibility that hides from makers, in any case of letters. */
export const isInternalVisibility = (value: Json | undefined): boolean => typeof value === 'string' && value.toLowerCase() === 'internal';

/** True for a visibility that `reportVisibility` may have something to say of. */
export const isOddVisibility = (value: Json | undefined): boolean => typeof value !== 'string' || !values.includes(value);

/** Reports a stated visibility that is none of the three values. An empty one is left to the rule about empty texts. */
export function reportVisibility(node: JsonObject, report: Report): void {
  const stated = node['x-ms-visibility'];
  if (stated === undefined || stated === '') return;
  const text = textOf(node, 'x-ms-visibility');
  if (text !== undefined && values.includes(text)) return;
  const isCase = text !== undefined && values.includes(text.trim().toLowerCase());
  report({
    key: 'x-ms-visibility',
    severity: isCase ? 'warning' : 'error',
    fixable: isCase,
    message: isCase
      ? `Visibility ${quote(text)} is not in lower case. Write “${text.trim().toLowerCase()}”.`
      : `Visibility ${quote(text ?? JSON.stringify(stated))} is none of important, advanced and internal. Choose one of them or remove it.`,
  });
}
