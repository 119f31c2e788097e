import { arrayOf, isObject, type Json, member, textOf } from '../../base/json';
import type { Place } from '../requests-to-operations/place';
import { isSecretName, isSecretValue, scalarText, type Scope, type Variable } from '../requests-to-operations/variables';

/** Reads a `variable` list (v2) or `variables` / `values` list (v1); disabled ones do not count. */
export function readVariables(owner: Json, key: string, place: Place, outer: Scope | undefined): { scope: Scope; found: Variable[] } {
  const list = arrayOf(owner, key) ?? [];
  if (list.length === 0 && outer) return { scope: outer, found: [] };
  const values = new Map<string, string>();
  const found: Variable[] = [];
  list.forEach((entry, index) => {
    if (!isObject(entry) || member(entry, 'disabled') === true || member(entry, 'enabled') === false) return;
    const name = textOf(entry, 'key') ?? textOf(entry, 'id') ?? textOf(entry, 'name');
    if (name === undefined || name === '') return;
    const value = scalarText(member(entry, 'value'));
    values.set(name, value);
    const secret = textOf(entry, 'type') === 'secret' || isSecretName(name) || isSecretValue(value);
    found.push({ name, value, secret, at: place.to(key).to(index).at });
  });
  return { scope: { values, outer, ...(outer?.first ? { first: outer.first } : {}) }, found };
}
