import { assertNever } from '../core/base/assert-never';
import type { Severity } from '../core/rules/finding';
import type { Rule } from '../core/rules/rule';
import type { CheckedConnector } from './checked-connector';

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

/** A path as a relative or file URI. */
function uriOf(path: string): string {
  const slashed = path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  return slashed.startsWith('/') ? `file://${slashed}` : slashed.replace(/^\.\//, '');
}

function location(file: string, line: number | null, column: number | null, pointer?: string) {
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(file) },
      ...(line !== null && { region: { startLine: line, ...(column !== null && { startColumn: column }) } }),
    },
    ...(pointer !== undefined && { logicalLocations: [{ fullyQualifiedName: pointer }] }),
  };
}

/** The result of a check as a SARIF 2.1.0 log, as code hosts read it: unreadable files are notifications of the tool. */
export function sarifLog(connectors: readonly CheckedConnector[], rules: readonly Rule[]) {
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const results = connectors.flatMap((checked) =>
    checked.readable
      ? checked.findings.map(({ finding, file, line, column }) => ({
          ruleId: finding.rule,
          ruleIndex: indexes.get(finding.rule) ?? -1,
          level: levelOf(finding.severity),
          message: { text: finding.message },
          locations: [location(file, line, column, finding.at)],
        }))
      : [],
  );
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
            rules: rules.map(({ id, title, why, severity }) => ({
              id,
              shortDescription: { text: `${title}.` },
              fullDescription: { text: why },
              defaultConfiguration: { level: levelOf(severity) },
            })),
          },
        },
        invocations: [{ executionSuccessful: unreadable.length === 0, toolExecutionNotifications: unreadable }],
        results,
      },
    ],
  };
}
