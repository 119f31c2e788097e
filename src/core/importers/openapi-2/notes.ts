import { isArray, isObject, objectOf, textOf, type Json, type JsonObject } from '../../base/json';
import { percentDecoded } from '../../base/percent-decode';
import { isPointer, pointerOf } from '../../base/pointer';
import { nodeAt } from '../../base/tree';
import type { Note, SourceDocument } from '../importer';

/** Deeper than any document that a person wrote; below it nothing is looked at. */
const deepest = 400;

function referenceNote(definition: JsonObject, target: string, from: string, known: Map<string, boolean>): Note | undefined {
  if (!target.startsWith('#')) {
    return {
      kind: 'needs-you',
      from,
      message: `The reference “${target}” leads to another file, which is not here. Import both files together, or put its content into this document and point the reference at it.`,
    };
  }
  const exists =
    known.get(target) ??
    (isPointer(target.slice(1)) && [target.slice(1), percentDecoded(target.slice(1))].some((inside) => isPointer(inside) && nodeAt(definition, inside) !== undefined));
  known.set(target, exists);
  return exists
    ? undefined
    : { kind: 'unreadable', from, message: `The reference “${target}” leads to nothing in this document. Add what it names or remove it.` };
}

/** Members of these are samples, where a key `$ref` is only data. */
const dataKeys = new Set(['example', 'examples', 'default', 'enum']);

function referenceNotes(definition: JsonObject): Note[] {
  const notes: Note[] = [];
  const known = new Map<string, boolean>();
  const keys: (string | number)[] = [];
  const visit = (node: Json): void => {
    if (keys.length > deepest) return;
    if (isArray(node)) {
      node.forEach((element, index) => {
        keys.push(index);
        visit(element);
        keys.pop();
      });
      return;
    }
    if (!isObject(node)) return;
    const target = textOf(node, '$ref');
    if (target !== undefined) {
      const note = referenceNote(definition, target, pointerOf([...keys, '$ref']), known);
      if (note) notes.push(note);
    }
    for (const key of Object.keys(node)) {
      const below = node[key];
      if (typeof below !== 'object' || below === null || (dataKeys.has(key) && keys.at(-1) !== 'properties')) continue;
      keys.push(key);
      visit(below);
      keys.pop();
    }
  };
  visit(definition);
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
