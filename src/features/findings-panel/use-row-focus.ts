import { useLayoutEffect, useMemo, useRef, useState, type FocusEvent, type RefObject } from 'react';
import type { FindingRow, RowKey } from './group-findings';
import { rowIndexOf } from './use-steady-scroll';

/** Where the keyboard is in a list of rows, and the way to put it elsewhere. */
export interface RowFocus {
  /** The number of the row that has the focus, which has to stay in the page; negative when none has it. */
  readonly focusedIndex: number;
  readonly focusRow: (index: number) => void;
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
  readonly onBlur: (event: FocusEvent<HTMLElement>) => void;
}

/**
 * Keeps the focus on what a row is about, whatever number the row has: findings come and go above it while a connector is
 * checked. When that finding is gone, the nearest row that is left gets the focus, unless it is elsewhere by now.
 */
export function useRowFocus(list: RefObject<HTMLElement | null>, rows: readonly FindingRow[]): RowFocus {
  const [focusedKey, setFocusedKey] = useState<RowKey | undefined>(undefined);
  /** The row that gets the focus as soon as it is in the page. */
  const wanted = useRef<RowKey | undefined>(undefined);
  const rowsBefore = useRef(rows);
  const focusedIndex = useMemo(() => indexOf(rows, focusedKey), [rows, focusedKey]);

  // In the step that draws the rows, before anybody else can see that nothing has the focus.
  useLayoutEffect(() => {
    const before = rowsBefore.current;
    rowsBefore.current = rows;
    if (focusedKey === undefined || focusedIndex >= 0) return;
    // Whoever has the focus by now keeps it: a dialog that opened meanwhile, for one.
    const isLost = document.activeElement === null || document.activeElement === document.body;
    const heir = isLost ? nearestLeft(before, rows, focusedKey) : undefined;
    wanted.current = heir;
    setFocusedKey(heir);
  }, [rows, focusedKey, focusedIndex]);

  useLayoutEffect(() => {
    if (wanted.current === undefined) return;
    const control = list.current?.querySelector<HTMLElement>(`[data-index="${indexOf(rows, wanted.current)}"] [data-row-focus]`);
    if (!control) return;
    wanted.current = undefined;
    control.focus();
  });

  return {
    focusedIndex,
    focusRow: (index) => {
      const key = rows[index]?.key;
      if (key === undefined) return;
      const control = list.current?.querySelector<HTMLElement>(`[data-index="${index}"] [data-row-focus]`);
      if (control) control.focus();
      else {
        wanted.current = key;
        setFocusedKey(key);
      }
    },
    onFocus: ({ target }) => {
      const row = rows[rowIndexOf(target) ?? -1];
      if (!row) return;
      wanted.current = undefined;
      setFocusedKey(row.key);
    },
    onBlur: ({ currentTarget, target, relatedTarget }) => {
      // Without another window in front, the one that had the focus is no longer the active one.
      const isLeft = relatedTarget === null ? document.activeElement !== target : !currentTarget.contains(relatedTarget);
      if (isLeft) setFocusedKey(undefined);
    },
  };
}

const indexOf = (rows: readonly FindingRow[], key: RowKey | undefined): number => (key === undefined ? -1 : rows.findIndex((row) => row.key === key));

/** The row that stood closest to one that is gone and is still there, of two equally close ones the later. */
function nearestLeft(before: readonly FindingRow[], after: readonly FindingRow[], gone: RowKey): RowKey | undefined {
  const left = new Set(after.map(({ key }) => key));
  const position = indexOf(before, gone);
  if (position < 0) return undefined;
  for (let distance = 1; distance <= Math.max(position, before.length - position); distance++) {
    for (const row of [before[position + distance], before[position - distance]]) if (row && left.has(row.key)) return row.key;
  }
  return undefined;
}
