import type { Command } from '../core/commands/command';
import type { Connector } from '../core/connector/connector';
import type { SealedValues } from '../core/ports/sealer';
import type { Counts } from '../core/rules/engine/engine';
import type { UnitKey } from '../core/rules/engine/units';
import type { Finding } from '../core/rules/finding';
import type { Rule } from '../core/rules/rule';
import { ConnectionVault } from './connection-vault';
import { ConnectorCheck } from './connector-check';
import { FindingView } from './finding-view';
import { OpenFindings, type FindingLists } from './open-findings';
import { PublishedMemory } from './published-memory';
import type { TestRecord } from '../core/connector/evidence';
import { TestLog } from './test-log';
import { SignInMemory } from './sign-in-memory';
import { TestMemory } from './test-memory';

/** One step that undo takes back. */
interface Step {
  readonly label: string;
  readonly before: Connector;
  readonly after: Connector;
  /** Steps in a row with the same key are one step: the letters of one field. */
  readonly mergeKey: string | undefined;
}

const unlessEqual = (before: Counts, after: Counts): Counts => (before.error === after.error && before.warning === after.warning && before.info === after.info ? before : after);

/** Runs a task later, when the page has time; gives a way to call it off. */
export type Scheduler = (task: () => void) => () => void;

/** While a long check goes on, listeners are told after so many slices of it. */
const slicesTold = 8;

/** True when the slice of time that a task was given is used up. */
export type Deadline = () => () => boolean;

export interface SessionParts {
  readonly rules: readonly Rule[];
  readonly schedule: Scheduler;
  readonly deadline: Deadline;
  /** A check by the same rules that was begun before the connector was opened. */
  readonly check?: ConnectorCheck | undefined;
}

/**
 * The open connector: its present state, its history, and its findings. The only copy of the truth: screens read it and
 * run commands. Listeners are told after every change of either the connector or the findings.
 */
export class Session {
  /** Test values and results of this visit. */
  readonly tests = new TestMemory();
  /** What tokens are got with in this visit. */
  readonly signIns = new SignInMemory();
  /** Connection values that are kept in the draft, encrypted. */
  readonly vault: ConnectionVault;
  /** The evidence of all test calls, kept in the draft. */
  readonly log: TestLog;
  /** What the connector is compared with in this visit. */
  readonly published = new PublishedMemory();
  /** How the findings are looked at in this visit. */
  readonly view: FindingView;

  private readonly check: ConnectorCheck;
  private readonly open = new OpenFindings();
  private readonly listeners = new Set<() => void>();
  private past: readonly Step[] = [];
  private future: readonly Step[] = [];
  private current: Connector;
  private cancelWork: (() => void) | undefined;
  private slices = 0;

  constructor(
    connector: Connector,
    private readonly parts: SessionParts,
    tests?: TestRecord,
    sealed?: SealedValues,
  ) {
    this.vault = new ConnectionVault(sealed);
    this.log = new TestLog(tests);
    this.current = connector;
    this.check = parts.check ?? new ConnectorCheck(parts.rules);
    this.view = new FindingView(parts.rules);
    this.refresh();
  }

  get connector(): Connector {
    return this.current;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** Runs a command; does nothing, and leaves no undo step, when it gives the same connector. */
  run<Args>(command: Command<Args>, args: Args, mergeKey?: string): void {
    this.step(command.label(args), command.apply(this.current, args), mergeKey);
  }

  /** Goes to a connector that was made outside a command: the result of a fix or an import. */
  step(label: string, after: Connector, mergeKey?: string): void {
    const before = this.current;
    if (after === before) return;
    const last = this.past.at(-1);
    const merges = mergeKey !== undefined && last?.mergeKey === mergeKey && this.future.length === 0;
    const step: Step = { label, before: merges ? last.before : before, after, mergeKey };
    this.past = [...(merges ? this.past.slice(0, -1) : this.past), step];
    this.future = [];
    this.show(after);
  }

  /** The merge key of the step that the next one could still join. */
  get openStep(): string | undefined {
    return this.past.at(-1)?.mergeKey;
  }

  /** Ends a run of merged steps: what is typed next is a step of its own. */
  settle(): void {
    const last = this.past.at(-1);
    if (last?.mergeKey !== undefined) this.past = [...this.past.slice(0, -1), { ...last, mergeKey: undefined }];
  }

  /** What undo would take back, or undefined when there is nothing. */
  get undoLabel(): string | undefined {
    return this.past.at(-1)?.label;
  }

  get redoLabel(): string | undefined {
    return this.future.at(-1)?.label;
  }

  undo(): void {
    const step = this.past.at(-1);
    if (!step) return;
    this.past = this.past.slice(0, -1);
    this.future = [...this.future, step];
    this.show(step.before);
  }

  redo(): void {
    const step = this.future.at(-1);
    if (!step) return;
    this.future = this.future.slice(0, -1);
    this.past = [...this.past, { ...step, mergeKey: undefined }];
    this.show(step.after);
  }

  /** All findings in document order; the same array while nothing changed. */
  findings(): readonly Finding[] {
    return this.check.engine.all();
  }

  /** The findings of rules that are not muted, in document order, in one array for each unit: the very array while nothing changed in it. */
  openLists(): FindingLists {
    const { muted } = this.current.submission;
    return muted ? this.open.of(this.check.engine.lists(), muted).lists : this.check.engine.lists();
  }

  /** The findings of rules that are not muted, in document order. */
  openFindings(): readonly Finding[] {
    const lists = this.openLists();
    return lists === this.check.engine.lists() ? this.findings() : lists.flat();
  }

  /** Numbers of findings of rules that are not muted, by severity; the same object while they stay the same. */
  get openCounts(): Counts {
    const { muted } = this.current.submission;
    if (!muted) return this.counts;
    this.openCountsNow = unlessEqual(this.openCountsNow, this.open.of(this.check.engine.lists(), muted).counts);
    return this.openCountsNow;
  }

  /** All findings, those of muted rules too, as `openLists` has them. */
  lists(): FindingLists {
    return this.check.engine.lists();
  }

  /** The findings of an operation, path item, shared object, or the rest of the connector: the unit that `unitAt` gives for a pointer. */
  findingsOf(unit: UnitKey): readonly Finding[] {
    return this.check.engine.of(unit);
  }

  private countsVersion = -1;
  private countsNow: Counts = { error: 0, warning: 0, info: 0 };
  private openCountsNow: Counts = this.countsNow;

  /** Numbers of findings by severity; the same object while they stay the same. */
  get counts(): Counts {
    if (this.countsVersion !== this.check.engine.version) {
      this.countsVersion = this.check.engine.version;
      this.countsNow = unlessEqual(this.countsNow, this.check.engine.counts);
    }
    return this.countsNow;
  }

  /** The kinds of targets and rare keys that the definition has at all, for `hasSubject`; the same set while it stays so. */
  get present(): ReadonlySet<string> {
    return this.check.presence.present;
  }

  /** True while findings of changed parts are still being worked out. */
  get isChecking(): boolean {
    return this.check.engine.isBehind;
  }

  private show(connector: Connector): void {
    this.current = connector;
    this.refresh();
    this.tell();
  }

  private refresh(): void {
    this.check.update(this.current);
    this.work();
  }

  private work(): void {
    this.cancelWork?.();
    this.cancelWork = undefined;
    const isOver = this.parts.deadline();
    if (this.check.work(isOver)) return;
    this.cancelWork = this.parts.schedule(() => {
      this.slices++;
      this.work();
      // Drawing what each slice found costs more than the slice.
      if (!this.cancelWork || this.slices % slicesTold === 0) this.tell();
    });
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
