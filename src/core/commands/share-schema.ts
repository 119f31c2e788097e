import { isObject, objectOf, textOf, type JsonObject } from '../base/json';
import type { Pointer } from '../base/pointer';
import { withKey } from '../base/tree';
import { pascalCaseOf } from '../base/words';
import { setAt, valueAt, withPart } from '../connector/connector';
import { referenceTo } from '../connector/shared-object';
import type { Command } from './command';

/** Which schema becomes a shared definition, and under what name. */
export interface ShareSchema {
  readonly at: Pointer;
  readonly name: string;
}

/** A name for a definition, made from a title or key, that no other one has. */
export function freeDefinitionName(definition: JsonObject, wanted: string): string {
  const taken = objectOf(definition, 'definitions') ?? {};
  const base = pascalCaseOf(wanted) || 'Schema';
  for (let number = 1; ; number++) {
    const name = number === 1 ? base : `${base}${number}`;
    if (!Object.hasOwn(taken, name)) return name;
  }
}

/** Moves a schema to the shared definitions and leaves a reference. Nothing happens where the name is empty or taken, or the schema is a reference already. */
export const shareSchema: Command<ShareSchema> = {
  name: 'share-schema',
  label: ({ name }) => `Share the schema as ${name}`,
  apply(connector, { at, name }) {
    const node = valueAt(connector, at);
    const definitions = objectOf(connector.definition, 'definitions') ?? {};
    if (!isObject(node) || textOf(node, '$ref') !== undefined || name.trim() === '' || Object.hasOwn(definitions, name)) return connector;
    const referring = setAt(connector, at, { $ref: referenceTo('definitions', name) });
    return withPart(referring, 'definition', withKey(referring.definition, 'definitions', withKey(objectOf(referring.definition, 'definitions') ?? {}, name, node)));
  },
};
