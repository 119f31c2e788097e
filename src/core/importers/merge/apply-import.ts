import { member, objectOf, textOf, type Json, type JsonObject } from '../../base/json';
import { isEqualJson } from '../../base/json-text/slot';
import { withPart, type Connector } from '../../connector/connector';
import { allShared, namedIn, reachFrom, sharedKey } from '../../connector/shared-reach';
import { sharedSections, type SharedSection } from '../../connector/shared-object';
import { withKey } from '../../base/tree';
import { propertiesWithout, propertiesWithRenamed, withRenamedReferences } from '../../connector/operation-references';
import { memberId, type ComparedItem, type ImportChoice, type ImportComparison } from './comparison';
import { withFiles } from './compare-files';
import { withSignIn } from './compare-sign-in';
import { foundOperations } from './match-operations';
import { mergePaths, type Chosen } from './merge-paths';
import { mergeNode, withNewEntries, type Side } from './three-way';
import { namedOutside, usedFromOperations } from './used-parts';

interface Choosing extends Chosen {
  readonly choiceOf: (item: ComparedItem) => ImportChoice;
}

/** What one item becomes; undefined when it goes. */
function outcome(item: ComparedItem, { choiceOf, decideIn }: Choosing, nodes: Record<'base' | 'mine' | 'theirs', Json | undefined>, key = ''): Json | undefined {
  const choice = choiceOf(item);
  if (choice === 'keep' || item.state === 'mine') return nodes.mine;
  if (choice === 'merge' && item.state === 'changed') return mergeNode(nodes, key, { decide: decideIn(item.id) });
  if (choice === 'merge' && item.state === 'removed') return nodes.mine;
  return nodes.theirs;
}

/** Shared parts of mine after the choices, and those that stand by in case that something names them. */
interface SharedParts {
  readonly kept: ReadonlyMap<string, Json>;
  readonly onCall: ReadonlyMap<string, Json>;
  /** New ones that nothing in the new import uses, and that were chosen all the same. */
  readonly wanted: ReadonlySet<string>;
}

/** The shared parts that are named from somewhere, whether they exist or not. */
const usedIn = (definition: JsonObject): ReadonlySet<string> => reachFrom(definition, [...namedOutside(definition), ...allShared(definition)]);

function chooseShared(comparison: ImportComparison, section: SharedSection, choosing: Choosing, usedHere: ReadonlySet<string>, usedThere: ReadonlySet<string>): SharedParts {
  const versions = { base: objectOf(comparison.base?.definition, section), mine: objectOf(comparison.mine.definition, section), theirs: objectOf(comparison.theirs.definition, section) };
  const kept = new Map(Object.entries(versions.mine ?? {}));
  const onCall = new Map(Object.entries(versions.theirs ?? {}).filter(([name]) => !kept.has(name)));
  const wanted = new Set<string>();
  for (const item of comparison.shared) {
    if (item.section !== section) continue;
    const choice = choosing.choiceOf(item);
    const mine = member(versions.mine, item.name);
    if (item.state === 'removed') {
      if (choice !== 'take' || mine === undefined) continue;
      kept.delete(item.name);
      onCall.set(item.name, mine);
    } else if (mine !== undefined) {
      const node = outcome(item, choosing, { base: member(versions.base, item.name), mine, theirs: member(versions.theirs, item.name) });
      if (node !== undefined) kept.set(item.name, node);
    } else if (choice !== 'keep' && (item.state === 'dismissed' || !usedThere.has(sharedKey(section, item.name)))) wanted.add(item.name);
    else if (choice === 'keep' && item.state === 'dismissed' && usedHere.has(sharedKey(section, item.name))) onCall.delete(item.name);
  }
  return { kept, onCall, wanted };
}

