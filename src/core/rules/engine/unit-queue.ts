import type { UnitRecord } from './readable';

/** Units that wait for something, each once, in the order in which they came. `bit` tells the queues of an engine apart. */
export class UnitQueue {
  private readonly records: UnitRecord[] = [];
  private next = 0;
  private waiting = 0;

  constructor(private readonly bit: number) {}

  get isEmpty(): boolean {
    return this.waiting === 0;
  }

  has(record: UnitRecord): boolean {
    return (record.queued & this.bit) !== 0;
  }

  add(record: UnitRecord): void {
    if (this.has(record)) return;
    record.queued |= this.bit;
    this.waiting++;
    this.records.push(record);
  }

  delete(record: UnitRecord): void {
    if (!this.has(record)) return;
    record.queued &= ~this.bit;
    this.waiting--;
  }

  /** The next one, which waits no longer; undefined when there is none. */
  take(): UnitRecord | undefined {
    while (this.next < this.records.length) {
      const record = this.records[this.next++];
      if (!record || !this.has(record)) continue;
      this.delete(record);
      return record;
    }
    this.records.length = 0;
    this.next = 0;
    return undefined;
  }
}
