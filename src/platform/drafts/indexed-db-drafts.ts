import { objectOf, textOf } from '../../core/base/json';
import type { Connector } from '../../core/connector/connector';
import { operationCount } from '../../core/connector/operation-count';
import type { DraftStore, DraftSummary } from '../../core/ports/drafts';
import { connectorIn, currentVersion, readDraft, type StoredDraft } from './draft-format';

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

  private open(): Promise<IDBDatabase> {
    this.database ??= openDatabase();
    return this.database;
  }

  async list(): Promise<readonly DraftSummary[]> {
    const database = await this.open();
    const all: DraftSummary[] = await requested(database.transaction(summariesName).objectStore(summariesName).getAll());
    return all.toSorted((a, b) => b.savedAt - a.savedAt);
  }

  async load(id: string): Promise<Connector | undefined> {
    const database = await this.open();
    const draft = readDraft(await requested<unknown>(database.transaction(storeName).objectStore(storeName).get(id)));
    return draft && connectorIn(draft);
  }

  async save(id: string, connector: Connector): Promise<void> {
    const database = await this.open();
    const summary = summaryOf(id, connector, this.clock());
    const draft: Omit<StoredDraft, 'connector'> & { connector: Connector } = { version: currentVersion, ...summary, connector };
    const transaction = database.transaction([storeName, summariesName], 'readwrite');
    transaction.objectStore(storeName).put(draft);
    transaction.objectStore(summariesName).put(summary);
    await finished(transaction);
  }

  async remove(id: string): Promise<void> {
    const database = await this.open();
    const transaction = database.transaction([storeName, summariesName], 'readwrite');
    transaction.objectStore(storeName).delete(id);
    transaction.objectStore(summariesName).delete(id);
    await finished(transaction);
  }
}
