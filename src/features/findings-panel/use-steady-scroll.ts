import type { Virtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, type RefObject } from 'react';
import type { FindingRow, RowKey } from './group-findings';

interface Shown {
  readonly index: number;
  readonly key: RowKey;
  readonly start: number;
}

type List = Virtualizer<HTMLDivElement, HTMLDivElement>;

/** The number of the row that an element stands in. */
export function rowIndexOf(element: Element | null): number | undefined {
  const index = element?.closest('[data-index]')?.getAttribute('data-index');
  return index === null || index === undefined ? undefined : Number(index);
}

/** Where a key is now. It mostly stands close to where it was, so that is where the search begins. */
function nearestIndexOf(rows: readonly FindingRow[], key: RowKey, around: number): number {
  for (let distance = 0; distance <= Math.max(around, rows.length - around); distance++) {
    if (rows[around - distance]?.key === key) return around - distance;
    if (rows[around + distance]?.key === key) return around + distance;
  }
  return -1;
}

/**
 * Keeps what a person looks at where it is while findings come and go above it: the row under the pointer, else the one
 * that has the focus, else the first that is seen; when that one is gone, the next one that is still there.
 */
export function useSteadyScroll(scroll: RefObject<HTMLDivElement | null>, list: List, rows: readonly FindingRow[], look: unknown): void {
  const shown = useRef<readonly Shown[]>([]);
  const before = useRef({ rows, look });

  useLayoutEffect(() => {
    const element = scroll.current;
    const { rows: oldRows, look: oldLook } = before.current;
    before.current = { rows, look };
    if (element && oldLook !== look) element.scrollTo({ top: 0 });
    else if (element && oldRows !== rows) {
      // The page has the new numbers already, so that a row of before is known by its key.
      const number = rowIndexOf(element.querySelector('[data-index]:hover')) ?? (element.contains(document.activeElement) ? rowIndexOf(document.activeElement) : undefined);
      const pinned = rows[number ?? -1]?.key;
      const seen = shown.current.findIndex(({ key, start }, position) => key === pinned || (pinned === undefined && (shown.current[position + 1]?.start ?? start + 1) > element.scrollTop));
      const isAtTop = element.scrollTop === 0 && pinned === undefined;
      for (const { key, index, start } of isAtTop ? [] : shown.current.slice(Math.max(0, seen))) {
        const now = nearestIndexOf(rows, key, index);
        if (now < 0) continue;
        const shift = (list.measurementsCache[now]?.start ?? start) - start;
        if (shift !== 0) element.scrollBy({ top: shift });
        break;
      }
    }
  }, [scroll, list, rows, look]);

  useLayoutEffect(() => {
    shown.current = list.getVirtualItems().flatMap(({ index, start }) => {
      const key = rows[index]?.key;
      return key === undefined ? [] : [{ index, key, start }];
    });
  });
}
