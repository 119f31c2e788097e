import type { NotImported, SourceFile } from '../importer';

const refused = (message: string): NotImported => ({ ok: false, message });

/** Says what the files of a zip are when they are a known package that is not read as it is; undefined for others. */
export function foreignZip(files: readonly SourceFile[]): NotImported | undefined {
  const names = files.map(({ name }) => name.toLowerCase());
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (has(/(^|\/)pkgassets\//)) {
    return refused('This is a Package Deployer package. Open the connector folder that its solution was made from, or the solution zip inside it.');
  }
  if (has(/^\[content_types\]\.xml$/)) return refused('This is an Office document or another package, not a connector.');
  return undefined;
}
