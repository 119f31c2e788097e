import { textOf, type JsonObject } from '../../base/json';
import { createNamePool, pascalCase } from './names';
import type { Questions } from '../questions';
import { counting, type Notebook } from './notes';
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

/** PascalCase with the words as they are written; the mark of a revision (`_V2`) stays. */
function pascalId(id: string): string {
  const [, name = '', revision = ''] = /^([^]*?)(_V\d+)?$/.exec(id) ?? [];
  return pascalCase(name) + revision;
}

type Naming = 'pascal' | 'source' | 'paths';

const namings: readonly { readonly value: Naming; readonly label: string }[] = [
  { value: 'pascal', label: 'The ids of the document in PascalCase' },
  { value: 'source', label: 'The ids of the document as they are' },
  { value: 'paths', label: 'Ids from method and path' },
];

/** How ids come about; nothing is left to decide where those of the document have the wanted form, or there are none. */
function namingOf(own: readonly string[], questions: Questions): Naming {
  const isOpen = own.some((id) => !/^[A-Z][A-Za-z0-9]*(_V\d+)?$/.test(id));
  const taken = questions.choose({
    id: 'naming',
    title: 'Operation ids',
    about: 'Certification wants PascalCase; flows name operations by their id.',
    options: isOpen ? namings : [],
    preset: 'pascal',
  });
  return namings.find(({ value }) => value === taken)?.value ?? 'pascal';
}

/**
 * A unique id for every operation, in their order. Those of the document are kept as far as the platform allows
 * (letters, digits, underscore) and in PascalCase, unless it was decided otherwise; missing ones are proposed from method and path and give way to those of the document.
 */
export function operationIds(operations: readonly Identified[], notes: Notebook, questions: Questions): string[] {
  const naming = namingOf(operations.flatMap(({ operation }) => textOf(operation, 'operationId') ?? []), questions);
  const pool = createNamePool((name) => name, naming === 'source' ? '_' : '');
  if (naming === 'paths') return operations.map(({ method, path }) => pool.take(proposedId(method, path)));
  const ids = new Map<Identified, string>();
  for (const entry of operations) {
    const own = textOf(entry.operation, 'operationId');
    const wanted = own === undefined ? '' : naming === 'pascal' ? pascalId(sanitised(own)) : sanitised(own);
    if (own === undefined || wanted === '') continue;
    const id = pool.take(wanted);
    ids.set(entry, id);
    if (id === own) continue;
    if (id === wanted && naming === 'pascal' && sanitised(own) === own) {
      notes.count('renamed', 'pascal-id', below(entry.place, 'operationId'), (times) => `${counting(times, 'operation id')} became PascalCase, as certification wants: “${own}” is “${id}” now.`);
      continue;
    }
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
