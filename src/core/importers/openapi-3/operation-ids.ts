import { textOf, type JsonObject } from '../../base/json';
import { createNamePool, pascalCase } from './names';
import type { Notebook } from './notes';
import { below, type Place } from './place';

/** What an id is made for. */
export interface Identified {
  readonly operation: JsonObject;
  readonly method: string;
  readonly path: string;
  readonly place: Place;
}

const longest = 80;

/** `get` and `/pets/{petId}/toys` give `GetPetsByPetIdToys`. */
export function proposedId(method: string, path: string): string {
  const segments = path.split('/').map((segment) => segment.replace(/\{([^{}]*)\}/g, ' by $1 '));
  return pascalCase(method, ...segments).slice(0, longest);
}

const sanitised = (id: string): string => id.replace(/[^A-Za-z0-9_]+/g, '_').replace(/^_+|_+$/g, '');

/**
 * A unique id for every operation, in their order. Those of the document are kept as far as the platform allows
 * (letters, digits, underscore); missing ones are proposed from method and path and give way to those of the document.
 */
export function operationIds(operations: readonly Identified[], notes: Notebook): string[] {
  const pool = createNamePool();
  const ids = new Map<Identified, string>();
  for (const entry of operations) {
    const own = textOf(entry.operation, 'operationId');
    const wanted = own === undefined ? '' : sanitised(own);
    if (own === undefined || wanted === '') continue;
    const id = pool.take(wanted);
    ids.set(entry, id);
    if (id === own) continue;
    const reason = id === wanted ? 'an operation id holds only letters, digits and underscores' : 'another operation has that id';
    notes.add('renamed', below(entry.place, 'operationId'), `“${own}” became “${id}”: ${reason}.`);
  }
  return operations.map((entry) => {
    const known = ids.get(entry);
    if (known !== undefined) return known;
    const id = pool.take(proposedId(entry.method, entry.path));
    notes.add('guessed', entry.place, `The operation had no id: “${id}” was made from method and path.`);
    return id;
  });
}
