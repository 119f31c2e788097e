/**
 * Units that are gone, with what was found in them: an undo, or a redo, brings back the very nodes. What they asked the
 * context for has to be answered as it was; then they need not be asked.
 */
import type { Json, JsonArray, JsonObject } from '../../base/json';
import type { Finding } from '../finding';
import type { Parts } from './parts';
import type { Readable, UnitRecord } from './readable';
import { isSamePlace, type Unit } from './units';

/** Who asks and what all units are asked under: what was found under other circumstances is worth nothing. */
export interface Circumstances {
  readonly questioner: object;
  readonly produces: Json | undefined;
}

interface Memory {
  readonly unit: Unit;
  readonly circumstances: Circumstances;
  readonly usage: number;
  readonly findings: readonly Finding[];
  readonly parts: Parts | undefined;
  /** For each thing that was read, what gives it again as long as it tells the same. */
  readonly reads: readonly (() => Readable | undefined)[];
}

export class RememberedUnits {
  private readonly byNode = new WeakMap<JsonObject | JsonArray, Memory>();
  isEmpty = true;

  /** Remembers a unit that was asked and is up to date, before it or any other one goes. `usage` is how it was used. */
  remember(record: UnitRecord, usage: number, circumstances: Circumstances): void {
    const node = nodeOf(record.unit);
    if (!record.unit || !node) return;
    const reads: (() => Readable | undefined)[] = [];
    for (const thing of record.reads) {
      const again = thing.remembered();
      if (!again) return;
      reads.push(again);
    }
    this.isEmpty = false;
    this.byNode.set(node, { unit: record.unit, circumstances, usage, findings: record.findings, parts: record.parts, reads });
  }

  /** What was found in a unit that has not been asked since it came back: it becomes a reader of what it read. Undefined when it has to be asked. */
  revive(record: UnitRecord, usage: number, { questioner, produces }: Circumstances): readonly Finding[] | undefined {
    if (record.reads.length > 0) return undefined;
    const node = nodeOf(record.unit);
    const memory = node && this.byNode.get(node);
    if (!memory || !record.unit || !isSamePlace(memory.unit, record.unit) || memory.usage !== usage) return undefined;
    if (memory.circumstances.questioner !== questioner || memory.circumstances.produces !== produces) return undefined;
    const reads: Readable[] = [];
    for (const again of memory.reads) {
      const thing = again();
      if (!thing) return undefined;
      reads.push(thing);
    }
    record.read(reads, memory.parts);
    return memory.findings;
  }
}

function nodeOf(unit: Unit | undefined): JsonObject | JsonArray | undefined {
  if (!unit || unit.kind === 'root') return undefined;
  const { node } = unit;
  return typeof node === 'object' && node !== null ? node : undefined;
}
