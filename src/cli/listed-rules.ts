import { packageRule } from '../core/exporters/certification-package/package-rule';
import { publishedRules } from '../core/published/published-rules';
import { ruleCatalogue } from '../core/rules/catalogue';
import { ruleFacts, type RuleFacts } from '../core/rules/rule-facts';

/** Every rule: those that look at a connector, then those that hold it against its published version, and that of finished packages. */
export const listedRules: readonly RuleFacts[] = [...ruleCatalogue, ...Object.values(publishedRules), packageRule].map(ruleFacts);
