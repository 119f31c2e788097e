import { parentOf, type Pointer } from '../pointer';
import { duplicateKeys } from './duplicate-keys';
import { entriesOf } from './entries';
import { locate } from './locate';
import { containersOf } from './scan';
import { TextOutput } from './text-output';

/**
 * The text with one of several equal members kept (`which`, from 0, in the order of the text) and the others left out; the
 * same text when the member at `pointer` is not repeated or has no such occurrence.
 */
export function chooseDuplicate(text: string, pointer: Pointer, which: number): string {
  const offsets = duplicateKeys(text).find((duplicate) => duplicate.pointer === pointer)?.offsets ?? [];
  const kept = offsets[which];
  const container = locate(text, parentOf(pointer));
  if (kept === undefined || !container) return text;
  const entries = entriesOf(text, container.start, containersOf(text));
  const unwanted = new Set(offsets.filter((offset) => offset !== kept));
  if (entries.filter(({ keyStart }) => unwanted.has(keyStart)).length !== unwanted.size) return text;
  const output = new TextOutput(text);
  let end = 0;
  // A member goes with the comma before it, or behind it when it is the first that would stay.
  let isFirst = true;
  for (const [index, { keyStart, end: entryEnd }] of entries.entries()) {
    if (!unwanted.has(keyStart)) {
      isFirst = false;
      continue;
    }
    const next = entries[index + 1];
    const [from, to] = isFirst && next ? [keyStart, next.keyStart] : [entries[index - 1]?.end ?? keyStart, entryEnd];
    output.copy(end, Math.max(from, end));
    end = to;
  }
  output.copy(end, text.length);
  return output.text();
}
