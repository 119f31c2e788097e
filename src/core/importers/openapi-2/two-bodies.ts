import { isObject, objectOf, type JsonObject } from '../../base/json';
import { pointerOf } from '../../base/pointer';
import { hasTwoBodies, withOneBody, type BodyChoice } from '../../connector/one-body';
import { isOperationMethod } from '../../connector/operations-of';
import type { Note } from '../importer';
import type { Questions } from '../questions';

const named = (names: readonly string[]): string => names.slice(0, 20).map((name) => `“${name}”`).join(', ');

const noteOf = (from: string, kept: BodyChoice, left: readonly string[]): Note => ({
  kind: 'lost',
  from,
  message:
    kept === 'body'
      ? `This operation has a body and form fields, and OpenAPI 2.0 allows one of them. The body was kept; left out: ${named(left)}.`
      : `This operation has a body and form fields, and OpenAPI 2.0 allows one of them. The form was kept; left out: ${named(left)}.`,
});

function wish(count: number, questions: Questions): BodyChoice | 'best' | 'both' {
  const taken = questions.choose({
    id: 'two-bodies',
    title: 'Body or form',
    about: `${count === 1 ? 'One operation has' : `${count} operations have`} a body and form fields as well, which OpenAPI 2.0 forbids and the platform refuses.`,
    options: [
      { value: 'best', label: 'Keep the body where the operation takes JSON, else the form' },
      { value: 'body', label: 'Keep the bodies' },
      { value: 'form', label: 'Keep the forms' },
      { value: 'both', label: 'Leave the document as it is' },
    ],
    preset: 'best',
  });
  return taken === 'body' || taken === 'form' || taken === 'both' ? taken : 'best';
}

/**
 * The definition without operations that have both a body and form fields, as far as that was decided, with a note for
 * each. The one mistake that is put right while a document of OpenAPI 2.0 is opened: nothing can read it otherwise.
 */
export function withoutTwoBodies(definition: JsonObject, questions: Questions): { readonly definition: JsonObject; readonly notes: readonly Note[] } {
  const paths = objectOf(definition, 'paths') ?? {};
  const wrong = Object.entries(paths).flatMap(([path, item]) =>
    isObject(item) ? Object.keys(item).filter((method) => isOperationMethod(method) && hasTwoBodies(item[method], definition)).map((method) => ({ path, method })) : [],
  );
  if (wrong.length === 0) return { definition, notes: [] };
  const wanted = wish(wrong.length, questions);
  if (wanted === 'both') return { definition, notes: [] };
  const notes: Note[] = [];
  const items = new Map<string, JsonObject>();
  for (const { path, method } of wrong) {
    const item = items.get(path) ?? objectOf(paths, path) ?? {};
    const mended = withOneBody(objectOf(item, method) ?? {}, definition, wanted === 'best' ? undefined : wanted);
    if (!mended) continue;
    items.set(path, { ...item, [method]: mended.operation });
    notes.push(noteOf(pointerOf(['paths', path, method, 'parameters']), mended.kept, mended.left));
  }
  const entries = Object.entries(paths).map(([path, item]) => [path, items.get(path) ?? item] as const);
  return { definition: { ...definition, paths: Object.fromEntries(entries) }, notes };
}
