import type { Rule } from './rule';

/** Rules whose fixes give a member its right name: what would be written anew may be there under the wrong one. */
const first: ReadonlySet<string> = new Set(['jsd-no-unknown-x-ms']);

/** Rules in the order in which their fixes are applied together: a title that is there under a misspelt key is kept, not made from the name beside it. */
export const inFixingOrder = (rules: readonly Rule[]): readonly Rule[] => [...rules.filter(({ id }) => first.has(id)), ...rules.filter(({ id }) => !first.has(id))];
