import { ruleCatalogue } from './catalogue';
import type { Rule } from './rule';

/** Every rule by its own id; aliases are not among the keys. */
export const rulesById: ReadonlyMap<string, Rule> = new Map(ruleCatalogue.map((rule) => [rule.id, rule]));
