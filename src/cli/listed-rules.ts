import { publishedRules } from '../core/published/published-rules';
import { ruleCatalogue } from '../core/rules/catalogue';
import type { Rule } from '../core/rules/rule';

/** What a list shows of a rule. */
export type ListedRule = Pick<Rule, 'id' | 'severity' | 'phase' | 'title' | 'why' | 'source'> & { readonly aliases: readonly string[]; readonly fixable: boolean };

/** Every rule: those that look at a connector, then those that hold it against its published version. */
export const listedRules: readonly ListedRule[] = [
  ...ruleCatalogue.map(({ id, aliases = [], severity, phase, title, why, source, fix }) => ({ id, aliases, severity, phase, title, why, source, fixable: fix !== undefined })),
  ...Object.values(publishedRules).map(({ id, severity, phase, title, why, source }) => ({ id, aliases: [], severity, phase, title, why, source, fixable: false })),
];
