import { isArray, isObject, objectOf, type Json, type JsonObject } from '../../base/json';
import { keysOf, pointerOf, type Pointer } from '../../base/pointer';
import type { Connector } from '../../connector/connector';

const shared = ['definitions', 'parameters', 'responses'] as const;
type Section = 'paths' | (typeof shared)[number];
const sections: readonly Section[] = ['paths', ...shared];

const isShared = (key: string | undefined): boolean => shared.some((section) => section === key);
const titled = (prefix: string): string => prefix.charAt(0).toUpperCase() + prefix.slice(1);
const renamedPath = (path: string, prefix: string): string => (path.startsWith('/') ? `/${prefix}${path}` : `${prefix}${path}`);

function renamedText(key: string, value: string, prefix: string): string {
  if (key === 'operationId' && value.trim() !== '') return `${titled(prefix)}${value}`;
  if (key === '$ref') return value.replace(/^(#\/(?:definitions|parameters|responses)\/)(?=.)/, `$1${titled(prefix)}`);
  return value;
}

function renamed(value: Json, key: string, prefix: string, depth = 0): Json {
  if (depth > 256) return value;
  if (typeof value === 'string') return renamedText(key, value, prefix);
  if (isArray(value)) return value.map((entry) => renamed(entry, key, prefix, depth + 1));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, renamed(entry, name, prefix, depth + 1)]));
}

const renamedKey = (section: Section, key: string, prefix: string): string => (section === 'paths' ? renamedPath(key, prefix) : `${titled(prefix)}${key}`);

/** The connector's definition with the paths and shared objects of `donor` beside its own; with a prefix their names, IDs and references get it. */
export function withPiecesOf(connector: Connector, donor: JsonObject, prefix: string): Connector {
  const merged = sections.flatMap((section) => {
    const pieces = objectOf(donor, section);
    if (!pieces) return [];
    const added = Object.entries(pieces).map(([key, value]) => (prefix === '' ? [key, value] : [renamedKey(section, key, prefix), renamed(value, '', prefix)]));
    return [[section, { ...Object.fromEntries(added), ...objectOf(connector.definition, section) }]];
  });
  return { ...connector, definition: { ...connector.definition, ...Object.fromEntries(merged) } };
}

/** Where a place of the donor's pieces is in a connector that has them under that prefix; undefined for places elsewhere. */
export function movedPlace(at: Pointer, prefix: string): Pointer | undefined {
  const [part, section, name, ...rest] = keysOf(at);
  if (part !== 'definition' || name === undefined) return undefined;
  if (section === 'paths') return pointerOf([part, section, renamedPath(name, prefix), ...rest]);
  return section !== undefined && isShared(section) ? pointerOf([part, section, `${titled(prefix)}${name}`, ...rest]) : undefined;
}
