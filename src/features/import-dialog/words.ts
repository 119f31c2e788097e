const sourceNames: { readonly [source: string]: string } = {
  'connector-folder': 'a connector',
  solution: 'a solution with a connector',
  'certification-package': 'a certification package',
  har: 'a recording of a browser (HAR)',
  curl: 'a curl command',
};

/** “postman-2.1” in words. */
export function sourceName(source: string): string {
  const known = sourceNames[source];
  if (known) return known;
  const cut = source.lastIndexOf('-');
  const [kind, version] = [source.slice(0, cut), source.slice(cut + 1)];
  if (kind === 'postman') return `a Postman collection (v${version})`;
  if (kind === 'openapi') return `an OpenAPI ${version} definition`;
  return source;
}

/** The file, the folder that all files lie in, or how many files there are. */
export function nameOf(files: readonly string[]): string {
  const [first = ''] = files;
  const folder = first.slice(0, first.indexOf('/') + 1);
  if (folder !== '' && files.every((name) => name.startsWith(folder))) return folder.slice(0, -1);
  return files.length === 1 ? first : `${files.length} files`;
}
