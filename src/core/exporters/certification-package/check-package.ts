import { counted } from '../../base/counted';
import { elementsNamed, readXml, type XmlNode } from '../../base/read-xml';
import { decodeText } from '../../base/text-file';
import { readZip, type ZipResult } from '../../zip/read-zip';
import type { OutputFile } from '../exporter';

/** What the official package validator would object to: the rule of the submission package reference, 5.2, and a sentence. */
export interface PackageProblem {
  readonly rule: string;
  readonly message: string;
}

/** Whether the package also brings an AI plugin, as the validator's second argument says. */
export interface PackageOptions {
  readonly hasPlugin?: boolean;
}

const depth = ({ name }: OutputFile): number => name.split('/').length;
const filesOf = (result: ZipResult): readonly OutputFile[] => (result.ok ? result.files : []);
const foldersIn = (files: readonly OutputFile[], level: number): Set<string> =>
  new Set(files.flatMap((file) => (depth(file) > level ? [file.name.split('/').slice(0, level).join('/')] : [])));
const endingIn = (files: readonly OutputFile[], ending: string): OutputFile[] => files.filter(({ name }) => name.toLowerCase().endsWith(ending));
const quoted = (names: Iterable<string>): string => [...names].map((name) => `“${name}”`).join(', ');

/** Only the first element of a name is looked at; it is empty without attributes and with nothing but blanks between its tags. */
function isFilled(roots: readonly XmlNode[], name: string): boolean {
  const [first] = elementsNamed(roots, name);
  return first !== undefined && (first.attributes.size > 0 || first.hasContent);
}

/** What a solution counts as in a package. */
export type SolutionKind = 'connector' | 'flow' | 'plugin' | 'none';

interface CheckedSolution {
  readonly problems: readonly PackageProblem[];
  readonly kind: SolutionKind;
}

function kindOf(roots: readonly XmlNode[], hasPlugin: boolean): SolutionKind {
  const [connector, flows, plugin] = ['Connector', 'Workflows', 'aicopilot_aiplugin'].map((name) => isFilled(roots, name));
  const brings = hasPlugin && plugin;
  if (!connector) return 'none';
  if (flows) return brings ? 'none' : 'flow';
  return brings ? 'plugin' : 'connector';
}

function checkSolution(name: string, files: readonly OutputFile[], hasPlugin: boolean): CheckedSolution {
  const problems: PackageProblem[] = [];
  const add = (rule: string, message: string): void => void problems.push({ rule, message });
  const inRoot = new Map(files.filter((file) => depth(file) === 1).map((file) => [file.name.toLowerCase(), file]));
  const missing = ['[Content_Types].xml', 'customizations.xml', 'solution.xml'].filter((wanted) => !inRoot.has(wanted.toLowerCase()));
  if (missing.length > 0) add('P12', `“${name}” lacks ${missing.join(', ')} in its root.`);
  const customizations = inRoot.get('customizations.xml');
  if (!customizations) return { problems, kind: 'none' };
  const { roots, problem } = readXml(decodeText(customizations.name, customizations.bytes).text);
  if (problem !== undefined) {
    add('P13', `customizations.xml in “${name}” is no correct XML: ${problem}.`);
    return { problems, kind: 'none' };
  }
  const folders = new Set(Array.from(foldersIn(files, 1), (folder) => folder.toLowerCase()));
  const needs = (rule: string, filled: string, wanted: readonly string[]): void => {
    const lacking = isFilled(roots, filled) ? wanted.filter((folder) => !folders.has(folder.toLowerCase())) : [];
    if (lacking.length > 0) add(rule, `“${name}” has ${filled} in customizations.xml but lacks the folder ${quoted(lacking)}.`);
  };
  needs('P14', 'Connector', ['Connector']);
  needs('P15', 'Workflows', ['Workflows', 'Connector']);
  if (hasPlugin) needs('P16', 'aicopilot_aiplugin', ['Connector', 'aiplugins', 'aipluginoperations']);
  return { problems, kind: kindOf(roots, hasPlugin) };
}

/** What a solution zip counts as, and what the validator would object to in it. */
export async function solutionKind({ name, bytes }: OutputFile): Promise<CheckedSolution> {
  const unpacked = await readZip(bytes);
  if (!unpacked.ok) return { problems: [{ rule: 'P11', message: `“${name}” cannot be unpacked. ${unpacked.message}` }], kind: 'none' };
  return checkSolution(name, unpacked.files, false);
}

