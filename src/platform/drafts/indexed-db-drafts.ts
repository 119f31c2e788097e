import { objectOf, textOf } from '../../core/base/json';
import type { Connector } from '../../core/connector/connector';
import { operationCount } from '../../core/connector/operation-count';
import type { DraftStore, DraftSummary, KeptDraft } from '../../core/ports/drafts';
import { currentVersion } from './draft-version';
import type { StoredDraft } from './draft-format';

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
    transaction.onerror = () => reject(transaction.error ?? new Error('The browser’s database gave no reason.'));
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

function summaryOf(id: string, connector: Connector, savedAt: number): DraftSummary {
  const title = textOf(objectOf(connector.definition, 'info'), 'title')?.trim();
  return { id, title: title || 'Untitled connector', operations: operationCount(connector.definition), savedAt };
}

/** Drafts in the browser's own database, under this page's origin. Nothing else reads or sends them. */
export class IndexedDbDrafts implements DraftStore {
  private database: Promise<IDBDatabase> | undefined;

  constructor(private readonly clock: () => number) {}

  private tail: Promise<unknown> = Promise.resolve();

  /** One after the other, in the order of the calls: what is listed or loaded has what was saved before. */
  private inTurn<Result>(task: () => Promise<Result>): Promise<Result> {
    const done = this.tail.then(task);
    this.tail = done.catch(() => undefined);
    return done;
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

  load(id: string): Promise<KeptDraft | undefined> {
    return this.inTurn(async () => {
      const database = await this.open();
      const stored = await requested<unknown>(database.transaction(storeName).objectStore(storeName).get(id));
      if (stored === undefined) return undefined;
      const { keptIn, readDraft } = await import('./draft-format');
      const draft = readDraft(stored);
      if (!draft) throw new Error('The draft is kept, but this version of the wizard cannot read it. A newer version may have written it.');
      return keptIn(draft);
    });
  }

  save(id: string, { connector, tests, sealed }: KeptDraft): Promise<void> {
    return this.inTurn(async () => {
      const database = await this.open();
      const summary = summaryOf(id, connector, this.clock());
      const draft: Omit<StoredDraft, keyof KeptDraft> & KeptDraft = { version: currentVersion, ...summary, connector, ...(tests && { tests }), ...(sealed && { sealed }) };
      const transaction = database.transaction([storeName, summariesName], 'readwrite');
      transaction.objectStore(storeName).put(draft);
      transaction.objectStore(summariesName).put(summary);
      // A page that is being left hears of no request any more, so the end is not left to the requests.
      transaction.commit();
      await finished(transaction);
    });
  }

  remove(id: string): Promise<void> {
    return this.inTurn(async () => {
      const database = await this.open();
      const transaction = database.transaction([storeName, summariesName], 'readwrite');
      transaction.objectStore(storeName).delete(id);
      transaction.objectStore(summariesName).delete(id);
      await finished(transaction);
    });
  }
}
