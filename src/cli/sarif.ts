import { createHash } from 'node:crypto';
import { isAbsolute, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { assertNever } from '../core/base/assert-never';
import { grouped } from '../core/base/counted';
import type { Severity } from '../core/rules/finding';
import { fixWords, type RuleFacts } from '../core/rules/rule-facts';
import type { CheckedConnector, FileFinding } from './checked-connector';

function levelOf(severity: Severity): 'error' | 'warning' | 'note' {
  switch (severity) {
    case 'error':
    case 'warning':
      return severity;
    case 'info':
      return 'note';
    default:
      return assertNever(severity);
  }
}

/** What relative addresses start from: the root of the repository, in which code hosts run such checks. */
const root = '%SRCROOT%';

const slashed = (path: string): string => path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');

/** Where a file is: relative to the present folder where it lies in it, as code hosts want it, else by its whole path. */
function artifactAt(path: string): { readonly uri: string; readonly uriBaseId?: string } {
  const inside = relative('', path);
  const isInside = inside !== '' && inside.split(sep)[0] !== '..' && !isAbsolute(inside);
  if (isInside) return { uri: slashed(inside), uriBaseId: root };
  return { uri: pathToFileURL(path).href };
}

function location(file: string, line: number | null, column: number | null, pointer?: string) {
  return {
    physicalLocation: {
      artifactLocation: artifactAt(file),
      // Hosts take no result without a line: what is about the file as a whole stands at its start.
      region: { startLine: line ?? 1, startColumn: column ?? 1 },
    },
    ...(pointer !== undefined && pointer !== '' && { logicalLocations: [{ fullyQualifiedName: pointer }] }),
  };
}

/** Tell a code host that a finding is the same as before, though its line has moved. Several of one rule at one place are told apart by their order. */
class Fingerprints {
  private readonly seen = new Map<string, number>();

  of({ finding: { rule, at, missing }, shownIn }: FileFinding): string {
    const name = [artifactAt(shownIn).uri, rule, at, missing ?? ''].join('\n');
    const before = this.seen.get(name) ?? 0;
    this.seen.set(name, before + 1);
    return createHash('sha256').update(before === 0 ? name : `${name}\n${before}`).digest('hex').slice(0, 32);
  }
}

function resultOf(found: FileFinding, indexes: ReadonlyMap<string, number>, fingerprints: Fingerprints) {
  const { finding, shownIn, line, column, muted } = found;
  return {
    ruleId: finding.rule,
    ruleIndex: indexes.get(finding.rule) ?? -1,
    level: levelOf(finding.severity),
    message: { text: finding.message },
    locations: [location(shownIn, line, column, finding.at)],
    partialFingerprints: { 'ruleAndPlace/v1': fingerprints.of(found) },
    ...(muted !== undefined && { suppressions: [{ kind: 'external', status: 'accepted', justification: muted }] }),
  };
}

/** A text for Markdown, in which it stands as it is. */
const marked = (text: string): string => text.replace(/[\\`*_<>[\]|]/g, '\\$&');

/** More results in a run are refused by code hosts. */
const mostResults = 25_000;

const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** The findings that a log has room for, in their order: the most severe, open ones before muted ones. */
function withinLimit(findings: readonly FileFinding[]): readonly FileFinding[] {
  if (findings.length <= mostResults) return findings;
  const weight = ({ finding, muted }: FileFinding): number => severities.indexOf(finding.severity) + (muted === undefined ? 0 : severities.length);
  const kept = new Set(findings.toSorted((one, other) => weight(one) - weight(other)).slice(0, mostResults));
  return findings.filter((found) => kept.has(found));
}

/** The result of a check as a SARIF 2.1.0 log, as code hosts read it: unreadable files are notifications of the tool, muted findings are suppressed, and beyond what hosts take the least severe are left out. */
export function sarifLog(connectors: readonly CheckedConnector[], rules: readonly RuleFacts[]) {
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const findings = connectors.flatMap((checked) => (checked.readable ? checked.findings : []));
  const kept = withinLimit(findings);
  const fingerprints = new Fingerprints();
  const results = kept.map((found) => resultOf(found, indexes, fingerprints));
  const [first] = findings;
  const leftOut = first && kept.length < findings.length
    ? [{ level: 'warning', message: { text: `${grouped(findings.length - kept.length)} of ${grouped(findings.length)} findings were left out, the least severe ones: code hosts take ${grouped(mostResults)}. The formats text and json hold all.` }, locations: [location(first.shownIn, null, null)] }]
    : [];
  const unreadable = connectors.flatMap((checked) =>
    checked.readable
      ? []
      : [{ level: 'error', message: { text: checked.error.message }, locations: [location(checked.file, checked.error.line, checked.error.column)] }],
  );
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'connector-wizard',
            rules: rules.map(({ id, title, why, source, phase, severity, fix }) => ({
              id,
              name: id.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(''),
              shortDescription: { text: `${title}.` },
              fullDescription: { text: why },
              help: {
                text: [why, ...(fix ? [`Way out: ${fixWords(fix)}`] : []), `Source: ${source}.`].join('\n\n'),
                markdown: [marked(why), ...(fix ? [`**Way out:** ${marked(fixWords(fix))}`] : []), `**Source:** ${marked(source)}.`].join('\n\n'),
              },
              defaultConfiguration: { level: levelOf(severity) },
              properties: { tags: [phase] },
            })),
          },
        },
        originalUriBaseIds: { [root]: { description: { text: 'The folder in which the check ran.' } } },
        columnKind: 'utf16CodeUnits',
        invocations: [{ executionSuccessful: unreadable.length === 0, toolExecutionNotifications: [...unreadable, ...leftOut] }],
        results,
      },
    ],
  };
}
