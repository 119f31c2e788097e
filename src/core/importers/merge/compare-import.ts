import { member, objectOf, textOf, type Json, type JsonObject } from '../../base/json';
import { pointerOf, type Pointer } from '../../base/pointer';
import { withPart, type Connector } from '../../connector/connector';
import { sharedSections, type SharedSection } from '../../connector/shared-object';
import { sharedKey } from '../../connector/shared-reach';
import { alignIds } from './align-ids';
import { compareFiles } from './compare-files';
import { compareSignIn, signInKeys } from './compare-sign-in';
import { usedFromOperations } from './used-parts';
import { locationId, memberId, type ComparedItem, type ComparedMember, type ComparedOperation, type ComparedShared, type ImportChoice, type ImportComparison, type ImportState } from './comparison';
import { describeOperation, describeSetting, describeShared } from './describe-changes';
import { foundOperations, matchOperations, normalPath, type FoundOperation, type MatchedOperation } from './match-operations';
import { memberLabel } from './member-label';
import { restOf, restScope, variablesIn } from './merge-paths';
import { decisionsIn, differs, type Decision, type Versions } from './three-way';

const presets: Readonly<Record<ImportState, ImportChoice>> = { added: 'take', changed: 'merge', removed: 'keep', mine: 'keep', dismissed: 'keep' };

const placeOf = ({ path, method }: FoundOperation): Pointer => pointerOf(['definition', 'paths', path, method]);
const nameOf = ({ node, method, path }: FoundOperation): string =>
  textOf(node, 'summary') || textOf(node, 'operationId') || `${method.toUpperCase()} ${path}`;

/** How a part stands; undefined for one that nobody has to decide about. */
function stateOf<Value>({ base, mine, theirs }: Versions<Value | undefined>, hasMembers: () => boolean): ImportState | undefined {
  if (mine === undefined) return theirs === undefined ? undefined : base === undefined ? 'added' : 'dismissed';
  if (theirs === undefined) return base === undefined ? 'mine' : 'removed';
  return hasMembers() ? 'changed' : undefined;
}

const asMember = (scope: string, variables: readonly string[] = [], around = ''): ((decision: Decision) => ComparedMember) => (decision) => ({
  ...decision,
  id: memberId(scope, decision.path),
  label: [around, memberLabel(decision.path, variables)].filter(Boolean).join(' · '),
});

/** The name of a path variable follows the path. */
const isVariableName = ({ path }: Decision): boolean => path.at(-1) === 'name' && /^variable \d+$/.test(path.at(-2) ?? '');

/** The path or method, where they are different ones: theirs, unless it was moved here. */
function locationMembers(id: string, { base, mine, theirs }: MatchedOperation): ComparedMember[] {
  return (['path', 'method'] as const).flatMap((what): ComparedMember[] => {
    const [before, here, there] = [base?.[what], mine?.[what], theirs?.[what]];
    if (here === undefined || there === undefined || here === there || before === there) return [];
    const isConflict = before !== here;
    return [{ id: locationId(id, what), label: what === 'path' ? 'Path' : 'Method', path: [what], base: before, mine: here, theirs: there, preset: isConflict ? 'mine' : 'theirs', isConflict }];
  });
}

function membersOf(id: string, match: MatchedOperation): ComparedMember[] {
  const { base, mine, theirs } = match;
  const variables = variablesIn(match);
  const shown = mine ? variables.mine : variables.theirs;
  return [
    ...locationMembers(id, match),
    ...decisionsIn(restOf(match), '', variables).filter((decision) => !isVariableName(decision)).map(asMember(restScope(match), shown, 'All operations of the path')),
    ...decisionsIn({ base: base?.node, mine: mine?.node, theirs: theirs?.node }, '', variables).filter((decision) => !isVariableName(decision)).map(asMember(id, shown)),
  ];
}

