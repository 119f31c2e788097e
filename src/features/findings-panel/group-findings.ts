import type { Finding, Phase, Severity } from '../../core/rules/finding';

export type FindingRow =
  | { readonly kind: 'heading'; readonly phase: Phase; readonly count: number; readonly isOpen: boolean }
  | { readonly kind: 'finding'; readonly finding: Finding };

export const phases: readonly Phase[] = ['functionality', 'content', 'package'];

export const phaseWords: { readonly [phase in Phase]: string } = {
  functionality: 'Functionality',
  content: 'Content',
  package: 'Package',
};

const weight: { readonly [severity in Severity]: number } = { error: 0, warning: 1, info: 2 };

export interface FindingFilter {
  readonly severities: ReadonlySet<Severity>;
  readonly text: string;
  readonly closed: ReadonlySet<Phase>;
}

/** The findings that a filter lets through. The text is looked for in message, rule and place. */
export function filterFindings(findings: readonly Finding[], { severities, text }: FindingFilter): readonly Finding[] {
  const wanted = text.trim().toLowerCase();
  return findings.filter(
    ({ severity, message, rule, at }) =>
      severities.has(severity) &&
      (wanted === '' || message.toLowerCase().includes(wanted) || rule.includes(wanted) || at.toLowerCase().includes(wanted)),
  );
}

/** Rows for the panel: by phase, and in it the worst first, otherwise in the order of the document. */
export function groupFindings(findings: readonly Finding[], closed: ReadonlySet<Phase>): readonly FindingRow[] {
  return phases.flatMap((phase): FindingRow[] => {
    const own = findings.filter((finding) => finding.phase === phase);
    if (own.length === 0) return [];
    const isOpen = !closed.has(phase);
    const rows = isOpen ? own.toSorted((a, b) => weight[a.severity] - weight[b.severity]).map((finding): FindingRow => ({ kind: 'finding', finding })) : [];
    return [{ kind: 'heading', phase, count: own.length, isOpen }, ...rows];
  });
}
