import type { RuleFacts } from '../src/core/rules/rule-facts';

export function rulesPage(rules: readonly Omit<RuleFacts, 'fix' | 'cases'>[]): string;
