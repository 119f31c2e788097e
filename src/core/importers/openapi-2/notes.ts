import { isArray, isObject, objectOf, textOf, type Json, type JsonObject } from '../../base/json';
import { percentDecoded } from '../../base/percent-decode';
import { isPointer, pointerOf, type Pointer } from '../../base/pointer';
import { nodeAt } from '../../base/tree';
import type { Note, SourceDocument } from '../importer';

/** Deeper than any document that a person wrote; below it nothing is looked at. */
const deepest = 400;

const isThere = (definition: JsonObject, inside: string): boolean => isPointer(inside) && nodeAt(definition, inside) !== undefined;

const leadsSomewhere = (definition: JsonObject, target: string): boolean => {
  const inside = target.slice(1);
  return isThere(definition, inside) || (isPointer(inside) && isThere(definition, percentDecoded(inside)));
};

/** The note on a reference that leads nowhere from here; `known` holds what was found out about others with the same target. */
function referenceNote(definition: JsonObject, target: string, keys: readonly (string | number)[], known: Map<string, boolean>): Note | undefined {
  const from = (): Pointer => pointerOf([...keys, '$ref']);
  if (!target.startsWith('#')) {
    return {
      kind: 'needs-you',
      from: from(),
      message: `The reference “${target}” leads to another file, which is not here. Import both files together, or put its content into this document and point the reference at it.`,
    };
  }
  let exists = known.get(target);
  if (exists === undefined) {
    exists = leadsSomewhere(definition, target);
    known.set(target, exists);
  }
  return exists
    ? undefined
    : { kind: 'unreadable', from: from(), message: `The reference “${target}” leads to nothing in this document. Add what it names or remove it.` };
}

/** Members of these are samples, where a key `$ref` is only data. */
const dataKeys = new Set(['example', 'examples', 'default', 'enum']);

function referenceNotes(definition: JsonObject): Note[] {
  const notes: Note[] = [];
  const known = new Map<string, boolean>();
  const keys: (string | number)[] = [];
  // Plain loops, because they run over every document that is read.
  const visit = (node: Json, areNames: boolean): void => {
    if (keys.length > deepest) return;
    if (isArray(node)) {
      for (let index = 0; index < node.length; index++) enter(index, node[index], false);
    } else if (isObject(node)) {
      for (const key in node) {
        const below = node[key];
        if (key === '$ref' && typeof below === 'string') {
          const note = referenceNote(definition, below, keys, known);
          if (note) notes.push(note);
        } else if (areNames || !dataKeys.has(key)) enter(key, below, key === 'properties');
      }
    }
  };
  const enter = (key: string | number, below: Json | undefined, areNames: boolean): void => {
    if (typeof below !== 'object' || below === null) return;
    keys.push(key);
    visit(below, areNames);
    keys.pop();
  };
  visit(definition, false);
  return notes;
}

function securityNotes(definition: JsonObject): Note[] {
  const schemes = Object.entries(objectOf(definition, 'securityDefinitions') ?? {});
  const notes: Note[] = [];
  const [first] = schemes;
  if (first && schemes.length > 1) {
    notes.push({
      kind: 'lost',
      from: '/securityDefinitions',
      message: `Of ${schemes.length} security definitions the platform uses only the first, “${first[0]}”; all of them stay in the file. Move the one you want to the front, or remove the others.`,
    });
  }
  if (first && textOf(first[1], 'type') === 'oauth2' && textOf(first[1], 'flow') !== 'accessCode') {
    notes.push({
      kind: 'needs-you',
      from: pointerOf(['securityDefinitions', first[0], 'flow']),
      message: `The platform signs in with the authorization code flow only; “${first[0]}” uses “${textOf(first[1], 'flow') ?? 'no flow'}”. Choose accessCode and give both URLs, or another way to sign in.`,
    });
  }
  return notes;
}

/** What a person should know about an OpenAPI 2.0 document that is opened as it is. */
export function notesOn(definition: JsonObject, format: SourceDocument['format']): Note[] {
  const notes: Note[] = [];
  if (format === 'yaml') {
    notes.push({
      kind: 'lost',
      from: '',
      message: 'The document was read from YAML and will be saved as JSON; comments and anchors of the YAML text are not carried over.',
    });
  }
  if (textOf(definition, 'host') === undefined) {
    notes.push({ kind: 'needs-you', from: '', message: 'The document names no host. Enter the host of the service on the General tab.' });
  }
  return [...notes, ...securityNotes(definition), ...referenceNotes(definition)];
}
