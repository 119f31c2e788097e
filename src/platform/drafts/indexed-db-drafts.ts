import { objectOf, textOf } from '../../core/base/json';
import type { Connector } from '../../core/connector/connector';
import { operationCount } from '../../core/connector/operation-count';
import type { DraftStore, DraftSummary, KeptDraft } from '../../core/ports/drafts';
import { DraftClaim } from './draft-claim';
import type { StoredDraft } from './draft-format';
import { DraftParts, type PlannedWrite } from './draft-parts';
import { lastTurn, removeTurns, takeTurn, turnKeys, unlessTaken, wentThrough } from './draft-turns';
import { versions } from './draft-version';

const databaseName = 'connector-wizard';
const storeName = 'drafts';
const summariesName = 'summaries';

function requested<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The browser’s database gave no reason.'));
  });
}

function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('The browser refused to store the draft; its storage may be full.'));
  });
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(databaseName, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(storeName, { keyPath: 'id' });
    request.result.createObjectStore(summariesName, { keyPath: 'id' });
  };
  return requested(request);
}

/** A record beside the head of a draft. It lies with the heads, under an id that begins with the draft's. */
const partId = (id: string, name: string): string => `${id}/${name}`;

/** All records beside the head: “0” is what comes after “/”. */
const partsOf = (id: string): IDBKeyRange => IDBKeyRange.bound(`${id}/`, `${id}0`, false, true);

/** A summary as it is stored: with the page that wrote it. */
interface SummaryRecord extends DraftSummary {
  /** Absent in what older versions wrote. */
  readonly page?: string;
}

interface PartRecord {
  readonly id: string;
  readonly value: unknown;
}

/** How many milliseconds storing may hold the page up at a time. */
const sliceMs = 8;

const deadline = (): (() => boolean) => {
  const end = performance.now() + sliceMs;
  return () => performance.now() > end;
};

const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });

function summaryOf(id: string, connector: Connector, savedAt: number): DraftSummary {
  const title = textOf(objectOf(connector.definition, 'info'), 'title')?.trim();
  return { id, title: title || 'Untitled connector', operations: operationCount(connector.definition), savedAt };
}

/** How what another page stored of a draft lies among the drafts. */
const asideOf = (versionOf: string, summary: DraftSummary): DraftSummary => ({ ...summary, title: `${summary.title} (from another tab)`, versionOf });

/** Drafts in the browser's own database, under this page's origin. Nothing else reads or sends them. */
export class IndexedDbDrafts implements DraftStore {
  private database: Promise<IDBDatabase> | undefined;

