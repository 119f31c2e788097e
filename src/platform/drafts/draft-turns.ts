/**
 * Which page stores a draft next. Each storing adds a record with the number of its turn, and adding one that is there fails and
 * undoes all of its transaction: of two pages that store at once, however close to each other, only the first one does. No page
 * has to hear of an answer for that, so it holds for pages that are being left, too.
 */

/** A turn as it is stored, beside the drafts: `id` is the draft's and the number. */
interface TurnRecord {
  readonly id: readonly [draft: string, turn: number] | readonly [draft: string, turn: number, page: string];
}

/** Nobody is so many turns behind without having heard of a single one. */
const turnsKept = 64;

/** All turns of a draft: a list is above every number. */
const turnsOf = (draft: string): IDBKeyRange => IDBKeyRange.bound([draft], [draft, []]);

/** A request for the keys that `lastTurn` reads. */
export const turnKeys = (store: IDBObjectStore, draft: string): IDBRequest<IDBValidKey[]> => store.getAllKeys(turnsOf(draft));

/** The turn in which a draft was stored last; 0 where that was without turns, as older versions did. */
export function lastTurn(keys: readonly IDBValidKey[]): number {
  const last = keys.at(-1);
  const turn: unknown = Array.isArray(last) ? last[1] : undefined;
  return typeof turn === 'number' ? turn : 0;
}

/** Takes a turn, first of all in a transaction. With a page, what that page writes `unlessTaken` afterwards is not written. */
export function takeTurn(store: IDBObjectStore, draft: string, turn: number, page?: string): IDBRequest {
  const taking = store.add({ id: [draft, turn] } satisfies TurnRecord);
  if (page !== undefined) store.add({ id: [draft, turn, page] } satisfies TurnRecord);
  store.delete(IDBKeyRange.bound([draft], [draft, turn - turnsKept]));
  return taking;
}

/** Makes a transaction fail if the page has taken the turn. */
export const unlessTaken = (store: IDBObjectStore, draft: string, turn: number, page: string): IDBRequest => store.add({ id: [draft, turn, page] } satisfies TurnRecord);

export const removeTurns = (store: IDBObjectStore, draft: string): IDBRequest => store.delete(turnsOf(draft));

/** Whether a transaction went through; false when that was for such a request. Rejects when it failed for anything else. */
export async function wentThrough(condition: IDBRequest, transaction: Promise<void>): Promise<boolean> {
  try {
    await transaction;
    return true;
  } catch (error) {
    if (condition.error?.name === 'ConstraintError') return false;
    throw error;
  }
}
