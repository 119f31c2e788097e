import { publishedRules } from '../core/published/published-rules';
import { ruleCatalogue } from '../core/rules/catalogue';
import { ruleFacts, type RuleFacts } from '../core/rules/rule-facts';

/** Every rule: those that look at a connector, then those that hold it against its published version. */
export const listedRules: readonly RuleFacts[] = [...ruleCatalogue, ...Object.values(publishedRules)].map(ruleFacts);
