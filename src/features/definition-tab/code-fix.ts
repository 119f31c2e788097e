import { changeInWords } from '../../core/connector/change-words';
import type { Connector } from '../../core/connector/connector';
import type { TextChange } from '../../core/connector/text-changes';
import type { Finding } from '../../core/rules/finding';
import { fixChanges } from '../../core/rules/fix-changes';
import { rulesById } from '../../core/rules/rules-by-id';
import type { CodeFix } from '../../ui/code-editor/code-editor-props';

export interface CodeFixParts {
  readonly connector: () => Connector;
  /** Puts a finding right at once. */
  readonly fix: (finding: Finding) => void;
  /** Shows first what would change. */
  readonly ask: (finding: Finding) => void;
}

/** What the code offers for a finding: one change is told in the offer and done at once, anything more is shown first. */
export function codeFixOf(finding: Finding, { connector, fix, ask }: CodeFixParts): CodeFix | undefined {
  const own = finding.fixable ? rulesById.get(finding.rule)?.fix : undefined;
  if (!own) return undefined;
  // The offer is made whenever the cursor rests: what a fix may change anywhere is not worked out for that.
  const onlyChange = (): TextChange | undefined => {
    const changes = own.local ? fixChanges(connector(), finding) : [];
    return changes.length === 1 ? changes[0] : undefined;
  };
  return {
    label: own.label,
    told: () => {
      const change = onlyChange();
      return change ? `${own.label}: ${changeInWords(change)}` : `${own.label}…`;
    },
    run: () => (onlyChange() ? fix(finding) : ask(finding)),
  };
}