/** The definition with its shared parts: those of mine, and of the new ones those that something uses. */
function* withShared(definition: JsonObject, comparison: ImportComparison, choosing: Choosing): Generator<undefined, JsonObject, undefined> {
  const theirs = comparison.theirs.definition;
  const usedThere = usedFromOperations(theirs);
  yield;
  const usedHere = usedIn(comparison.mine.definition);
  yield;
  const parts = new Map(sharedSections.map((section) => [section, chooseShared(comparison, section, choosing, usedHere, usedThere)]));
  const all = Object.fromEntries(Array.from(parts, ([section, { kept, onCall }]): [string, Json] => [section, Object.fromEntries([...kept, ...onCall])]));
  const named = Array.from(parts.values()).flatMap(({ kept }) => Array.from(kept.values()).flatMap((node) => Array.from(namedIn(node))));
  const wanted = Array.from(parts).flatMap(([section, { wanted: names }]) => Array.from(names, (name) => sharedKey(section, name)));
  yield;
  const used = reachFrom({ ...definition, ...all }, [...namedOutside(definition), ...named, ...wanted]);
  yield;
  let result = definition;
  for (const [section, { kept, onCall }] of parts) {
    const mine = objectOf(comparison.mine.definition, section);
    const coming = new Map(Array.from(onCall).filter(([name]) => used.has(sharedKey(section, name))));
    const order = Object.keys(objectOf(theirs, section) ?? mine ?? {});
    const returning = Object.entries(mine ?? {}).flatMap(([name]): [string, Json][] => {
      const node = kept.has(name) ? kept.get(name) : coming.get(name);
      coming.delete(name);
      return node === undefined ? [] : [[name, node]];
    });
    const entries = withNewEntries(returning, coming, order);
    const isSame = entries.length === Object.keys(mine ?? {}).length && entries.every(([name, node]) => Object.is(member(mine, name), node));
    if (!isSame) result = withMember(result, section, Object.fromEntries(entries), Object.keys(theirs));
  }
  return result;
}

/** The object with one member set, in its place or behind its neighbour in `order`; the same object when nothing changes. */
function withMember(object: JsonObject, key: string, value: Json | undefined, order: readonly string[]): JsonObject {
  if (Object.is(member(object, key), value)) return object;
  const entries = Object.entries(object);
  if (value === undefined) return Object.fromEntries(entries.filter(([name]) => name !== key));
  if (Object.hasOwn(object, key)) return Object.fromEntries(entries.map(([name, old]) => [name, name === key ? value : old]));
  return Object.fromEntries(withNewEntries(entries, new Map([[key, value]]), order));
}

/** The new import becomes the base of the next one. Nothing changes when it is the one that is known already. */
function withOrigin(connector: Connector, { origin }: Connector): Connector {
  const known = connector.origin;
  if (!origin || (known?.source === origin.source && isEqualJson(known.definition, origin.definition) && isEqualJson(known.properties ?? null, origin.properties ?? null))) return connector;
  return { ...connector, origin };
}

function mergeSettings(comparison: ImportComparison, choosing: Choosing): JsonObject {
  const { base, mine, theirs } = comparison;
  const order = Object.keys(theirs.definition);
  let definition = mine.definition;
  for (const item of comparison.settings) {
    const nodes = { base: member(base?.definition, item.name), mine: member(mine.definition, item.name), theirs: member(theirs.definition, item.name) };
    definition = withMember(definition, item.name, outcome(item, choosing, nodes, item.name), order);
  }
  return definition;
}

function mergeProperties(comparison: ImportComparison, choosing: Choosing): JsonObject {
  const [base, mine, theirs] = [comparison.base, comparison.mine, comparison.theirs].map((connector) => objectOf(connector?.properties, 'properties'));
  let inner = mine ?? {};
  for (const item of comparison.properties) {
    const nodes = { base: member(base, item.name), mine: member(mine, item.name), theirs: member(theirs, item.name) };
    inner = withMember(inner, item.name, outcome(item, choosing, nodes, item.name), Object.keys(theirs ?? {}));
  }
  return inner === mine || comparison.properties.length === 0 ? comparison.mine.properties : withKey(comparison.mine.properties, 'properties', inner);
}

