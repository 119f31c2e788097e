// Holds the import directions of docs/architecture.md, and that no file lies about unused. Type imports count. Prints every breach and fails on any.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';
import { parseSync } from 'oxc-parser';

/** Folder → folders that it may import from, besides itself. The longest matching folder counts. */
const mayImport = {
  'src/core/base': [],
  'src/core/zip': ['src/core/base'],
  'src/core/connector': ['src/core/base'],
  'src/core/icon': ['src/core/base', 'src/core/connector', 'src/core/zip'],
  'src/core/ports': ['src/core/base', 'src/core/connector'],
  'src/core/commands': ['src/core/base', 'src/core/connector'],
  'src/core/requests': ['src/core/base', 'src/core/connector', 'src/core/ports'],
  'src/core/oauth': ['src/core/base', 'src/core/connector', 'src/core/ports', 'src/core/requests', 'src/core/rules'],
  'src/core/preview': ['src/core/base', 'src/core/connector', 'src/core/requests'],
  'src/core/rules': ['src/core/base', 'src/core/connector', 'src/core/commands'],
  'src/core/importers': ['src/core/base', 'src/core/connector', 'src/core/zip'],
  'src/core/published': ['src/core/base', 'src/core/connector', 'src/core/commands', 'src/core/requests', 'src/core/rules'],
  'src/core/exporters': ['src/core/base', 'src/core/connector', 'src/core/icon', 'src/core/requests', 'src/core/rules', 'src/core/zip'],
  'src/session': ['src/core'],
  'src/session/react': ['src/core', 'src/session'],
  'src/platform': ['src/core'],
  'src/ui': [],
  'src/widgets': ['src/core', 'src/session', 'src/ui'],
  'src/features': ['src/core', 'src/session', 'src/ui', 'src/widgets'],
  'src/app': ['src/core', 'src/session', 'src/ui', 'src/widgets', 'src/features', 'src/platform'],
  'src/relay': ['src/core'],
  'src/cli': ['src/core'],
};

/** Folders whose sub-folders are strangers to one another, except for the named ones that all may use. */
const siblings = {
  'src/features': [],
  'src/core/rules': ['engine', 'shared', 'testing'],
  'src/core/importers': ['samples', 'requests-to-operations'],
};

/** Packages that only these folders may import; a folder that is not named here may import any. */
const packages = {
  'src/core': ['yaml', 'zod', '@cfworker/json-schema'],
  'src/session': ['react'],
  'src/relay': ['node:', 'vite'],
  'src/cli': ['node:'],
};

/** Files that are not imported: where programs start, what tells of globals, and the examples of rules, which are gathered by their name. */
const starts = /^src\/(?:app\/main\.tsx|cli\/main\.ts|relay\/relay-plugin\.ts)$|\.d\.ts$|\/examples\.ts$/;

const sources = /\.(ts|tsx|mts)$/;
const tests = /\.test\.tsx?$|\/testing\//;

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name).split(sep).join('/'))
    .filter((path) => sources.test(path) && statSync(path).isFile());
}

/** Every module that a file names: imports, re-exports, type imports, dynamic imports, `import('…')` types, workers by URL. */
export function namesIn(path, text) {
  const { module, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0].message}`);
  const names = new Set();
  for (const { moduleRequest } of module.staticImports) names.add(moduleRequest.value);
  for (const { entries } of module.staticExports) for (const { moduleRequest } of entries) if (moduleRequest) names.add(moduleRequest.value);
  for (const found of text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)|new URL\(\s*['"](\.[^'"]+)['"]\s*,\s*import\.meta\.url/g)) names.add(found[1] ?? found[2]);
  return [...names];
}

function resolved(from, name) {
  const bare = name.replace(/\?.*$/, '');
  const base = posix.join(posix.dirname(from), bare);
  return [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`].find((path) => existsSync(path) && statSync(path).isFile());
}

const folderOf = (path, table) =>
  Object.keys(table)
    .filter((folder) => path.startsWith(`${folder}/`))
    .toSorted((a, b) => b.length - a.length)[0];

const packageBreach = (path, name) => {
  const folder = folderOf(path, packages);
  if (!folder || tests.test(path)) return undefined;
  const isAllowed = packages[folder].some((allowed) => name === allowed || name.startsWith(allowed.endsWith(':') ? allowed : `${allowed}/`));
  return isAllowed ? undefined : `${path} imports ${name}, which ${folder} may not`;
};

function moduleBreach(path, target) {
  const from = folderOf(path, mayImport);
  const to = folderOf(target, mayImport);
  if (!from) return target.startsWith('src/') && path.startsWith('src/') ? `${path} stands in no known folder` : undefined;
  if (from !== to && !mayImport[from].some((folder) => target.startsWith(`${folder}/`))) return `${path} imports ${target}: ${from} may not import ${to ?? target}`;
  for (const [folder, shared] of Object.entries(siblings)) {
    if (!path.startsWith(`${folder}/`) || !target.startsWith(`${folder}/`)) continue;
    const own = path.slice(folder.length + 1).split('/');
    const other = target.slice(folder.length + 1).split('/');
    if (own.length > 1 && other.length > 1 && own[0] !== other[0] && !shared.includes(own[0]) && !shared.includes(other[0])) {
      return `${path} imports ${target}: the folders of ${folder} do not import one another`;
    }
  }
  return undefined;
}

function cyclesIn(graph) {
  const state = new Map();
  const found = [];
  const visit = (path, trail) => {
    if (state.get(path) === 'done') return;
    if (state.get(path) === 'open') {
      found.push(`cycle: ${[...trail.slice(trail.indexOf(path)), path].join(' → ')}`);
      return;
    }
    state.set(path, 'open');
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
    state.set(path, 'done');
  };
  for (const path of graph.keys()) visit(path, []);
  return found;
}

/** What no file imports, or only tests do. */
function unusedIn(graph) {
  const used = new Set([...graph].flatMap(([path, targets]) => (tests.test(path) ? [] : targets)));
  return [...graph.keys()].filter((path) => !used.has(path) && !tests.test(path) && !starts.test(path)).map((path) => `${path} is used by nothing, or by tests alone`);
}

/** Every breach in the sources below the present folder. Fails loudly when it reads no file at all. */
export function breaches() {
  const files = filesIn('src');
  if (files.length === 0) throw new Error('No sources found: run this at the top of the project.');
  const found = [];
  const graph = new Map();
  for (const path of files) {
    const targets = [];
    for (const name of namesIn(path, readFileSync(path, 'utf8'))) {
      if (!name.startsWith('.')) {
        const breach = packageBreach(path, name);
        if (breach) found.push(breach);
        continue;
      }
      const target = resolved(path, name);
      if (!target) {
        if (!/\?|\.(css|svg|json)$/.test(name)) found.push(`${path} imports ${name}, which is not there`);
        continue;
      }
      if (sources.test(target)) targets.push(target);
      const breach = tests.test(path) ? undefined : moduleBreach(path, target);
      if (breach) found.push(breach);
    }
    graph.set(path, targets);
  }
  return { read: files.length, found: [...found, ...cyclesIn(graph), ...unusedIn(graph)] };
}

if (process.argv[1] && relative(process.argv[1], import.meta.filename) === '' && dirname(resolve(process.argv[1])) === import.meta.dirname) {
  const { read, found } = breaches();
  for (const breach of found) console.error(breach);
  console.log(`Layers: ${read} files read, ${found.length} breaches.`);
  process.exitCode = found.length > 0 ? 1 : 0;
}