const notes: { readonly [state in ImportState]?: string } = {
  removed: 'The new file no longer has this operation. It stays unless you remove it; the service may not offer it any more.',
  mine: 'Only this connector has this operation.',
  dismissed: 'You have left this operation out or deleted it. It stays out unless you take it.',
};
const unknownBase = 'Only this connector has this operation: it was added here, or taken away in the new file. It stays unless you remove it.';

function compareOperation(match: MatchedOperation, hasBase: boolean): ComparedOperation[] {
  const { base, mine, theirs } = match;
  const shown = mine ?? theirs;
  if (!shown) return [];
  const id = mine ? placeOf(mine) : `new ${placeOf(shown)}`;
  const members = mine && theirs ? membersOf(id, match) : [];
  const known = stateOf({ base, mine, theirs }, () => members.length > 0);
  if (!known) return [];
  // Nobody knows whether it was added here or taken away there: both can be chosen.
  const state = known === 'mine' && !hasBase ? 'removed' : known;
  const earlier = base ?? mine;
  const note = state === known ? notes[state] : unknownBase;
  return [
    {
      id,
      state,
      name: nameOf(shown),
      ...(mine && { mine: placeOf(mine) }),
      ...(theirs && { theirs: placeOf(theirs) }),
      members,
      changes: state === 'changed' && earlier && theirs ? describeOperation(earlier, theirs) : [],
      preset: presets[state],
      ...(note !== undefined && { note }),
      match,
    },
  ];
}

const namesIn = (...objects: (JsonObject | undefined)[]): Set<string> => new Set(objects.flatMap((object) => (object ? Object.keys(object) : [])));

function compareNode(
  versions: Versions<Json | undefined>,
  at: Pointer,
  name: string,
  key: string,
  describe: (before: Json, after: Json) => string[],
): ComparedItem | undefined {
  const { base, mine, theirs } = versions;
  const members = mine !== undefined && theirs !== undefined ? decisionsIn(versions, key).map(asMember(at)) : [];
  const state = stateOf(versions, () => members.length > 0);
  if (!state) return undefined;
  const before = base ?? mine;
  const isEdited = mine !== undefined && (base === undefined || differs(base, mine));
  return {
    id: at,
    state,
    name,
    ...(mine !== undefined && { mine: at }),
    ...(theirs !== undefined && { theirs: at }),
    members,
    changes: state === 'changed' && before !== undefined && theirs !== undefined ? describe(before, theirs) : [],
    // What nobody worked on goes with the last thing that uses it.
    preset: state === 'removed' && !isEdited ? 'take' : presets[state],
  };
}

/** The compared parts of a section, one by one: none or one for each name. */
function* compareSection(section: SharedSection, versions: Versions<JsonObject | undefined>, usedThere: ReadonlySet<string>): Generator<ComparedShared[], void, undefined> {
  const sections = { base: objectOf(versions.base, section), mine: objectOf(versions.mine, section), theirs: objectOf(versions.theirs, section) };
  for (const name of namesIn(sections.mine, sections.theirs)) {
    const nodes = { base: member(sections.base, name), mine: member(sections.mine, name), theirs: member(sections.theirs, name) };
    const item = compareNode(nodes, pointerOf(['definition', section, name]), name, '', describeShared);
    const isCompanion = item?.state === 'added' && usedThere.has(sharedKey(section, name));
    yield item ? [{ ...item, section, ...(isCompanion && { isCompanion }) }] : [];
  }
}

const isSetting = (key: string): boolean => key !== 'paths' && !signInKeys.has(key) && !sharedSections.some((section) => section === key);

function compareMembers({ base, mine, theirs }: Versions<JsonObject | undefined>, within: readonly string[], isCompared: (key: string) => boolean): ComparedItem[] {
  return Array.from(namesIn(mine, theirs))
    .filter(isCompared)
    .flatMap((key) => {
      const nodes = { base: member(base, key), mine: member(mine, key), theirs: member(theirs, key) };
      return compareNode(nodes, pointerOf([...within, key]), key, key, (before, after) => describeSetting(key, before, after)) ?? [];
    });
}

