import { counted } from '../../core/base/counted';
import type { Connector } from '../../core/connector/connector';
import { asPublished } from '../../core/published/as-published';
import { compareWithPublished } from '../../core/published/compare-with-published';
import type { Finding } from '../../core/rules/finding';
import { formatOption, inSituation, mutedRules, muteOption, readArguments, readFormat, readSituation, situationOptions } from '../arguments';
import { checkFiles } from '../check-files';
import { openIn, type CheckedConnector, type FileFinding } from '../checked-connector';
import { listedRules } from '../listed-rules';
import { openConnector, reasonOf, type OpenConnector, type UnreadableConnector } from '../open-connector';
import { jsonLine, placeText, Unusable, type CliCommand, type ExitStatus } from '../outcome';
import { packageFindings, packageProblems } from '../package-problems';
import { placeFindings } from '../placed-findings';
import { connectorFolders, isFolder, readFile } from '../read-path';
import { sarifLog } from '../sarif';

interface Against {
  readonly muted: ReadonlyMap<string, string>;
  readonly published: Connector | undefined;
}

async function check({ path, operations, kind, fileOf, yaml }: OpenConnector, connector: Connector, { muted, published }: Against): Promise<CheckedConnector> {
  const breaking = published ? compareWithPublished(asPublished(published, connector), connector).breaking.map(({ finding }): Finding => ({ ...finding, fixable: false })) : [];
  const placed = await placeFindings(connector, [...checkFiles(connector, kind), ...breaking, ...(kind === 'package' ? await packageFindings(readFile(path)) : [])], yaml);
  const findings = placed.map((one): FileFinding => {
    const { part, finding } = one;
    const file = part === 'definition' || part === 'properties' ? fileOf(part) : path;
    return { ...one, file, shownIn: kind === 'folder' && file === path ? fileOf('definition') : file, muted: muted.get(finding.rule) };
  });
  return { readable: true, path, operations, findings };
}

const asJson = ({ finding, part, line, column }: FileFinding) => ({
  rule: finding.rule,
  severity: finding.severity,
  phase: finding.phase,
  part,
  pointer: finding.at,
  line,
  column,
  message: finding.message,
  fixable: finding.fixable,
});

function jsonOf(connectors: readonly CheckedConnector[], muted: ReadonlyMap<string, string>, milliseconds: number) {
  return {
    connectors: connectors.map((checked) =>
      checked.readable
        ? {
            path: checked.path,
            readable: true,
            operations: checked.operations,
            findings: openIn(checked.findings).map(asJson),
            ...(muted.size > 0 && { muted: Array.from(muted, ([rule, reason]) => ({ rule, reason, findings: checked.findings.filter(({ finding }) => finding.rule === rule).map(asJson) })) }),
          }
        : { path: checked.path, readable: false, error: checked.error },
    ),
    milliseconds,
  };
}

const byPlace = (one: FileFinding, other: FileFinding): number =>
  Number(one.file > other.file) - Number(one.file < other.file) || (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0);

function textOf(connectors: readonly CheckedConnector[], muted: ReadonlyMap<string, string>): string {
  const all = connectors.flatMap((checked) => (checked.readable ? checked.findings : []));
  const findings = connectors.flatMap((checked) => (checked.readable ? openIn(checked.findings).toSorted(byPlace) : []));
  const lines = findings.map(({ finding, file, line, column }) => {
    const place = line === null && finding.at !== '' ? `${finding.at}: ` : '';
    return `${placeText(file, line, column)}: ${finding.severity}: ${place}${finding.message} [${finding.rule}]${finding.fixable ? ' (fixable)' : ''}`;
  });
  const of = (severity: string): number => findings.filter(({ finding }) => finding.severity === severity).length;
  const unreadable = connectors.filter(({ readable }) => !readable).length;
  const summary = [
    counted(connectors.length, 'connector'),
    counted(of('error'), 'error'),
    counted(of('warning'), 'warning'),
    counted(of('info'), 'hint'),
    ...(unreadable > 0 ? [`${unreadable} unreadable`] : []),
  ];
  const aside = Array.from(muted, ([rule, reason]) => `Muted: ${counted(all.filter(({ finding }) => finding.rule === rule).length, 'finding')} of ${rule}: ${reason}`);
  return `${[...lines, ...aside, `${summary.join(', ')}.`].join('\n')}\n`;
}

/** `check PATH…`: every connector at the paths against every rule. */
export const checkCommand: CliCommand = {
  usage: 'check PATH… [--publisher verified|independent|private] [--state new|update] [--against PATH] [--mute RULE=REASON]… [--format text|json|sarif]',
  summary: 'Checks connectors (folders, zips, API definitions) against the certification rules.',
  run: async (args, terminal) => {
    const { values, positionals } = readArguments(args, { ...formatOption, ...situationOptions, ...muteOption, against: { type: 'string' } });
    const format = readFormat(values.format, ['text', 'json', 'sarif']);
    const muted = mutedRules(values.mute);
    if (positionals.length === 0) throw new Unusable('Give the path of a connector folder, a zip or an API definition.');

    const started = performance.now();
    const paths = positionals.flatMap((path) => (isFolder(path) ? connectorFolders(path) : [path]));
    const published = await publishedAt(values.against, paths.length);
    // Files do not say whether they were published: what only new connectors must meet weighs less unless they are said to be new.
    const situation = { ...values, state: values.state ?? 'update' };
    readSituation(situation);
    const connectors: CheckedConnector[] = [];
    for (const path of paths) {
      const opened = await openConnector(path);
      connectors.push(opened.readable ? await check(opened, inSituation(opened.connector, situation), { muted, published }) : await withPackageProblems(opened));
    }
    const milliseconds = Math.round(performance.now() - started);

    if (format === 'json') terminal.out(jsonLine(jsonOf(connectors, muted, milliseconds)));
    else if (format === 'sarif') terminal.out(jsonLine(sarifLog(connectors, listedRules)));
    else terminal.out(textOf(connectors, muted));
    for (const checked of connectors) {
      if (!checked.readable) terminal.error(reasonOf(checked));
    }
    return statusOf(connectors);
  },
};

/** Why a zip cannot be used, with what is wrong with it as a package where it may be meant as one. */
async function withPackageProblems(opened: UnreadableConnector): Promise<UnreadableConnector> {
  const problems = isFolder(opened.path) ? [] : await packageProblems(readFile(opened.path));
  return problems.length === 0 ? opened : { ...opened, error: { ...opened.error, message: [opened.error.message, 'As a certification package:', ...problems].join(' ') } };
}

/** The published version to hold one connector against; undefined when none is asked for. */
async function publishedAt(path: string | undefined, connectors: number): Promise<Connector | undefined> {
  if (path === undefined) return undefined;
  if (connectors !== 1) throw new Unusable(`--against compares one connector with its published version; there are ${connectors}.`);
  const opened = await openConnector(path);
  if (!opened.readable) throw new Unusable(reasonOf(opened));
  return opened.connector;
}

function statusOf(connectors: readonly CheckedConnector[]): ExitStatus {
  if (connectors.some(({ readable }) => !readable)) return 2;
  const hasError = connectors.some((checked) => checked.readable && openIn(checked.findings).some(({ finding }) => finding.severity === 'error'));
  return hasError ? 1 : 0;
}
