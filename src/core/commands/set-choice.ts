import { arrayOf, isObject, textOf, type Json, type JsonArray, type JsonObject } from '../base/json';
import type { Pointer } from '../base/pointer';
import { withKey, withoutKey } from '../base/tree';
import { editAt } from '../connector/connector';
import type { Command } from './command';

const named = (node: Json | undefined): JsonArray => arrayOf(node, 'x-ms-enum-values') ?? [];

const isFor = (value: Json | undefined) => (entry: Json): boolean => isObject(entry) && value !== undefined && Object.is(entry['value'], value);

/** The text that people see for a value of a static drop-down, if it has one. */
export const displayNameOf = (node: Json | undefined, value: Json | undefined): string | undefined => textOf(named(node).find(isFor(value)), 'displayName');

function withNames(node: JsonObject, entries: JsonArray): JsonObject {
  return entries.length === 0 ? withoutKey(node, 'x-ms-enum-values') : withKey(node, 'x-ms-enum-values', entries);
}

function withDisplayName(node: JsonObject, value: Json, displayName: string): JsonObject {
  const entries = named(node);
  const index = entries.findIndex(isFor(value));
  const known = entries[index];
  if (displayName === '') return index < 0 ? node : withNames(node, entries.toSpliced(index, 1));
  if (isObject(known)) return withNames(node, entries.with(index, withKey(known, 'displayName', displayName)));
  return withNames(node, [...entries, { value, displayName }]);
}

/** Changes the value, or the shown text, of one entry of a static drop-down. A changed value keeps its shown text; an empty text removes it. */
export const setChoice: Command<{ at: Pointer; index: number; value?: Json; displayName?: string }> = {
  name: 'set-choice',
  label: () => 'Edit drop-down value',
  apply: (connector, { at, index, value, displayName }) =>
    editAt(connector, at, (node) => {
      const values = arrayOf(node, 'enum');
      const before = values?.[index];
      if (!isObject(node) || !values || before === undefined) return node;
      if (displayName !== undefined) return withDisplayName(node, before, displayName);
      if (value === undefined || Object.is(value, before)) return node;
      const renamed = withKey(node, 'enum', values.with(index, value));
      const entries = named(node);
      return entries.some(isFor(before)) ? withNames(renamed, entries.map((entry) => (isObject(entry) && isFor(before)(entry) ? withKey(entry, 'value', value) : entry))) : renamed;
    }),
};

/** Adds a value to a static drop-down, which is made when there is none. */
export const addChoice: Command<{ at: Pointer; value: Json }> = {
  name: 'add-choice',
  label: () => 'Add drop-down value',
  apply: (connector, { at, value }) => editAt(connector, at, (node) => (isObject(node) ? withKey(node, 'enum', [...(arrayOf(node, 'enum') ?? []), value]) : node)),
};

/** Removes a value from a static drop-down with its shown text; the last one takes the drop-down with it. */
export const removeChoice: Command<{ at: Pointer; index: number }> = {
  name: 'remove-choice',
  label: () => 'Delete drop-down value',
  apply: (connector, { at, index }) =>
    editAt(connector, at, (node) => {
      const values = arrayOf(node, 'enum');
      const value = values?.[index];
      if (!isObject(node) || !values || value === undefined) return node;
      const rest = values.toSpliced(index, 1);
      const unnamed = withDisplayName(node, value, '');
      return rest.length === 0 ? withoutKey(unnamed, 'enum') : withKey(unnamed, 'enum', rest);
    }),
};
