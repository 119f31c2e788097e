import type { Pointer } from '../../../core/base/pointer';

/** Which rows are chosen for an edit of several at once, and where a range starts. */
export interface RowChoice {
  readonly chosen: ReadonlySet<Pointer>;
  readonly anchor: Pointer | undefined;
}

export const noChoice: RowChoice = { chosen: new Set(), anchor: undefined };

/** The choice with a row in it, or out of it. The first row added takes the present one along, as it already looks chosen. */
export function toggled({ chosen }: RowChoice, at: Pointer, current: Pointer | undefined): RowChoice {
  const next = new Set(chosen.size === 0 && current !== undefined && current !== at ? [current] : chosen);
  if (!next.delete(at)) next.add(at);
  return { chosen: next, anchor: at };
}

/** The rows from the anchor (the present row when there is none) to `to`, in the order that they are shown in. */
export function ranged({ anchor }: RowChoice, order: readonly Pointer[], to: Pointer, current: Pointer | undefined): RowChoice {
  const end = order.indexOf(to);
  const known = [anchor, current, to].find((at) => at !== undefined && order.includes(at));
  const start = known === undefined ? end : order.indexOf(known);
  return end < 0 ? { chosen: new Set(), anchor } : { chosen: new Set(order.slice(Math.min(start, end), Math.max(start, end) + 1)), anchor: known };
}

/** Every row that is shown. */
export const everyRow = (order: readonly Pointer[]): RowChoice => ({ chosen: new Set(order), anchor: order[0] });

/** The row to go to when some are deleted: the first one left behind them, else the last one before; undefined when none is left. */
export function leftAfter(order: readonly Pointer[], gone: ReadonlySet<Pointer>): Pointer | undefined {
  const last = order.findLastIndex((at) => gone.has(at));
  return order[last + 1] ?? order.findLast((at) => !gone.has(at));
}
