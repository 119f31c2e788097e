import { arrayOf } from '../core/base/json';
import type { Pointer } from '../core/base/pointer';
import { valueAt, type Connector } from '../core/connector/connector';
import { operationsOf, type OperationEntry } from '../core/connector/operations-of';
import { Unusable } from './outcome';

/** A text with `*` for any characters, compared without case. */
function wildcard(pattern: string): (text: string) => boolean {
  const parts = pattern.toLowerCase().split('*');
  return (text) => {
    const whole = text.toLowerCase();
    const [first = '', ...rest] = parts;
    if (rest.length === 0) return whole === first;
    const last = rest.pop() ?? '';
    if (!whole.startsWith(first) || whole.length < first.length + last.length || !whole.endsWith(last)) return false;
    let at = first.length;
    for (const part of rest) {
      const found = whole.indexOf(part, at);
      if (found < 0 || found + part.length > whole.length - last.length) return false;
      at = found + part.length;
    }
    return true;
  };
}

/** What a pattern selects: `tag:Ships`, `GET /ships/*` (method and path) or an operation id, each with `*` for any characters. */
function selector(pattern: string, connector: Connector): (entry: OperationEntry) => boolean {
  const tag = /^tag:(.*)$/is.exec(pattern)?.[1];
  if (tag !== undefined) {
    const isWanted = wildcard(tag.trim());
    return ({ at }) => (arrayOf(valueAt(connector, at) ?? null, 'tags') ?? []).some((name) => typeof name === 'string' && isWanted(name));
  }
  const isWanted = wildcard(pattern.trim().replace(/\s+/, ' '));
  return /[\s/]/.test(pattern.trim()) ? ({ method, path }) => isWanted(`${method} ${path}`) : ({ operationId }) => isWanted(operationId);
}

/**
 * The places of the operations that patterns select: those of `keep` (all without any) but not those of `leave`. Throws
 * `Unusable` for a pattern that selects none, which is a slip of the keyboard, and when nothing is left.
 */
export function selectedOperations(connector: Connector, keep: readonly string[], leave: readonly string[]): ReadonlySet<Pointer> {
  const all = operationsOf(connector.definition);
  const matching = (pattern: string): readonly OperationEntry[] => {
    const found = all.filter(selector(pattern, connector));
    if (found.length === 0) throw new Unusable(`“${pattern}” matches none of the ${all.length} operations. Give an operation id, “METHOD /path” or tag:NAME; * stands for any characters.`);
    return found;
  };
  const kept = new Set((keep.length === 0 ? all : keep.flatMap(matching)).map(({ at }) => at));
  for (const { at } of leave.flatMap(matching)) kept.delete(at);
  if (kept.size === 0 && all.length > 0) throw new Unusable('No operation is left. Keep at least one.');
  return kept;
}
