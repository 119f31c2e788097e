import type { Submission } from '../core/connector/connector';
import type { Counts } from '../core/rules/engine/engine';
import type { Finding } from '../core/rules/finding';
import { notMuted } from '../core/rules/not-muted';

/** Findings in one array for each part of the connector: an equal array means that nothing changed in that part. */
export type FindingLists = readonly (readonly Finding[])[];

type Muted = NonNullable<Submission['muted']>;

interface Open {
  readonly lists: FindingLists;
  readonly counts: Counts;
}

interface OpenPart {
  readonly list: readonly Finding[];
  readonly counts: Counts;
}

function countsOf(list: readonly Finding[]): Counts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of list) counts[severity]++;
  return counts;
}

/** Takes the findings of muted rules out. Each part is gone through once, so that an edit costs the part that it changed. */
export class OpenFindings {
  private muted: Muted | undefined;
  private parts = new WeakMap<readonly Finding[], OpenPart>();
  private from: FindingLists | undefined;
  private now: Open = { lists: [], counts: countsOf([]) };

  /** The findings of rules that are not muted, and their numbers; the same object while nothing changed. */
  of(lists: FindingLists, muted: Muted): Open {
    if (this.from === lists && this.muted === muted) return this.now;
    if (this.muted !== muted) this.parts = new WeakMap();
    this.from = lists;
    this.muted = muted;
    const open = lists.map((list) => this.partOf(list, muted));
    const counts = { error: 0, warning: 0, info: 0 };
    for (const part of open) for (const severity of ['error', 'warning', 'info'] as const) counts[severity] += part.counts[severity];
    this.now = { lists: open.map(({ list }) => list).filter(({ length }) => length > 0), counts };
    return this.now;
  }

  private partOf(list: readonly Finding[], muted: Muted): OpenPart {
    const known = this.parts.get(list);
    if (known) return known;
    const open = notMuted(list, muted);
    const part = { list: open.length === list.length ? list : open, counts: countsOf(open) };
    this.parts.set(list, part);
    return part;
  }
}
