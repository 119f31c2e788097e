import { isObject, objectOf, textOf, type JsonObject } from '../base/json';
import { pointerOf, type Pointer } from '../base/pointer';
import { isOperationMethod, type OperationMethod } from '../connector/operations-of';
import type { Finding, Severity } from '../rules/finding';
import { quote } from '../rules/shared/quote';
import type { PublishedRule } from './published-rules';

/**
 * A way out of a breaking change. `restore` puts the operation back as it was published; `next-version` keeps the published one
 * and makes the changed one its successor; `restore-value` puts back one member; `restore-id` the published operation ID;
 * `restore-sign-in` the ways of signing in. `from` is the place in the published connector.
 */
export type PublishedFix =
  | { readonly kind: 'restore' | 'next-version' | 'restore-value'; readonly at: Pointer; readonly from: Pointer }
  | { readonly kind: 'restore-id'; readonly at: Pointer; readonly id: string }
  | { readonly kind: 'restore-sign-in' };

/** A change that breaks what other people built, or may (then its finding is a hint), and the ways out of it. */
export interface BreakingChange {
  readonly finding: Finding;
  readonly fixes: readonly PublishedFix[];
}

/** What is different in one operation, or in the connector as a whole, in phrases without a full stop. */
export interface SubjectChanges {
  /** The summary of the operation; `Connector` for what belongs to no operation. */
  readonly subject: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly phrases: readonly string[];
}

/** An operation of either version. */
export interface Operation {
  readonly at: Pointer;
  readonly path: string;
  readonly method: OperationMethod;
  readonly id: string;
  readonly item: JsonObject;
  readonly node: JsonObject;
}

/** One operation in both versions. */
export interface Pair {
  readonly before: Operation;
  readonly after: Operation;
  /** Whether the published place belongs to another operation now, so that nothing can be put back there. */
  readonly isTaken: boolean;
}

/** Operations by ID, which is how flows know them; those without one by path and method. */
export function operationsIn(definition: JsonObject): Map<string, Operation> {
  const all = new Map<string, Operation>();
  for (const [path, item] of Object.entries(objectOf(definition, 'paths') ?? {})) {
    if (!isObject(item)) continue;
    for (const [method, node] of Object.entries(item)) {
      if (!isOperationMethod(method) || !isObject(node)) continue;
      const id = textOf(node, 'operationId') ?? `${method} ${path}`;
      all.set(id, { at: pointerOf(['definition', 'paths', path, method]), path, method, id, item, node });
    }
  }
  return all;
}

/** How people know an operation, as messages cite it. */
export const citedName = (operation: Operation): string => quote(nameOf(operation));

/** How people know an operation. */
export const nameOf = ({ node, id }: Operation): string => textOf(node, 'summary')?.trim() || id;

/** What a comparison gathers on its way. */
export class Comparison {
  readonly breaking: BreakingChange[] = [];
  readonly changes: SubjectChanges[] = [];
  /** Phrases about what belongs to no operation. */
  readonly whole: string[] = [];
  isMinor = true;

  /** A change that breaks; one that only may is a hint. */
  add(rule: PublishedRule, at: Pointer, message: string, fixes: readonly PublishedFix[] = [], severity: Severity = rule.severity): void {
    const finding: Finding = { rule: rule.id, severity, phase: rule.phase, at, message, fixable: fixes.length > 0 };
    this.breaking.push({ finding, fixes });
    this.isMinor = false;
  }

  note(subject: string, kind: SubjectChanges['kind'], phrases: readonly string[]): void {
    this.changes.push({ subject, kind, phrases });
  }
}

/** Both ways out of a changed operation: a successor beside the published one, or the published one alone. */
export const versionFixes = ({ before, after, isTaken }: Pair): readonly PublishedFix[] =>
  isTaken
    ? []
    : [
        { kind: 'next-version', at: after.at, from: before.at },
        { kind: 'restore', at: after.at, from: before.at },
      ];
