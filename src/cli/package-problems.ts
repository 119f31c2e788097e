import { checkPackage } from '../core/exporters/certification-package/check-package';
import { packageRule } from '../core/exporters/certification-package/package-rule';
import type { SourceFile } from '../core/importers/importer';
import type { Finding } from '../core/rules/finding';
import { readZip } from '../core/zip/read-zip';

/** What Microsoft's package script would object to in a zip with zips in it; nothing for any other file. A third solution may be that of a plug-in. */
export async function packageProblems({ name, bytes }: SourceFile): Promise<readonly string[]> {
  const outer = await readZip(bytes);
  if (!outer.ok || !outer.files.some((file) => file.name.toLowerCase().endsWith('.zip'))) return [];
  const plain = await checkPackage(name, bytes);
  if (plain.length === 0) return [];
  const plugin = await checkPackage(name, bytes, { hasPlugin: true });
  return (plugin.length < plain.length ? plugin : plain).map(({ message }) => message);
}

/** The same as findings on the package as a whole. */
export const packageFindings = async (file: SourceFile): Promise<readonly Finding[]> =>
  (await packageProblems(file)).map((message): Finding => ({ rule: packageRule.id, severity: packageRule.severity, phase: packageRule.phase, at: '', message, fixable: false }));
