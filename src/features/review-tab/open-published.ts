import type { PublishedVersion } from '../../session/published-memory';

export type OpenedPublished = { readonly ok: true; readonly version: PublishedVersion } | { readonly ok: false; readonly message: string };

/** Reads the published version from its files. The importers are loaded only here. */
export async function openPublished(files: readonly File[]): Promise<OpenedPublished> {
  const { importFiles } = await import('../../core/importers/import-files');
  const sources = await Promise.all(files.map(async (file) => ({ name: file.webkitRelativePath || file.name, bytes: new Uint8Array(await file.arrayBuffer()) })));
  const result = await importFiles(sources);
  if (!result.ok) return { ok: false, message: result.message };
  if (result.connector.broken.definition) return { ok: false, message: 'The API definition of this version does not parse, so nothing can be compared with it.' };
  return { ok: true, version: { name: sources.length === 1 ? (sources[0]?.name ?? '') : `${sources.length} files`, connector: result.connector } };
}
