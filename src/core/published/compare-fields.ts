import { listed } from '../base/listed';
import { quote } from '../rules/shared/quote';
import type { Comparison, Pair } from './comparison';
import { citedName, versionFixes } from './comparison';
import type { OperationField, OperationFields } from './operation-fields';
import { publishedRules, type PublishedRule } from './published-rules';

interface FieldChanges {
  readonly removed: (field: OperationField) => void;
  readonly changed: (was: OperationField, is: OperationField) => void;
  readonly added: (field: OperationField) => void;
}

/** A field inside a removed or added one need not be named again. */
const isBelow = ({ name }: OperationField, others: ReadonlySet<string>): boolean => {
  const steps = name.split(/(?=\/|\[\])/);
  return steps.some((_, index) => index > 0 && others.has(steps.slice(0, index).join('')));
};

/** Says which of the fields of one side changed; of removed and added ones those alone that lie in no other. */
function compareFields(before: OperationFields, after: OperationFields, on: FieldChanges): void {
  const gone = new Set<string>();
  const added = new Set<string>();
  for (const [key, was] of before) {
    const is = after.get(key);
    if (is) on.changed(was, is);
    else {
      if (!isBelow(was, gone)) on.removed(was);
      gone.add(was.name);
    }
  }
  for (const [key, field] of after) {
    if (before.has(key)) continue;
    if (!isBelow(field, added)) on.added(field);
    added.add(field.name);
  }
}

const longest = 60;

/** A field as a person reads it: what each item of a list has is named as the item's own. */
function called({ name }: OperationField, what: string): string {
  const plain = name.replaceAll('[]', '').replace(/^\//, '');
  // Of a long path the end tells most.
  const cited = quote(plain.length > longest ? `…${plain.slice(1 - longest)}` : plain);
  if (!name.endsWith('[]')) return `the ${what} ${cited}`;
  return plain === '' ? 'each item of the answer' : `each item of the ${what} ${cited}`;
}

const choices = (values: readonly string[]): string => listed(values.map((value) => quote(value.replace(/^"|"$/g, ''))), 3);

/** Whether an input takes all that it took before: any value instead of some, all numbers instead of whole ones. */
const isWider = (was: OperationField, is: OperationField): boolean => is.type === 'any' || (was.type.startsWith('integer') && is.type.startsWith('number'));

/** Which values an input no longer takes, in a phrase; undefined when it takes all that it took. */
function choicesLost(was: OperationField, is: OperationField): string | undefined {
  if (!is.choices) return undefined;
  if (!was.choices) return `takes only ${choices([...is.choices])} now`;
  const lost = [...was.choices].filter((value) => !is.choices?.has(value));
  return lost.length === 0 ? undefined : `no longer takes ${choices(lost)}`;
}

function choicesGained(was: OperationField, is: OperationField): string | undefined {
  const gained = was.choices && is.choices ? [...is.choices].filter((value) => !was.choices?.has(value)) : [];
  return gained.length === 0 ? undefined : `takes ${choices(gained)} as well`;
}

/** Compares what an operation takes: adds the phrases of all changes, and what breaks flows that call it. */
export function compareInputs(comparison: Comparison, pair: Pair, sides: readonly [OperationFields, OperationFields], phrases: string[]): void {
  const fixes = versionFixes(pair);
  const breaks = (rule: PublishedRule, what: string, way: string): void => comparison.add(rule, pair.after.at, `${citedName(pair.after)}: ${what}. ${way}`, fixes);
  const version = 'Flows that call it would fail: make this the next version of the operation, or restore it.';
  compareFields(...sides, {
    removed(field) {
      if (field.internal) return;
      phrases.push(`${called(field, 'input')} was removed`);
      breaks(publishedRules.input, `${called(field, 'input')} was removed`, version);
    },
    changed(was, is) {
      const say = (what: string, rule: PublishedRule | undefined, way = version): void => {
        phrases.push(`${called(is, 'input')} ${what}`);
        if (rule) breaks(rule, `${called(is, 'input')} ${what}`, way);
      };
      const ifShown = is.internal ? undefined : publishedRules.version;
      if (!was.internal && is.internal) say('became internal', publishedRules.input, 'Makers can no longer fill it: show it again, or make this the next version of the operation.');
      if (was.type !== is.type) say(`changed from ${was.type} to ${is.type}`, isWider(was, is) ? undefined : ifShown);
      if (was.required !== is.required) say(`became ${is.required ? 'required' : 'optional'}`, is.required && !is.hasDefault ? ifShown : undefined);
      const lost = choicesLost(was, is);
      const gained = choicesGained(was, is);
      if (lost !== undefined) say(lost, ifShown);
      if (gained !== undefined) say(gained, undefined);
    },
    added(field) {
      if (field.internal) return;
      phrases.push(`${called(field, field.required ? 'required input' : 'input')} was added`);
      if (field.required && !field.hasDefault) breaks(publishedRules.version, `${called(field, 'required input')} was added`, 'Flows that call it do not send it: make it optional, give it a default, or make this the next version.');
    },
  });
}

/** Compares what an operation gives: adds the phrases of all changes, and what breaks later steps of flows. */
export function compareOutputs(comparison: Comparison, pair: Pair, sides: readonly [OperationFields, OperationFields], phrases: string[]): void {
  const fixes = versionFixes(pair);
  const breaks = (what: string): void =>
    comparison.add(publishedRules.output, pair.after.at, `${citedName(pair.after)}: ${what}. Later steps of flows use it: keep it, or make this the next version of the operation.`, fixes);
  const output = (field: OperationField): string => (field.name === '' ? 'the answer as a whole' : called(field, 'output'));
  compareFields(...sides, {
    removed(field) {
      if (field.internal) return;
      const what = field.name === '' ? 'its answer is no longer described' : `${output(field)} was removed`;
      phrases.push(what);
      breaks(what);
    },
    changed(was, is) {
      if (was.internal) return;
      if (is.internal) phrases.push(`${output(is)} became internal`);
      if (was.type === is.type || was.type === 'any') return;
      const what = `${output(is)} changed from ${was.type} to ${is.type}`;
      phrases.push(what);
      breaks(what);
    },
    added(field) {
      if (!field.internal) phrases.push(field.name === '' ? 'its answer is described now' : `${output(field)} was added`);
    },
  });
}
