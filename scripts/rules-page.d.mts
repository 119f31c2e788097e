import type { Phase, Severity } from '../src/core/rules/finding';

export function rulesPage(
  rules: readonly {
    readonly id: string;
    readonly aliases: readonly string[];
    readonly severity: Severity;
    readonly phase: Phase;
    readonly title: string;
    readonly why: string;
    readonly source: string;
    readonly fixable: boolean;
  }[],
): string;