async function checkSolutions(zips: readonly OutputFile[], hasPlugin: boolean): Promise<PackageProblem[]> {
  const problems: PackageProblem[] = [];
  const kinds = new Set<SolutionKind>();
  for (const { name, bytes } of zips) {
    const unpacked = await readZip(bytes);
    if (!unpacked.ok) problems.push({ rule: 'P11', message: `“${name}” cannot be unpacked. ${unpacked.message}` });
    const checked = checkSolution(name, filesOf(unpacked), hasPlugin);
    if (unpacked.ok) problems.push(...checked.problems);
    kinds.add(checked.kind);
  }
  if (!kinds.has('connector')) problems.push({ rule: 'P17', message: 'No solution holds a connector and no flows.' });
  if (!kinds.has('flow')) problems.push({ rule: 'P18', message: 'No solution holds the connector together with a flow.' });
  if (hasPlugin && !kinds.has('plugin')) problems.push({ rule: 'P19', message: 'No solution holds the connector together with a plugin.' });
  return problems;
}

async function checkInner(name: string, files: readonly OutputFile[], hasPlugin: boolean): Promise<PackageProblem[]> {
  const problems: PackageProblem[] = [];
  const folders = foldersIn(files, 1);
  if (folders.size !== 1) {
    problems.push({ rule: 'P08', message: folders.size === 0 ? `“${name}” has no folder; the solutions belong in one called PkgAssets.` : `“${name}” has ${folders.size} folders (${quoted(folders)}); PkgAssets should be the only one.` });
  }
  const [assets = ''] = folders;
  const inside = files.filter((file) => file.name.startsWith(`${assets}/`));
  const nested = foldersIn(inside, 2);
  if (nested.size > 0) problems.push({ rule: 'P09', message: `The folder “${assets}” holds folders: ${quoted(nested)}. The solutions belong directly in it.` });
  const zips = endingIn(inside.filter((file) => depth(file) === 2), '.zip');
  const wanted = hasPlugin ? 3 : 2;
  if (zips.length !== wanted) problems.push({ rule: 'P10', message: assets === '' ? `“${name}” holds no solution zips in a folder; there should be ${wanted}.` : `The folder “${assets}” holds ${counted(zips.length, 'solution zip')} instead of ${wanted}.` });
  const odd = [assets, ...zips.map((file) => file.name)].filter((each) => /[[\]*?`]/.test(each));
  if (odd.length > 0) problems.push({ rule: 'P20', message: `The validator cannot open names with [ ] * ? or a backtick: ${quoted(odd)}.` });
  return [...problems, ...(await checkSolutions(zips, hasPlugin))];
}

/**
 * Checks a certification package as Microsoft's package script does, rule by rule, and says each failure in words; also where
 * the script fails in silence. Source: submission package reference, 5.2 and 5.3.
 */
export async function checkPackage(name: string, bytes: Uint8Array, { hasPlugin = false }: PackageOptions = {}): Promise<PackageProblem[]> {
  if (!name.toLowerCase().endsWith('.zip')) return [{ rule: 'P01', message: `“${name}” does not end in .zip.` }];
  const outer = await readZip(bytes);
  if (!outer.ok) return [{ rule: 'P03', message: outer.message }];
  const problems: PackageProblem[] = [];
  if (/[<>:"/\\|?*']/.test(name)) problems.push({ rule: 'P02', message: `The name “${name}” has a character that the validator does not take (< > : " / \\ | ? * or an apostrophe).` });
  const folders = foldersIn(outer.files, 1);
  if (folders.size > 0) problems.push({ rule: 'P04', message: `The package has ${folders.size === 1 ? 'a folder' : 'folders'} in its root (${quoted(folders)}): intro.md and the package zip belong in the root itself, not one folder down.` });
  const inRoot = outer.files.filter((file) => depth(file) === 1);
  const documents = endingIn(inRoot, '.md');
  if (documents.length !== 1) problems.push({ rule: 'P05', message: documents.length === 0 ? 'The package has no intro.md in its root.' : `The package has ${documents.length} Markdown files in its root (${quoted(documents.map((file) => file.name))}) instead of intro.md alone.` });
  const zips = endingIn(inRoot, '.zip');
  const [inner] = zips;
  if (!inner || zips.length !== 1) return [...problems, { rule: 'P06', message: `The package has ${counted(zips.length, 'zip')} in its root instead of one.` }];
  const unpacked = await readZip(inner.bytes);
  if (!unpacked.ok) return [...problems, { rule: 'P07', message: `“${inner.name}” cannot be unpacked. ${unpacked.message}` }];
  return [...problems, ...(await checkInner(inner.name, unpacked.files, hasPlugin))];
}
