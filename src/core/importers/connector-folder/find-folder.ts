import { member, objectOf, textOf, type Json } from '../../base/json';
import { readJson } from '../../base/json-text/read-json';
import { decodeText } from '../../base/text-file';
import { fileNames } from '../../connector/connector';
import type { SourceFile } from '../importer';

/** The files of one connector, by what they are; names are relative to the connector's folder. */
export interface FolderFiles {
  readonly definition: SourceFile;
  readonly properties: SourceFile | undefined;
  readonly icon: SourceFile | undefined;
  readonly script: SourceFile | undefined;
  readonly readme: SourceFile | undefined;
  readonly intro: SourceFile | undefined;
  readonly extras: readonly SourceFile[];
  /** Names of files outside the connector's folder. */
  readonly outside: readonly string[];
}

export type FoundFolder =
  | { readonly kind: 'one'; readonly files: FolderFiles }
  | { readonly kind: 'several'; readonly folders: readonly string[] }
  | { readonly kind: 'none' };

const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1);
const depthOf = (name: string): number => name.split('/').length;
const isJsonName = (name: string): boolean => /\.json$/i.test(name);
const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Larger settings files are none: paconn writes a dozen short lines. */
const largestSettings = 100_000;

/** The file names that paconn's `settings.json` gives instead of the usual ones. */
function namesInSettings(files: readonly SourceFile[]): Json | undefined {
  const settings = files.find(({ name, bytes }) => sameName(name, 'settings.json') && bytes.length <= largestSettings);
  if (!settings) return undefined;
  const read = readJson(decodeText(settings.name, settings.bytes).text);
  return read.ok ? read.value : undefined;
}

/** True when the text is an OpenAPI 2.0 document, also one that does not parse. */
export function looksLikeDefinition(text: string): boolean {
  return /^\uFEFF?\s*\{/.test(text) && /"swagger"\s*:\s*"2\.0"/.test(text);
}

function isDefinitionByContent({ name, bytes }: SourceFile): boolean {
  return isJsonName(name) && looksLikeDefinition(decodeText(name, bytes).text);
}

function arePropertiesByContent({ name, bytes }: SourceFile): boolean {
  if (!isJsonName(name)) return false;
  const read = readJson(decodeText(name, bytes).text);
  const properties = read.ok ? objectOf(read.value, 'properties') : undefined;
  return properties !== undefined && (Object.hasOwn(properties, 'iconBrandColor') || Object.hasOwn(properties, 'connectionParameters'));
}

/** The files of the folder itself, told apart: by `settings.json`, else by their usual name in any case, else by what they hold. */
function sort(files: readonly SourceFile[], outside: readonly string[]): FolderFiles | undefined {
  const inFolder = files.filter(({ name }) => !name.includes('/'));
  const settings = namesInSettings(inFolder);
  const taken = new Set<SourceFile>();
  const take = (found: SourceFile | undefined): SourceFile | undefined => {
    if (found) taken.add(found);
    return found;
  };
  const free = (matches: (file: SourceFile) => boolean): SourceFile | undefined =>
    inFolder.find((file) => !taken.has(file) && matches(file));
  const named = (name: string | undefined): SourceFile | undefined =>
    name === undefined ? undefined : (free((file) => file.name === name) ?? free((file) => sameName(file.name, name)));
  const configured = (key: string): SourceFile | undefined => (member(settings, key) === undefined ? undefined : named(textOf(settings, key)));

  const definition = take(configured('apiDefinition') ?? named(fileNames.definition) ?? free(isDefinitionByContent));
  if (!definition) return undefined;
  const properties = take(configured('apiProperties') ?? named(fileNames.properties) ?? free(arePropertiesByContent));
  const icon = take(configured('icon') ?? named(fileNames.icon) ?? free(({ name }) => /^icon\.(png|jpe?g|gif|svg)$/i.test(name)));
  const script = take(configured('script') ?? named(fileNames.script));
  const readme = take(named(fileNames.readme));
  const intro = take(named(fileNames.intro));
  return { definition, properties, icon, script, readme, intro, extras: files.filter((file) => !taken.has(file)), outside };
}

/**
 * Looks for the connector in a list of files, which may lie in any number of folders. The uppermost folder with an API
 * definition is the connector's; several at the same height are several connectors. The definition goes by its usual
 * name, else by its content when API properties lie beside it or it is the only file.
 */
export function findFolder(files: readonly SourceFile[]): FoundFolder {
  const byName = files.filter(({ name }) => sameName(name.slice(folderOf(name).length), fileNames.definition));
  const candidates = byName.length > 0 ? byName : files.filter(isDefinitionByContent);
  const uppermost = Math.min(...candidates.map(({ name }) => depthOf(name)));
  const folders = [...new Set(candidates.filter(({ name }) => depthOf(name) === uppermost).map(({ name }) => folderOf(name)))];
  const [folder] = folders;
  if (folder === undefined) return { kind: 'none' };
  if (folders.length > 1) return byName.length > 0 ? { kind: 'several', folders } : { kind: 'none' };

  const inside = files.filter(({ name }) => name.startsWith(folder)).map(({ name, bytes }) => ({ name: name.slice(folder.length), bytes }));
  const outside = files.filter(({ name }) => !name.startsWith(folder)).map(({ name }) => name);
  const sorted = sort(inside, outside);
  // A definition of another name among other files is a document; with API properties beside it, it is a connector.
  const isConnector = byName.length > 0 || files.length === 1 || sorted?.properties !== undefined;
  return sorted && isConnector ? { kind: 'one', files: sorted } : { kind: 'none' };
}
