import { objectOf, textOf } from '../../base/json';
import type { Connector } from '../../connector/connector';
import type { Evidence } from '../../connector/evidence';
import { coverageByOperation, neverCalled, type CoverageState } from '../../connector/coverage';
import { operationsOf } from '../../connector/operations-of';
import { attestationsFor } from '../../rules/attestations';
import { ruleCatalogue } from '../../rules/catalogue';
import { worstFirst, type Finding, type Phase, type Severity } from '../../rules/finding';
import { notMuted } from '../../rules/not-muted';
import { rulesById } from '../../rules/rules-by-id';

/** A criterion with findings, and why it was set aside if it was. */
export interface OpenCriterion {
  readonly rule: string;
  readonly title: string;
  readonly phase: Phase;
  readonly severity: Severity;
  readonly source: string;
  readonly setAside?: string;
  readonly findings: readonly { readonly at: string; readonly message: string }[];
}

/** How an operation was tested. Certification asks for ten successful calls of each. */
export interface TestedOperation {
  readonly operation: string;
  readonly state: CoverageState;
  /** Calls that passed as the operation is now. */
  readonly passed: number;
  /** All other calls, those before a change of the operation too. */
  readonly other: number;
}

/** The comparison with the published version, as far as a reviewer wants it. */
export interface PublishedReport {
  /** How the published version was called when it was opened. */
  readonly name: string;
  readonly breaking: readonly { readonly rule: string; readonly severity: Severity; readonly at: string; readonly message: string }[];
  readonly changes: readonly { readonly subject: string; readonly kind: 'added' | 'removed' | 'changed'; readonly phrases: readonly string[] }[];
}

/** All that a report says, before it is laid out. */
export interface SubmissionReport {
  readonly title: string;
  readonly version: string;
  readonly publisherKind: string;
  readonly state: string;
  readonly made: string;
  readonly rules: number;
  readonly counts: { readonly [severity in Severity]: number };
  readonly open: readonly OpenCriterion[];
  /** What changed since the published version, where there is one to compare with. */
  readonly published?: PublishedReport;
  readonly attestations: readonly { readonly criterion: string; readonly agreed: boolean; readonly note: string }[];
  readonly operations: readonly TestedOperation[];
  readonly evidence: readonly Evidence[];
}

export interface ReportInput {
  readonly connector: Connector;
  readonly findings: readonly Finding[];
  readonly evidence: readonly Evidence[];
  /** How it compares with the version that people use today, when that was brought. */
  readonly published?: PublishedReport | undefined;
  /** When the report is made, as ISO 8601. */
  readonly made: string;
}

function openCriteria(findings: readonly Finding[], muted: { readonly [rule: string]: string }): OpenCriterion[] {
  const byRule = new Map<string, Finding[]>();
  for (const finding of findings) {
    const own = byRule.get(finding.rule);
    if (own) own.push(finding);
    else byRule.set(finding.rule, [finding]);
  }
  return Array.from(byRule, ([id, found]): OpenCriterion => {
    const [worst] = found.toSorted((one, other) => worstFirst[one.severity] - worstFirst[other.severity]);
    const reason = Object.hasOwn(muted, id) ? muted[id] : undefined;
    return {
      rule: id,
      title: rulesById.get(id)?.title ?? id,
      phase: worst?.phase ?? 'content',
      severity: worst?.severity ?? 'info',
      source: rulesById.get(id)?.source ?? '',
      ...(reason !== undefined && { setAside: reason }),
      findings: found.map(({ at, message }) => ({ at, message })),
    };
  }).toSorted((one, other) => Number(one.setAside !== undefined) - Number(other.setAside !== undefined) || worstFirst[one.severity] - worstFirst[other.severity]);
}

function testedOperations(connector: Connector, evidence: readonly Evidence[]): TestedOperation[] {
  const coverage = coverageByOperation(connector.definition, evidence);
  return operationsOf(connector.definition).map(({ at, operationId, method, path }) => {
    const { state, passed, calls } = coverage.get(at) ?? neverCalled;
    return { operation: operationId || `${method} ${path}`, state, passed, other: calls.length - passed };
  });
}

/** What a report of a submission says: open criteria, those set aside and why, attestations, and the test calls. */
export function submissionReport({ connector, findings, evidence, published, made }: ReportInput): SubmissionReport {
  const { submission, definition } = connector;
  const info = objectOf(definition, 'info');
  const muted = submission.muted ?? {};
  const counted = notMuted(findings, muted);
  const count = (severity: Severity): number => counted.filter((finding) => finding.severity === severity).length;
  return {
    title: textOf(info, 'title') ?? '',
    version: textOf(info, 'version') ?? '',
    publisherKind: submission.publisherKind,
    state: submission.state,
    made,
    rules: ruleCatalogue.length,
    counts: { error: count('error'), warning: count('warning'), info: count('info') },
    open: openCriteria(findings, muted),
    ...(published && { published }),
    attestations: attestationsFor(connector, { isCompared: published !== undefined }).map(({ id, criterion }) => ({ criterion, agreed: submission.attestations[id]?.agreed ?? false, note: submission.attestations[id]?.note ?? '' })),
    operations: testedOperations(connector, evidence),
    evidence,
  };
}