/** What an import makes up beside the definition says nothing, unless it is known what the earlier one made up. */
function compareProperties(base: Connector | undefined, mine: Connector, theirs: Connector): ComparedItem[] {
  if (!base && theirs.origin) return [];
  const [before, here, there] = [base, mine, theirs].map((connector) => objectOf(connector?.properties, 'properties'));
  return compareMembers({ base: before, mine: here, theirs: there }, ['properties', 'properties'], (key) => key !== 'connectionParameters');
}

const slashless = (path: string): string => path.replace(/\/+$/, '');

const basePathOf = (definition: JsonObject): string => slashless(textOf(definition, 'basePath') ?? '');

/**
 * The new import with its paths below the base path of mine, when written so both have an address in common: an importer
 * may divide addresses otherwise once there are more of them. A base path that was changed here says nothing of this kind.
 */
function alignBasePath(base: JsonObject | undefined, mine: JsonObject, theirs: JsonObject): JsonObject {
  const from = basePathOf(theirs);
  const to = basePathOf(mine);
  const paths = objectOf(theirs, 'paths');
  if (from === to || !paths || (base && basePathOf(base) !== to)) return theirs;
  const full = Object.entries(paths).map(([path, item]): [string, Json] => [`${from}${path}`, item]);
  if (!full.every(([path]) => path.startsWith(`${to}/`))) return theirs;
  const here = new Set(foundOperations(mine).map(({ path }) => normalPath(to + path)));
  if (!full.some(([path]) => here.has(normalPath(path)))) return theirs;
  const aligned = Object.fromEntries(full.map(([path, item]): [string, Json] => [path.slice(to.length), item]));
  const basePath = member(mine, 'basePath');
  return Object.fromEntries(
    Object.entries({ ...theirs, paths: aligned }).flatMap(([key, value]): [string, Json][] =>
      key !== 'basePath' ? [[key, value]] : basePath === undefined ? [] : [[key, basePath]],
    ),
  );
}

/**
 * What a newer import of the same source means for a connector that was worked on. `base` is the connector as it was
 * imported earlier; without it all of mine counts as the person’s own. Operations are matched by path and method, then by
 * operation id; shared parts and settings by name. Takes any tree.
 */
export function compareImport(base: Connector | undefined, mine: Connector, theirs: Connector): ImportComparison {
  const steps = compareInSteps(base, mine, theirs);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** The same, with a stop after every few parts, so that a page can draw and answer in between. */
export function* compareInSteps(base: Connector | undefined, mine: Connector, theirs: Connector): Generator<undefined, ImportComparison, undefined> {
  const moved = withPart(theirs, 'definition', alignBasePath(base?.definition, mine.definition, theirs.definition));
  const aligned = alignIds(base, mine, moved);
  const versions = { base: aligned.base?.definition, mine: mine.definition, theirs: aligned.theirs.definition };
  yield;
  const usedThere = usedFromOperations(versions.theirs);
  yield;
  const matches = matchOperations(versions.base, versions.mine, versions.theirs);
  const operations: ComparedOperation[] = [];
  for (const match of matches) {
    yield;
    operations.push(...compareOperation(match, base !== undefined));
  }
  const shared: ComparedShared[] = [];
  for (const section of sharedSections) {
    for (const items of compareSection(section, versions, usedThere)) {
      yield;
      shared.push(...items);
    }
  }
  yield;
  return {
    base: aligned.base,
    mine,
    theirs: aligned.theirs,
    operations,
    shared,
    settings: compareMembers(versions, ['definition'], isSetting),
    signIn: compareSignIn(aligned.base, mine, aligned.theirs),
    properties: compareProperties(aligned.base, mine, aligned.theirs),
    files: compareFiles(mine, aligned.theirs),
  };
}
