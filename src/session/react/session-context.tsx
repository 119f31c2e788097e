import { createContext, useCallback, useContext, useMemo, useSyncExternalStore } from 'react';
import { isObject, member, type Json, type JsonObject } from '../../core/base/json';
import type { Pointer } from '../../core/base/pointer';
import type { Command } from '../../core/commands/command';
import { setValue } from '../../core/commands/set-value';
import { setText } from '../../core/commands/set-text';
import { valueAt, type Connector, type Submission } from '../../core/connector/connector';
import type { Counts } from '../../core/rules/engine/engine';
import { unitAt } from '../../core/rules/engine/units';
import type { Finding } from '../../core/rules/finding';
import { areSameFindings } from '../../core/rules/same-findings';
import type { FindingLook } from '../finding-view';
import { findingsByPlace, type FindingsByPlace } from '../findings-by-place';
import type { FindingLists } from '../open-findings';
import { Derived } from '../derived';
import type { Session } from '../session';
import { Settled } from '../settled';

const SessionContext = createContext<Session | undefined>(undefined);

/** Hands the open connector's session to everything inside. */
export const SessionProvider = SessionContext.Provider;

/** The session of the open connector. Reading from it does not subscribe; use the other hooks for that. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('There is no open connector around this component.');
  return session;
}

/** What `select` reads from the connector; renders again only when that differs by identity. */
export function useConnector<Selected>(select: (connector: Connector) => Selected): Selected {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, () => select(session.connector));
}

/** The JSON value at a pointer, kept up to date. */
export function useValue(pointer: Pointer): Json | undefined {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, () => valueAt(session.connector, pointer));
}

/** What `derive` makes of what `source` reads; renders again only when that says something else. Both functions have to stay the same. */
export function useDerived<Source, Value>(source: (session: Session) => Source, derive: (source: Source) => Value, isSame: (one: Value, other: Value) => boolean): Value {
  const session = useSession();
  const { read } = useMemo(() => new Derived(() => source(session), derive, isSame), [session, source, derive, isSame]);
  return useSyncExternalStore(session.subscribe, read);
}

/** Members of the object at a pointer, by keys that have to stay the same array; the same object while they do. Others may change meanwhile. */
export function useMembers(pointer: Pointer, keys: readonly string[]): JsonObject {
  const source = useCallback(({ connector }: Session) => valueAt(connector, pointer), [pointer]);
  const derive = useCallback((node: Json | undefined): JsonObject => (isObject(node) ? Object.fromEntries(Object.entries(node).filter(([key]) => keys.includes(key))) : {}), [keys]);
  const isSame = useCallback((one: JsonObject, other: JsonObject) => keys.every((key) => member(one, key) === member(other, key)), [keys]);
  return useDerived(source, derive, isSame);
}

/** Those findings of the unit around a place that `pick` gives; the same array while they say the same. */
function useFindingsAround(pointer: Pointer, pick: (around: FindingsByPlace, pointer: Pointer) => readonly Finding[]): readonly Finding[] {
  const unit = useMemo(() => unitAt(pointer), [pointer]);
  const source = useCallback((session: Session) => findingsByPlace(session.findingsOf(unit), session.connector.submission.muted), [unit]);
  const derive = useCallback((around: FindingsByPlace) => pick(around, pointer), [pick, pointer]);
  return useDerived(source, derive, areSameFindings);
}

const about = (around: FindingsByPlace, pointer: Pointer): readonly Finding[] => around.about(pointer);

const within = (around: FindingsByPlace, pointer: Pointer): readonly Finding[] => around.within(pointer);

/** The findings about one field, worst first; muted rules say nothing here. */
export const useFieldFindings = (pointer: Pointer): readonly Finding[] => useFindingsAround(pointer, about);

/** The findings at a place and below it, within one operation, path item or shared object; muted rules say nothing here. */
export const useFindingsWithin = (pointer: Pointer): readonly Finding[] => useFindingsAround(pointer, within);

/** Why findings are set aside, by rule id; undefined when none are. */
export const useMutedRules = (): Submission['muted'] => useConnector(({ submission }) => submission.muted);

/** The findings of rules that are not muted, in document order, in one array for each part of the connector. */
export function useOpenLists(): FindingLists {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, () => session.openLists());
}

/** All findings, those of muted rules too, in one array for each part of the connector. */
export function useFindingLists(): FindingLists {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, () => session.lists());
}

/** Numbers of findings of rules that are not muted, by severity. */
export function useOpenCounts(): Counts {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, () => session.openCounts);
}

/** What `look` reads, which has to stay the same function; of a large connector when typing rests, because showing it costs so much. */
export function useSettled<Value>(look: (session: Session) => Value): Value {
  const session = useSession();
  const settled = useMemo(() => new Settled(session, look), [session, look]);
  return useSyncExternalStore(settled.subscribe, settled.value);
}

/** True while findings of changed parts are still being worked out. */
export function useIsChecking(): boolean {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, () => session.isChecking);
}

/** The kinds of targets and rare keys that the definition has at all, for `hasSubject`. */
export function usePresent(): ReadonlySet<string> {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, () => session.present);
}

/** How the findings are looked at in this visit. */
export function useFindingLook(): FindingLook {
  const { view } = useSession();
  return useSyncExternalStore(view.subscribe, () => view.state);
}

/** Numbers of findings by severity, those of muted rules too. */
export function useFindingCounts(): Counts {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, () => session.counts);
}

/** What a field needs: its text and how to change it. Letters typed in a row are one undo step; leaving the field ends the step. */
export function useTextField(pointer: Pointer, command: Command<{ at: Pointer; text: string }> = setText): {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly onBlur: () => void;
} {
  const session = useSession();
  const stored = useValue(pointer);
  const step = `typing:${pointer}`;
  const onChange = useCallback((text: string) => session.run(command, { at: pointer, text }, step), [session, command, pointer, step]);
  const onBlur = useCallback(() => {
    if (session.openStep === step && valueAt(session.connector, pointer) === '') session.run(setValue, { at: pointer, value: undefined }, step);
    session.settle();
  }, [session, pointer, step]);
  return { value: typeof stored === 'string' ? stored : stored === undefined || stored === null ? '' : JSON.stringify(stored), onChange, onBlur };
}