const idsIn = (definition: JsonObject): string[] => foundOperations(definition).flatMap(({ node }) => textOf(node, 'operationId') ?? []);

/** What names operations follows those that took the ID of theirs, and lets go of those that are gone. */
function withReferences(connector: Connector, { mine, theirs, operations }: ImportComparison, { choiceOf, decideIn }: Choosing): Connector {
  const before = idsIn(mine.definition);
  const names = new Map<string, string>();
  for (const item of operations) {
    const [from, to] = [textOf(item.match.mine?.node, 'operationId'), textOf(item.match.theirs?.node, 'operationId')];
    if (from === undefined || to === undefined || from === to || before.filter((id) => id === from).length > 1) continue;
    const choice = choiceOf(item);
    const isTaken = choice === 'take' || (choice === 'merge' && item.members.some((one) => one.id === memberId(item.id, ['operationId']) && decideIn(item.id)(one) === 'theirs'));
    if (isTaken) names.set(from, to);
  }
  const rename = (id: string): string => names.get(id) ?? id;
  const definition = names.size === 0 ? connector.definition : withRenamedReferences(connector.definition, rename);
  const properties = names.size === 0 ? connector.properties : propertiesWithRenamed(connector.properties, rename);
  const now = new Set(idsIn(definition));
  // A policy that came along may name what was left out; one of mine that names nothing is left to a rule.
  const known = connector.properties === mine.properties ? before : [...before, ...idsIn(theirs.definition)];
  return withPart(withPart(connector, 'definition', definition), 'properties', propertiesWithout(properties, new Set(known.map(rename).filter((id) => !now.has(id)))));
}

/**
 * The connector that was worked on with the newer import merged into it, each item as chosen (by its id) or by its preset;
 * `sides` says so for places inside merged items. The order of mine stays, new parts go behind their neighbours in the new
 * import; a shared part comes along when something uses it, whatever was chosen. The same connector comes back when
 * nothing changes.
 */
export function applyImport(comparison: ImportComparison, choices: ReadonlyMap<string, ImportChoice> = new Map(), sides: ReadonlyMap<string, Side> = new Map()): Connector {
  const steps = applyInSteps(comparison, choices, sides);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** The same, with a stop between its parts, so that a page can draw and answer in between. */
export function* applyInSteps(comparison: ImportComparison, choices: ReadonlyMap<string, ImportChoice>, sides: ReadonlyMap<string, Side>): Generator<undefined, Connector, undefined> {
  const { base, mine, theirs, signIn } = comparison;
  const choosing: Choosing = {
    choiceOf: (item) => choices.get(item.id) ?? item.preset,
    decideIn: (scope) => (decision) => sides.get(memberId(scope, decision.path)) ?? decision.preset,
    sideOf: (id) => sides.get(id),
  };
  let definition = mergeSettings(comparison, choosing);
  yield;
  const paths = mergePaths(comparison, choosing);
  if (paths !== undefined) definition = withMember(definition, 'paths', paths, Object.keys(theirs.definition));
  yield;
  definition = yield* withShared(definition, comparison, choosing);
  let result = withPart(withPart(mine, 'definition', definition), 'properties', mergeProperties(comparison, choosing));
  yield;
  const choice = signIn ? choosing.choiceOf(signIn) : 'keep';
  if (signIn && choice !== 'keep') result = withSignIn(result, { base, mine, theirs }, signIn.isWhole === true ? 'take' : choice, choosing.decideIn(signIn.id));
  const taken = new Set(comparison.files.filter((item) => choosing.choiceOf(item) === 'take').map(({ id }) => id));
  result = withFiles(withReferences(result, comparison, choosing), theirs, taken);
  yield;
  return withOrigin(result, theirs);
}
