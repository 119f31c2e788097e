import { member, objectOf, textOf, type Json, type JsonObject } from '../../base/json';
import { pointerOf, type Pointer } from '../../base/pointer';
import { withPart, type Connector } from '../../connector/connector';
import { sharedSections, type SharedSection } from '../../connector/shared-object';
import type { ComparedItem, ComparedOperation, ComparedShared, ImportChoice, ImportComparison, ImportState } from './comparison';
import { describeOperation, describeSetting, describeShared } from './describe-changes';
import { foundOperations, matchOperations, normalPath, type FoundOperation, type MatchedOperation } from './match-operations';
import { differs, type Versions } from './three-way';

const presets: Readonly<Record<ImportState, ImportChoice>> = { added: 'take', changed: 'merge', removed: 'keep', mine: 'keep', dismissed: 'keep' };

const placeOf = ({ path, method }: FoundOperation): Pointer => pointerOf(['definition', 'paths', path, method]);
const nameOf = ({ node, method, path }: FoundOperation): string =>
  textOf(node, 'summary') || textOf(node, 'operationId') || `${method.toUpperCase()} ${path}`;

/** How a part stands; undefined for one that nobody has to decide about. */
function stateOf<Value>({ base, mine, theirs }: Versions<Value | undefined>, isChanged: (before: Value, after: Value) => boolean): ImportState | undefined {
  if (mine === undefined) return theirs === undefined ? undefined : base === undefined ? 'added' : 'dismissed';
  if (theirs === undefined) return base === undefined ? 'mine' : 'removed';
  return isChanged(base ?? mine, theirs) && isChanged(mine, theirs) ? 'changed' : undefined;
}

function compareOperation(match: MatchedOperation): ComparedOperation[] {
  const { base, mine, theirs } = match;
  const state = stateOf({ base, mine, theirs }, (before, after) => describeOperation(before, after).length > 0);
  const shown = mine ?? theirs;
  if (!state || !shown) return [];
  const earlier = base ?? mine;
  const notes: { readonly [state in ImportState]?: string } = {
    removed: 'The new file no longer has this operation. It stays unless you remove it; the service may not offer it any more.',
    dismissed: 'You have left this operation out or deleted it. It stays out unless you take it.',
  };
  const note = notes[state];
  return [
    {
      id: mine ? placeOf(mine) : `new ${placeOf(shown)}`,
      state,
      name: nameOf(shown),
      ...(mine && { mine: placeOf(mine) }),
      ...(theirs && { theirs: placeOf(theirs) }),
      changes: state === 'changed' && earlier && theirs ? describeOperation(earlier, theirs) : [],
      isEdited: mine !== undefined && (base === undefined || mine.path !== base.path || differs(mine.node, base.node)),
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
  describe: (before: Json, after: Json) => string[],
): ComparedItem | undefined {
  const { base, mine, theirs } = versions;
  const state = stateOf(versions, differs);
  if (!state) return undefined;
  const before = base ?? mine;
  const isEdited = mine !== undefined && (base === undefined || differs(base, mine));
  return {
    id: at,
    state,
    name,
    ...(mine !== undefined && { mine: at }),
    ...(theirs !== undefined && { theirs: at }),
    changes: state === 'changed' && before !== undefined && theirs !== undefined ? describe(before, theirs) : [],
    isEdited,
    // What nobody worked on goes with the last thing that uses it.
    preset: state === 'removed' && !isEdited ? 'take' : presets[state],
  };
}

function compareSection(section: SharedSection, versions: Versions<JsonObject | undefined>): ComparedShared[] {
  const sections = { base: objectOf(versions.base, section), mine: objectOf(versions.mine, section), theirs: objectOf(versions.theirs, section) };
  return Array.from(namesIn(sections.mine, sections.theirs)).flatMap((name) => {
    const nodes = { base: member(sections.base, name), mine: member(sections.mine, name), theirs: member(sections.theirs, name) };
    const item = compareNode(nodes, pointerOf(['definition', section, name]), name, describeShared);
    return item ? [{ ...item, section }] : [];
  });
}

/** Changing the sign-in would part it from the connection parameters, which an import of the definition does not touch. */
const signIn = new Set(['security', 'securityDefinitions']);
const isSetting = (key: string): boolean => key !== 'paths' && !sharedSections.some((section) => section === key);

function compareSettings({ base, mine, theirs }: Versions<JsonObject | undefined>): ComparedItem[] {
  return Array.from(namesIn(mine, theirs))
    .filter(isSetting)
    .flatMap((key) => {
      const nodes = { base: member(base, key), mine: member(mine, key), theirs: member(theirs, key) };
      const item = compareNode(nodes, pointerOf(['definition', key]), key, (before, after) => describeSetting(key, before, after));
      if (!item) return [];
      if (!signIn.has(key) || item.state !== 'changed') return [item];
      return [{ ...item, preset: 'keep', note: 'The sign-in stays as it is on the Security tab. Change it there if the service signs in differently now.' }];
    });
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
  const aligned = withPart(theirs, 'definition', alignBasePath(base?.definition, mine.definition, theirs.definition));
  const versions = { base: base?.definition, mine: mine.definition, theirs: aligned.definition };
  return {
    base: base?.definition,
    mine,
    theirs: aligned,
    operations: matchOperations(versions.base, versions.mine, versions.theirs).flatMap(compareOperation),
    shared: sharedSections.flatMap((section) => compareSection(section, versions)),
    settings: compareSettings(versions),
  };
}