  constructor(private readonly clock: () => number) {
    this.pages.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (typeof data === 'string') this.foreign.add(data);
      else if (Array.isArray(data)) for (const id of data) if (typeof id === 'string') this.noticeShared(id);
    };
  }

  /** Where the pages of this browser tell each other the id of a draft that they are about to store, and in a list that they open it or have it open. */
  private readonly pages = new BroadcastChannel('connector-wizard drafts');
  /** What other pages stored since this one last looked: known before it is needed, as a page that is being left cannot look any more. */
  private readonly foreign = new Set<string>();
  /** What other pages have open, too. */
  private readonly shared = new Set<string>();

  private tail: Promise<unknown> = Promise.resolve();
  /** How much is being done that waits for answers, which a page that is being left does not hear any more. */
  private waiting = 0;

  /** One after the other, in the order of the calls: what is listed or loaded has what was saved before. */
  private inTurn<Result>(task: () => Promise<Result>, isUrgent = false): Promise<Result> {
    if (!isUrgent) this.waiting++;
    const done = this.tail.then(task).finally(() => {
      if (!isUrgent) this.waiting--;
    });
    this.tail = done.catch(() => undefined);
    return done;
  }

  /** Another page has a draft open. The one that opened it later cannot know of this one, which answers, once. */
  private noticeShared(id: string): void {
    if (this.shared.has(id)) return;
    this.shared.add(id);
    if (this.seen.has(id)) this.pages.postMessage([id]);
  }

  private open(): Promise<IDBDatabase> {
    this.database ??= openDatabase().catch((error: unknown) => {
      // A refusal (private mode, storage full) may be over by the next try.
      this.database = undefined;
      throw error;
    });
    return this.database;
  }

  list(): Promise<readonly DraftSummary[]> {
    return this.inTurn(async () => {
      const database = await this.open();
      const all: DraftSummary[] = await requested(database.transaction(summariesName).objectStore(summariesName).getAll());
      return all.toSorted((a, b) => b.savedAt - a.savedAt);
    });
  }

  private readonly claim = new DraftClaim();
  private readonly page = crypto.randomUUID();
  /** When and in which turn each draft was stored as this page last read or wrote it: others are those of another page. */
  private readonly seen = new Map<string, { readonly savedAt: number; readonly turn: number }>();
  /** Under which ids the versions of other pages are kept, and when they were stored, by draft and page. */
  private readonly aside = new Map<string, { readonly id: string; readonly savedAt: number }>();
  /** What was put beside its draft last. */
  private besideLast: Connector | undefined;
  /** How many calls are urgent: while there are any, nothing is put off. */
  private urgent = 0;

  load(id: string): Promise<KeptDraft | undefined> {
    return this.inTurn(async () => {
      const database = await this.open();
      this.foreign.delete(id);
      this.pages.postMessage([id]);
      await this.claim.claim(id);
      const found = await this.read(database, id);
      if (!found) return undefined;
      const { kept, parts, savedAt, turn } = found;
      if (savedAt !== undefined) this.seen.set(id, { savedAt, turn });
      this.claim.know(id, parts && !parts.isOutdated ? DraftParts.of(kept, parts.moved, parts.pages, parts.pieces) : new DraftParts());
      return kept;
    });
  }

  private async read(database: IDBDatabase, id: string) {
    const transaction = database.transaction([storeName, summariesName]);
    const store = transaction.objectStore(storeName);
    const [stored, records, summary, turns] = await Promise.all([
      requested<unknown>(store.get(id)),
      requested<PartRecord[]>(store.getAll(partsOf(id))),
      requested<SummaryRecord | undefined>(transaction.objectStore(summariesName).get(id)),
      requested(turnKeys(store, id)),
    ]);
    if (stored === undefined) return undefined;
    const { keptIn, readDraft, readParts } = await import('./draft-format');
    const parts = readParts(stored, new Map(records.map((record) => [record.id.slice(id.length + 1), record.value])));
    const draft = parts?.draft ?? readDraft(stored);
    if (!draft) throw new Error('The draft is kept, but this version of the wizard cannot read it. A newer version may have written it.');
    return { kept: keptIn(draft), parts, savedAt: summary?.savedAt, turn: lastTurn(turns) };
  }

  /** Keeps what another page stored since this one last did, before it is written over; a later version of the same page replaces it. */
  private async keepOther(database: IDBDatabase, id: string): Promise<DraftSummary | undefined> {
    const seen = this.seen.get(id);
    const looking = database.transaction([storeName, summariesName]);
    const [stored, turns] = await Promise.all([requested<SummaryRecord | undefined>(looking.objectStore(summariesName).get(id)), requested(turnKeys(looking.objectStore(storeName), id))]);
    const turn = lastTurn(turns);
    this.seen.set(id, { savedAt: stored?.savedAt ?? 0, turn });
    if (seen === undefined || stored === undefined || (stored.savedAt === seen.savedAt && turn === seen.turn) || stored.page === this.page) return undefined;
    const found = await this.read(database, id);
    if (!found) return undefined;
    this.seen.set(id, { savedAt: found.savedAt ?? stored.savedAt, turn: found.turn });
    const key = `${id} ${stored.page ?? ''}`;
    const earlier = this.aside.get(key);
    const copied = earlier && (await requested<SummaryRecord | undefined>(database.transaction(summariesName).objectStore(summariesName).get(earlier.id)));
    // A copy that somebody went on with is their own by now.
    const copy = copied && copied.savedAt === earlier.savedAt ? earlier.id : crypto.randomUUID();
    const summary = asideOf(id, summaryOf(copy, found.kept.connector, stored.savedAt));
    await this.writeWhole(database, summary, found.kept);
    this.aside.set(key, summary);
    return summary;
  }

  /**
   * Stores a draft: what changed of it in slices, or at once when it is urgent, as the page may be gone a moment later. Over what
   * another page stored it goes only after that was copied; where there may be no time for that, it is stored beside it first.
   */
  async save(id: string, kept: KeptDraft, isUrgent = false): Promise<DraftSummary | undefined> {
    if (isUrgent) this.urgent++;
    const spare = isUrgent && this.waiting > 0 ? this.putBeside(id, kept) : undefined;
    try {
      return await this.inTurn(async () => {
        const database = await this.open();
        const beside = isUrgent && this.isShared(id) ? this.leftBehind(id, kept.connector) : undefined;
        const isForeign = this.foreign.has(id);
        this.pages.postMessage(id);
        this.foreign.delete(id);
        const isWritten = isUrgent && !isForeign && (await this.writeAtOnce(database, id, kept, beside));
        if (beside && isForeign) await this.writeWhole(database, beside, kept);
        const other = isWritten ? undefined : await this.writeInTurn(database, id, kept);
        if (beside && !isWritten) await this.removeWhole(database, beside.id);
        if (spare) await this.removeWhole(database, spare.id);
        return other;
      }, isUrgent);
    } finally {
      if (isUrgent) this.urgent--;
    }
  }

  /** How what was typed in a page that is left lies among the drafts. */
  private leftBehind(versionOf: string, connector: Connector): DraftSummary {
    const summary = summaryOf(crypto.randomUUID(), connector, this.clock());
    return { ...summary, title: `${summary.title} (from a tab that was left)`, versionOf, isLeft: true };
  }

  /** Stores a draft beside itself without taking its turn among what is being done. Gives what was stored, to be removed after that. */
  private putBeside(id: string, kept: KeptDraft): DraftSummary | undefined {
    const { connector } = kept;
    // A page that is left is told so more than once.
    if (this.besideLast === connector) return undefined;
    this.besideLast = connector;
    const summary = this.leftBehind(id, connector);
    // What goes wrong comes up with the draft itself.
    void this.open().then((database) => this.writeWhole(database, summary, kept)).catch(() => undefined);
    return summary;
  }

  /** Whether other pages may have a draft open that is stored already. */
  private isShared(id: string): boolean {
    return this.foreign.has(id) || (this.seen.has(id) && (this.shared.has(id) || this.claim.partsOf(id) === undefined));
  }

  /**
   * Writes without waiting for any answer. False when another page has taken the turn; then all is stored beside it, where that
   * was asked for. Both are asked of the database at once, and it does only one of them.
   */
  private async writeAtOnce(database: IDBDatabase, id: string, kept: KeptDraft, beside: DraftSummary | undefined): Promise<boolean> {
    const plan = this.claim.partsOf(id)?.plan(kept);
    const planned = plan && (await this.inSlices(plan));
    const turn = (this.seen.get(id)?.turn ?? 0) + 1;
    const writing = this.write(database, id, kept, planned, turn, beside && this.page);
    const spare = beside && this.writeWhole(database, beside, kept, (store) => unlessTaken(store, id, turn, this.page));
    const isWritten = await writing;
    await spare;
    return isWritten;
  }

  /** Writes after what another page stored is kept. Gives the version that was kept. */
  private async writeInTurn(database: IDBDatabase, id: string, kept: KeptDraft): Promise<DraftSummary | undefined> {
    let other: DraftSummary | undefined;
    // What another page stores between looking and writing takes the turn, so that it is looked at again.
    for (;;) {
      other = (await this.keepOther(database, id)) ?? other;
      const parts = await this.claim.claim(id);
      const planned = parts && (await this.inSlices(parts.plan(kept)));
      if (await this.write(database, id, kept, planned, (this.seen.get(id)?.turn ?? 0) + 1)) return other;
    }
  }

  /** Writes a draft in a turn: in parts, or without a plan as a whole. False when the turn is another page's. */
  private async write(database: IDBDatabase, id: string, kept: KeptDraft, planned: PlannedWrite | undefined, turn: number, page?: string): Promise<boolean> {
    const summary = summaryOf(id, kept.connector, this.clock());
    const take = (store: IDBObjectStore): IDBRequest => takeTurn(store, id, turn, page);
    const isWritten = await (planned ? this.writeParts(database, summary, planned, take) : this.writeWhole(database, summary, kept, take));
    if (isWritten) this.seen.set(id, { savedAt: summary.savedAt, turn });
    return isWritten;
  }

  private async removeWhole(database: IDBDatabase, id: string): Promise<void> {
    const transaction = database.transaction([storeName, summariesName], 'readwrite');
    transaction.objectStore(storeName).delete(id);
    transaction.objectStore(summariesName).delete(id);
    await finished(transaction);
  }

  private async inSlices<Result>(work: Iterator<void, Result>): Promise<Result> {
    for (;;) {
      const isOver = deadline();
      for (let step = work.next(); ; step = work.next()) {
        if (step.done) return step.value;
        if (isOver() && this.urgent === 0) break;
      }
      await nextTask();
    }
  }

  private readonly signed = (summary: DraftSummary): SummaryRecord => ({ ...summary, page: this.page });

  /** Under a condition: a request that fails where nothing is to be written. False when it did. */
  private async writeWhole(database: IDBDatabase, summary: DraftSummary, { connector, tests, sealed }: KeptDraft, condition?: (store: IDBObjectStore) => IDBRequest): Promise<boolean> {
    const draft: Omit<StoredDraft, keyof KeptDraft> & KeptDraft = { version: versions.whole, ...summary, connector, ...(tests && { tests }), ...(sealed && { sealed }) };
    const transaction = database.transaction([storeName, summariesName], 'readwrite');
    const store = transaction.objectStore(storeName);
    const asked = condition?.(store);
    const put = store.put(draft);
    transaction.objectStore(summariesName).put(this.signed(summary));
    // A page that is being left hears of no request any more, so the end is not left to the requests.
    transaction.commit();
    return wentThrough(asked ?? put, finished(transaction));
  }

  /** One transaction in slices: a record more keeps it open until the next one, and all are there or none. */
  private async writeParts(database: IDBDatabase, summary: DraftSummary, { head, puts, removals, isAnew, done }: PlannedWrite, condition: (store: IDBObjectStore) => IDBRequest): Promise<boolean> {
    const { id } = summary;
    const transaction = database.transaction([storeName, summariesName], 'readwrite');
    const store = transaction.objectStore(storeName);
    const asked = condition(store);
    if (isAnew) store.delete(partsOf(id));
    for (const name of removals) store.delete(partId(id, name));
    let next = 0;
    const putSome = (): void => {
      const isOver = deadline();
      for (let part = puts[next]; part; part = puts[next]) {
        const [name, value] = part;
        const request = store.put({ id: partId(id, name), value } satisfies PartRecord);
        next++;
        if (this.urgent > 0 || !isOver()) continue;
        request.onsuccess = putSome;
        return;
      }
      store.put({ ...head, version: versions.parted, ...summary });
      transaction.objectStore(summariesName).put(this.signed(summary));
      transaction.commit();
    };
    putSome();
    const isWritten = await wentThrough(asked, finished(transaction));
    if (isWritten) done();
    return isWritten;
  }

  takeNote(id: string): Promise<void> {
    return this.inTurn(async () => {
      const database = await this.open();
      const transaction = database.transaction(summariesName, 'readwrite');
      const summaries = transaction.objectStore(summariesName);
      const stored = await requested<SummaryRecord | undefined>(summaries.get(id));
      if (!stored) return;
      const { title, operations, savedAt, page } = stored;
      summaries.put({ id, title, operations, savedAt, ...(page !== undefined && { page }) } satisfies SummaryRecord);
      await finished(transaction);
    });
  }

  remove(id: string): Promise<void> {
    return this.inTurn(async () => {
      const database = await this.open();
      const isClaimed = (await this.claim.claim(id)) !== undefined;
      const transaction = database.transaction([storeName, summariesName], 'readwrite');
      transaction.objectStore(storeName).delete(id);
      // Another page that has the draft open stores it again with its next change, and counts on what it wrote.
      if (isClaimed) transaction.objectStore(storeName).delete(partsOf(id));
      removeTurns(transaction.objectStore(storeName), id);
      transaction.objectStore(summariesName).delete(id);
      await finished(transaction);
      this.claim.know(id, new DraftParts());
    });
  }
}
