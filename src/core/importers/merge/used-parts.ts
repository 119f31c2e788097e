import type { JsonObject } from '../../base/json';
import { namedIn, reachFrom, type SharedKey } from '../../connector/shared-reach';
import { sharedSections, type SharedSection } from '../../connector/shared-object';

/** True for a member of the root that holds shared parts. */
const isShared = (key: string): key is SharedSection => sharedSections.some((section) => section === key);

/** The shared parts that everything outside of them names. */
export const namedOutside = (definition: JsonObject): SharedKey[] =>
  Object.entries(definition).flatMap(([key, value]) => (isShared(key) ? [] : Array.from(namedIn(value))));

/** The shared parts that are used by anything but other unused ones, whether they exist or not. */
export const usedFromOperations = (definition: JsonObject): ReadonlySet<SharedKey> => reachFrom(definition, namedOutside(definition));
