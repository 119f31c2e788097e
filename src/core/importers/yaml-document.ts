import { grouped } from '../base/counted';
import type { Json, JsonObject } from '../base/json';
import { readSimpleYaml } from '../base/yaml-text/read-simple-yaml';
import type { Note, NotImported } from './importer';
import { yamlDuplicates } from './yaml-duplicates';
import { yamlFault, yamlUnfoldingFault } from './yaml-faults';
import { withVersionAsWritten } from './yaml-version';

export type YamlDocument = { readonly ok: true; readonly value: Json; readonly notes: readonly Note[] } | NotImported;

/** Deeper and larger documents are refused: what a YAML text stands for can be far larger than the text. */
const deepest = 512;
const mostValues = 3_000_000;
const mostAliases = 100;
const largestText = 10_000_000;
const mostLines = 300_000;

/** Whether brackets or dashes open more levels in a row than any document has; the parser takes seconds to find out by itself. */
function isBottomless(text: string): boolean {
  let open = 0;
  for (let at = 0; at < text.length && open <= deepest; at++) {
    const character = text[at] ?? '';
    if ('[{'.includes(character) || ('-?'.includes(character) && text[at + 1] === ' ')) open++;
    else if (!' \t\r\n'.includes(character)) open = 0;
  }
  return open > deepest;
}

function isOverlong(text: string): boolean {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0 && lines <= mostLines; at = text.indexOf('\n', at + 1)) lines++;
  return text.length > largestText || lines > mostLines;
}

class TooMuch extends Error {}

/** The parsed value as plain JSON: every alias becomes a value of its own, and what JSON lacks becomes text or null. */
function toJson(value: unknown): Json {
  let values = 0;
  const convert = (node: unknown, depth: number): Json => {
    if (depth > deepest) throw new TooMuch(`is nested deeper than ${deepest} levels`);
    if (++values > mostValues) throw new TooMuch(`stands for more than ${grouped(mostValues)} values`);
    if (node === null || node === undefined) return null;
    if (typeof node === 'string' || typeof node === 'boolean') return node;
    if (typeof node === 'number') return Number.isFinite(node) ? node : String(node);
    if (Array.isArray(node)) return node.map((element) => convert(element, depth + 1));
    if (node instanceof Map) return objectFrom([...node], depth);
    if (node instanceof Set) return objectFrom([...node].map((key) => [key, null]), depth);
    if (typeof node === 'object') return objectFrom(Object.entries(node), depth);
    return String(node);
  };
  const objectFrom = (entries: readonly (readonly [unknown, unknown])[], depth: number): JsonObject =>
    Object.fromEntries(entries.map(([key, member]) => [String(key), convert(member, depth + 1)]));
  return convert(value, 0);
}

/**
 * Reads YAML 1.2 with merge keys. A repeated key is a note, any other error a refusal with its place; anchors that blow
 * up, depth and size are limited. What is plain is read by a short reader of our own, many times faster than the complete
 * parser, which is loaded on first use for the rest.
 */
export async function readYaml(name: string, text: string): Promise<YamlDocument> {
  const refused = (why: string): NotImported => ({ ok: false, message: `“${name}” ${why}.` });
  if (isOverlong(text)) return refused('is too large to be read as YAML (10 MB or 300,000 lines); convert it to JSON first');
  const simple = readSimpleYaml(text, deepest);
  if (simple) return { ok: true, value: withVersionAsWritten(simple.value, text), notes: [] };
  if (isBottomless(text)) return refused('is nested too deeply');
  const { LineCounter, parseAllDocuments } = await import('yaml');
  const lines = new LineCounter();
  try {
    const documents = parseAllDocuments(text, { lineCounter: lines, merge: true, prettyErrors: false, stringKeys: false, logLevel: 'error' });
    const [document] = documents;
    if (!document) return refused('holds nothing');
    if (documents.length > 1) return refused(`holds ${documents.length} YAML documents; keep one of them`);
    const failure = document.errors.find(({ code }) => code !== 'DUPLICATE_KEY');
    // The library reports an overflow of its own recursion as an error of the text.
    if (failure?.message.includes('call stack')) return refused('is nested too deeply');
    if (failure) {
      const { offset, sentence } = yamlFault(failure, document, text);
      const { line, col } = lines.linePos(offset);
      return { ok: false, message: `“${name}” is neither JSON nor correct YAML: line ${line}, column ${col}: ${sentence}`, line, column: col };
    }
    const notes = document.errors.length > 0 ? yamlDuplicates(document, lines, text, name) : [];
    return { ok: true, value: withVersionAsWritten(toJson(document.toJS({ maxAliasCount: mostAliases })), text), notes };
  } catch (error) {
    // The library throws for what it sees only while unfolding: alias bombs, missing anchors, wrong merges, bottomless nesting.
    if (error instanceof TooMuch) return refused(error.message);
    if (error instanceof RangeError) return refused('is nested too deeply');
    if (error instanceof Error && error.message.includes('alias count')) return refused('is not read: its aliases (*name) stand for far more than the text holds, as in files made to overload a reader. Write out what they stand for');
    return refused(yamlUnfoldingFault(error instanceof Error ? error.message : String(error)));
  }
}
