/** The names in braces of a path, each once, in their order: `/orders/{id}/lines/{line}` gives `id`, `line`. */
export function variablesOf(path: string): readonly string[] {
  return Array.from(new Set(Array.from(path.matchAll(/\{([^{}]*)\}/g), ([, name]) => name ?? '')));
}

export interface VariableChange {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Old name to new name. */
  readonly renamed: ReadonlyMap<string, string>;
}

/**
 * How the variables differ between two paths. When as many went as came they are taken for renamed, in their order; else
 * nobody can tell which is which, and they count as removed and added.
 */
export function variableChange(from: string, to: string): VariableChange {
  const before = variablesOf(from);
  const after = variablesOf(to);
  const removed = before.filter((name) => !after.includes(name));
  const added = after.filter((name) => !before.includes(name));
  if (removed.length !== added.length) return { added, removed, renamed: new Map() };
  return { added: [], removed: [], renamed: new Map(removed.map((name, index) => [name, added[index] ?? name])) };
}
