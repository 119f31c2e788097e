import type { Document, LineCounter } from 'yaml';
import { pointerOf } from '../base/pointer';
import { repeatedKeyMessage, type RepeatedValue } from './duplicate-notes';
import type { Note } from './importer';

/** The parts of the parser's nodes that are read here. */
interface YamlNode {
  readonly range?: readonly [number, number, number] | null | undefined;
  readonly items?: unknown;
  readonly key?: unknown;
  readonly value?: unknown;
}

const deepest = 200;
const mostNotes = 20;

const isNode = (value: unknown): value is YamlNode => typeof value === 'object' && value !== null;
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A note for each key that one map of a YAML document has more than once, with all its values. */
export function yamlDuplicates(document: Document, lines: LineCounter, text: string, name: string): Note[] {
  const notes: Note[] = [];
  const visit = (node: unknown, keys: readonly (string | number)[]): void => {
    if (!isNode(node) || keys.length > deepest || notes.length >= mostNotes) return;
    const repeated = new Map<string, RepeatedValue[]>();
    const items = listOf(node.items);
    items.forEach((item, index) => {
      if (!isNode(item) || !('key' in item)) {
        visit(item, [...keys, index]);
        return;
      }
      const key = isNode(item.key) ? String(item.key.value) : String(item.key);
      const start = isNode(item.key) ? item.key.range?.[0] : undefined;
      const range = isNode(item.value) ? item.value.range : undefined;
      if (start !== undefined) {
        const value = { line: lines.linePos(start).line, text: range ? text.slice(range[0], range[1]) : '' };
        repeated.set(key, [...(repeated.get(key) ?? []), value]);
      }
      visit(item.value, [...keys, key]);
    });
    for (const [key, values] of repeated) {
      if (values.length > 1 && key !== '<<') notes.push({ kind: 'lost', from: pointerOf([...keys, key]), message: repeatedKeyMessage(key, values, name) });
    }
  };
  visit(document.contents, []);
  return notes;
}
