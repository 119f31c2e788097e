import { decodeText } from '../../core/base/text-file';
import { fileNames, type Connector } from '../../core/connector/connector';
import type { OutputFile } from '../../core/exporters/exporter';
import type { MadePackage, PackageKind } from '../../core/exporters/make-package';
import { child, isWithin, type Pointer } from '../../core/base/pointer';
import type { Finding } from '../../core/rules/finding';
import { isHarmlessExtra } from '../../core/rules/shared/harmless-extra';

/** What is open in a file, by weight. */
export interface FileFindings {
  readonly error: number;
  readonly warning: number;
  /** The worst of them, to go to. */
  readonly first: Finding;
}

/** A line of the tree: a folder, a file with its size, or a file that is asked for and not there. */
export interface PackageRow {
  readonly key: string;
  readonly depth: number;
  readonly label: string;
  readonly kind: 'folder' | 'zip' | 'file' | 'missing';
  readonly file: OutputFile | undefined;
  readonly findings: FileFindings | undefined;
}

/** Finds what is open in the file of a name. */
export type FindingsOf = (name: string) => FileFindings | undefined;

const counted = (found: readonly Finding[]): FileFindings | undefined => {
  const error = found.filter(({ severity }) => severity === 'error');
  const warning = found.filter(({ severity }) => severity === 'warning');
  const first = error[0] ?? warning[0];
  return first && { error: error.length, warning: warning.length, first };
};

/** The files of a solution that are made of the API properties, by the end of their names, each with the member that it holds. */
const partsOfProperties: ReadonlyMap<string, Pointer> = new Map([
  ['_connectionparameters.json', '/properties/properties/connectionParameters'],
  ['_connectionparametersets.json', '/properties/properties/connectionParameterSets'],
  ['_policytemplateinstances.json', '/properties/properties/policyTemplateInstances'],
  ['customizations.xml', '/properties/properties/iconBrandColor'],
]);

/** Where the findings of a file of a package stand in the connector that it is made of; undefined for what is made of no part alone. */
function placeOf(name: string, { sources, icon, documents, script, extras }: Connector): Pointer | undefined {
  const file = name.slice(name.lastIndexOf('/') + 1);
  if (file === (sources.definition?.name ?? fileNames.definition) || file.endsWith('_openapidefinition.json')) return '/definition';
  if (file === (sources.properties?.name ?? fileNames.properties)) return '/properties';
  const member = partsOfProperties.get(file.slice(Math.max(0, file.lastIndexOf('_'))));
  if (member !== undefined) return member;
  if (file === icon?.name || file.endsWith('_iconblob.Png')) return '/icon';
  if (file === script?.name || file.endsWith('_customcodeblobcontent.csx')) return '/script';
  if (file === documents.readme?.name) return '/documents/readme';
  if (file === documents.intro?.name) return '/documents/intro';
  if (file === 'submission.md') return '/submission';
  return extras.some((extra) => !isHarmlessExtra(extra) && (name === extra.name || name.endsWith(`/${extra.name}`))) ? '/extras' : undefined;
}

/** What a finding is about: what is not there, or the place itself. */
const targetOf = ({ at, missing }: Finding): Pointer => (missing === undefined ? at : child(at, missing));

/** Tells what is open in each file of a package of this connector. */
export function findingsByFile(connector: Connector, findings: readonly Finding[]): FindingsOf {
  const byPlace = new Map<Pointer, FileFindings | undefined>();
  return (name) => {
    const place = placeOf(name, connector);
    if (place === undefined) return undefined;
    if (!byPlace.has(place)) byPlace.set(place, counted(findings.filter((finding) => isWithin(targetOf(finding), place))));
    return byPlace.get(place);
  };
}

/** Files as rows, each folder once before what lies in it. */
export function rowsOf(files: readonly OutputFile[], findingsOf: FindingsOf, depth = 0, prefix = ''): PackageRow[] {
  const seen = new Set<string>();
  return files.flatMap((file) => {
    const steps = file.name.split('/');
    const folders = steps.slice(0, -1).flatMap((step, index): PackageRow[] => {
      const path = steps.slice(0, index + 1).join('/');
      if (seen.has(path)) return [];
      seen.add(path);
      return [{ key: `${prefix}${path}/`, depth: depth + index, label: step, kind: 'folder', file: undefined, findings: undefined }];
    });
    const row: PackageRow = { key: prefix + file.name, depth: depth + steps.length - 1, label: steps.at(-1) ?? file.name, kind: file.name.endsWith('.zip') ? 'zip' : 'file', file, findings: findingsOf(file.name) };
    return [...folders, row];
  });
}

type WantedFile = readonly [key: string, name: string, kinds: readonly PackageKind[]];

/** The files that certification asks for and that the connector does not have, each with the finding that says so. */
export function missingRows({ kind }: MadePackage, findings: readonly Finding[]): PackageRow[] {
  const wanted: readonly WantedFile[] = [
    ['readme', fileNames.readme, ['folder']],
    ['intro', fileNames.intro, ['folder', 'certification']],
    ['icon', fileNames.icon, ['folder', 'solution', 'certification']],
  ];
  return wanted.flatMap(([key, name, kinds]): PackageRow[] => {
    const finding = findings.find(({ at, missing, severity }) => severity !== 'info' && missing === key && (at === '' || at === '/documents' || at === '/icon'));
    if (!finding || !kinds.includes(kind)) return [];
    return [{ key: `missing ${name}`, depth: kind === 'folder' ? 1 : 0, label: name, kind: 'missing', file: undefined, findings: { error: Number(finding.severity === 'error'), warning: Number(finding.severity === 'warning'), first: finding } }];
  });
}

/** The rows with those of missing files where these would stand: at the end of the connector's folder, else at the end. */
export function withMissing(rows: readonly PackageRow[], missing: readonly PackageRow[]): PackageRow[] {
  const outside = rows[0]?.kind === 'folder' ? rows.findIndex(({ depth }, index) => index > 0 && depth === 0) : -1;
  const at = outside < 0 ? rows.length : outside;
  return [...rows.slice(0, at), ...missing, ...rows.slice(at)];
}

const longestPreview = 60_000;

/** The beginning of a text file for reading; undefined for what is no text. */
export function previewText({ name, bytes }: OutputFile): { readonly text: string; readonly isWhole: boolean } | undefined {
  if (bytes.subarray(0, 4096).includes(0)) return undefined;
  const { text } = decodeText(name, bytes);
  return { text: text.slice(0, longestPreview).replace(/^\uFEFF/, ''), isWhole: text.length <= longestPreview };
}
