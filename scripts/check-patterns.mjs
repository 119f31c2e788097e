// Fails when a regular expression in src can take exponential time, or is made from a text that cannot be checked here.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'oxc-parser';
import { canExplode } from './backtracking.mjs';

/** Places that make a pattern from a text that is not written there, and why that is right. */
const madeElsewhere = {
  'src/core/importers/openapi-3/limits.ts': 'asks whether a pattern of the document compiles; matches nothing',
  'src/core/rules/schema-numeric-bounds/rule.ts': 'asks whether a pattern of the document compiles; matches nothing',
  'src/core/requests/schema-check.ts': 'the patterns of the document, which has a check of its own',
  'src/core/rules/text-abbreviations-upper-case/rule.ts': 'the source of a pattern of the same file',
};

function* files(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* files(path);
    else if (/\.(?:ts|tsx|mts)$/.test(entry.name) && !/\.test\.tsx?$|\.d\.m?ts$/.test(entry.name)) yield path;
  }
}

/** The text of a string without blanks to fill in, or undefined. */
function textOf(node) {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node?.type === 'TemplateLiteral' && node.expressions.length === 0) return node.quasis[0].value.cooked;
  return undefined;
}

/** Calls `found` for every regular expression of a syntax tree; the pattern is undefined where it is not written there. */
function search(node, found) {
  if (Array.isArray(node)) return node.forEach((part) => search(part, found));
  if (typeof node !== 'object' || node === null) return;
  if (node.type === 'Literal' && node.regex) found(node.regex.pattern, node.regex.flags, node.start);
  if ((node.type === 'NewExpression' || node.type === 'CallExpression') && node.callee.name === 'RegExp') {
    const [pattern, flags] = node.arguments;
    if (pattern?.type !== 'Literal' || !pattern.regex) found(textOf(pattern), textOf(flags) ?? '', node.start);
  }
  for (const [key, part] of Object.entries(node)) if (key !== 'regex' && key !== 'parent') search(part, found);
}

const faults = [];
const seen = new Set();
let checked = 0;
for (const path of existsSync('src') ? files('src') : []) {
  const text = readFileSync(join(process.cwd(), path), 'utf8');
  search(parseSync(path, text).program, (pattern, flags, start) => {
    const line = text.slice(0, start).split('\n').length;
    if (pattern === undefined) {
      seen.add(path);
      if (!Object.hasOwn(madeElsewhere, path)) faults.push(`${path}:${line}: makes a regular expression from a text that is not written there`);
      return;
    }
    checked++;
    if (canExplode(pattern, flags)) faults.push(`${path}:${line}: /${pattern}/${flags} can take exponential time`);
  });
}
if (checked > 0 && existsSync('src/core/rules/catalogue.ts')) {
  for (const path of Object.keys(madeElsewhere)) if (!seen.has(path)) faults.push(`${path}: makes no regular expression any more; take it off the list`);
}
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exit(1);
}
console.log(`${checked} regular expressions: none can take exponential time.`);
