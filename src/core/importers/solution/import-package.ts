import { decodeText } from '../../base/text-file';
import { isZip, readZip, zipLimits, type ZipResult } from '../../zip/read-zip';
import type { ImportDecisions, Imported, ImportResult, NotImported, SourceFile } from '../importer';
import { importSolution } from './importer';

/** Zips inside zips share these limits each; a real package holds two or three of a few hundred kilobytes. */
const innerLimits = { ...zipLimits, totalBytes: 50_000_000 };
const mostSolutions = 6;

const refused = (message: string): NotImported => ({ ok: false, message });
const depthOf = ({ name }: SourceFile): number => name.split('/').length;
const isMarkdown = ({ name }: SourceFile): boolean => /\.md$/i.test(name);

/** The solutions in the assets folder of a Package Deployer package: zips one folder down. */
const solutionsIn = (files: readonly SourceFile[]): SourceFile[] => files.filter((file) => depthOf(file) === 2 && isZip(file.bytes));

/** The inner package of a certification zip: the only zip in its root, beside intro.md where there is one. */
function packageIn(files: readonly SourceFile[]): SourceFile | undefined {
  const zips = files.filter((file) => isZip(file.bytes));
  const [only] = zips;
  return only && zips.length === 1 && files.every((file) => depthOf(file) === 1) ? only : undefined;
}

const hasFlows = (files: readonly SourceFile[]): boolean => files.some(({ name }) => /(^|\/)workflows\//i.test(name));

interface OpenedSolution {
  readonly name: string;
  readonly hasFlows: boolean;
  readonly result: ImportResult;
}

async function openSolutions(solutions: readonly SourceFile[], decisions: ImportDecisions): Promise<OpenedSolution[] | NotImported> {
  const opened: OpenedSolution[] = [];
  for (const { name, bytes } of solutions) {
    const unpacked: ZipResult = await readZip(bytes, innerLimits);
    if (!unpacked.ok) return refused(`“${name}” in the package cannot be opened. ${unpacked.message}`);
    const result = importSolution(unpacked.files, decisions);
    if (result) opened.push({ name, hasFlows: hasFlows(unpacked.files), result });
  }
  return opened;
}

function withIntro(imported: Imported, intro: SourceFile | undefined, others: readonly string[]): Imported {
  const { connector, notes } = imported;
  return {
    ...imported,
    source: 'certification-package',
    connector: intro ? { ...connector, documents: { ...connector.documents, intro: decodeText('intro.md', intro.bytes) } } : connector,
    notes: others.length === 0 ? notes : [...notes, { kind: 'skipped', from: '', message: `Left out: ${others.join(', ')}. Keep them for the next package.` }],
  };
}

async function openPackage(solutions: readonly SourceFile[], intro: SourceFile | undefined, decisions: ImportDecisions): Promise<ImportResult> {
  if (solutions.length > mostSolutions) return refused(`The package holds ${solutions.length} solutions; up to ${mostSolutions} are read.`);
  const opened = await openSolutions(solutions, decisions);
  if (!Array.isArray(opened)) return opened;
  // The flow solution may hold the connector, too; the connector solution is the one to edit.
  const usable = opened.filter(({ result }) => result.ok);
  const best = usable.find((solution) => !solution.hasFlows) ?? usable[0];
  if (best?.result.ok) return withIntro(best.result, intro, solutions.flatMap(({ name }) => (name === best.name ? [] : [name])));
  return opened[0]?.result ?? refused('The package holds no solution with a connector.');
}

/**
 * Opens the connector solution in a certification zip (intro.md beside a package zip) or in the package zip itself (an
 * assets folder with solution zips). Undefined for other files. Source: submission package reference, 5.1.
 */
export async function importPackage(files: readonly SourceFile[], decisions: ImportDecisions = {}): Promise<ImportResult | undefined> {
  const inner = packageIn(files);
  if (!inner) {
    const solutions = solutionsIn(files);
    return solutions.length > 0 ? openPackage(solutions, undefined, decisions) : undefined;
  }
  const unpacked = await readZip(inner.bytes, innerLimits);
  if (!unpacked.ok) return refused(`“${inner.name}” in the zip cannot be opened. ${unpacked.message}`);
  const solutions = solutionsIn(unpacked.files);
  if (solutions.length === 0 && !files.some(isMarkdown)) return undefined;
  if (solutions.length === 0) return importSolution(unpacked.files, decisions) ?? refused(`“${inner.name}” holds no solution zips in its assets folder, as a certification package does.`);
  return openPackage(solutions, files.find(isMarkdown), decisions);
}
