/** One line of a table: what was measured, and how it stands against the goal. */
export interface Figure {
  readonly name: string;
  readonly measured: string;
  readonly bar?: string;
  readonly moonshot?: string;
  readonly verdict?: Verdict;
  /** True for counts and sizes, which do not depend on the machine: missing their bar fails the run. */
  readonly isExact?: boolean;
}

export type Verdict = 'moonshot' | 'met' | 'missed';

/** What a part of the bench found: its table, and what has to be said in words. */
export interface Findings {
  readonly figures: readonly Figure[];
  readonly remarks?: readonly string[];
}

/** A number with about three digits that count: `0.0071`, `1.32`, `412`. */
export function shortNumber(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const size = Math.abs(value);
  if (size >= 100) return Math.round(value).toLocaleString('en-US');
  if (size >= 10) return value.toFixed(1);
  return size === 0 || size >= 1 ? value.toFixed(2) : String(Number(value.toPrecision(2)));
}

interface Goal {
  readonly bar: number;
  readonly moonshot?: number;
  /** Written after every number of the line: `×`, ` kB`. */
  readonly unit?: string;
  readonly isExact?: boolean;
  /** What stands behind the measured number, such as milliseconds. */
  readonly detail?: string;
}

/** A figure that shall be at most its bar, and better still its moonshot. */
export function atMost(name: string, value: number, { bar, moonshot, unit = '', isExact = false, detail }: Goal): Figure {
  const verdict = moonshot !== undefined && value <= moonshot ? 'moonshot' : value <= bar ? 'met' : 'missed';
  return {
    name,
    measured: `${shortNumber(value)}${unit}${detail === undefined ? '' : ` (${detail})`}`,
    bar: `≤ ${shortNumber(bar)}${unit}`,
    ...(moonshot !== undefined && { moonshot: `≤ ${shortNumber(moonshot)}${unit}` }),
    verdict,
    isExact,
  };
}

/** A count that shall be the whole: `1,028 of 1,032`. */
export function allOf(name: string, count: number, whole: number, isExact = true): Figure {
  return {
    name,
    measured: `${count.toLocaleString('en-US')} of ${whole.toLocaleString('en-US')}`,
    bar: 'all',
    verdict: count === whole ? 'met' : 'missed',
    isExact,
  };
}

/** A share in percent that shall be at least its bar: `99.6 % (12,311 of 12,360)`; nothing to count meets every bar. */
export function atLeast(name: string, count: number, whole: number, bar: number, detail?: string): Figure {
  const share = whole === 0 ? 100 : (count / whole) * 100;
  // Rounded down: what is not whole must not read as whole.
  const shown = Math.floor(share * 10) / 10;
  const counts = `${count.toLocaleString('en-US')} of ${whole.toLocaleString('en-US')}`;
  return { name, measured: `${shown} % (${counts}${detail === undefined ? '' : `; ${detail}`})`, bar: `≥ ${bar} %`, verdict: share >= bar ? 'met' : 'missed', isExact: true };
}

/** A count that shall be none. */
export const none = (name: string, count: number, detail?: string): Figure => ({
  name,
  measured: `${count.toLocaleString('en-US')}${detail === undefined ? '' : ` (${detail})`}`,
  bar: '0',
  verdict: count === 0 ? 'met' : 'missed',
  isExact: true,
});

/** A figure without a goal of its own. */
export const fact = (name: string, measured: string): Figure => ({ name, measured });

/** The figures as a table of plain text. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = [
    ['figure', 'measured', 'bar', 'moonshot', 'verdict'],
    ...figures.map(({ name, measured, bar = '', moonshot = '', verdict = '' }) => [name, measured, bar, moonshot, verdict]),
  ];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd()}`).join('\n');
}
