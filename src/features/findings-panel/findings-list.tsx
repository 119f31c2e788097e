import { Box } from '@mui/material';
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { memo, useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { Finding } from '../../core/rules/finding';
import type { Rule } from '../../core/rules/rule';
import { changedPart } from '../../session/changed-part';
import { isSamePlace } from '../../session/finding-view';
import { FindingCard } from './finding-card';
import type { FindingRow } from './group-findings';
import { GroupHeading } from './group-heading';
import { MutedRuleRow } from './muted-rule-row';
import { useRowFocus } from './use-row-focus';
import { rowIndexOf, useSteadyScroll } from './use-steady-scroll';

export interface FindingsListProps {
  readonly rows: readonly FindingRow[];
  /** Changes when the person asks to see something else: the list then starts at its top. */
  readonly look: unknown;
  readonly visited: Finding | undefined;
  readonly fixable: ReadonlyMap<string, number>;
  readonly ruleById: ReadonlyMap<string, Rule>;
  readonly onToggle: (group: string) => void;
  readonly onFixAll: (rule: Rule) => void;
}

const guesses: { readonly [kind in FindingRow['kind']]: number } = { group: 37, 'muted-rule': 90, finding: 87 };

const steps: { readonly [key: string]: (index: number, last: number) => number } = {
  ArrowDown: (index, last) => Math.min(index + 1, last),
  ArrowUp: (index) => Math.max(index - 1, 0),
  Home: () => 0,
  End: (_index, last) => last,
};

/** The list itself: only the rows that are seen are there, and the arrow keys go from row to row. */
export const FindingsList = memo(function FindingsList({ rows, look, visited, fixable, ruleById, onToggle, onFixAll }: FindingsListProps) {
  const scroll = useRef<HTMLDivElement>(null);
  const { focusedIndex, focusRow, onFocus, onBlur } = useRowFocus(scroll, rows);
  const keyed = useSameKeyed(rows);

  const virtual = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: useCallback((index: number) => guesses[keyed[index]?.kind ?? 'finding'], [keyed]),
    getItemKey: useCallback((index: number) => keyed[index]?.key ?? index, [keyed]),
    // A row that has the focus stays, so that the focus does.
    rangeExtractor: useCallback(
      (range: Range) => {
        const wanted = defaultRangeExtractor(range);
        return focusedIndex < 0 || wanted.includes(focusedIndex) ? wanted : [...wanted, focusedIndex].toSorted((a, b) => a - b);
      },
      [focusedIndex],
    ),
    overscan: 6,
  });
  useSteadyScroll(scroll, virtual, rows, look);

  const visitedIndex = useMemo(() => visitedIn(rows, visited), [rows, visited]);
  useEffect(() => {
    if (visitedIndex >= 0) virtual.scrollToIndex(visitedIndex, { align: 'auto' });
    // Only going to a finding moves the list, not what changes in it afterwards.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [visited]);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const step = Object.hasOwn(steps, event.key) && !event.ctrlKey && !event.altKey && !event.metaKey ? steps[event.key] : undefined;
    const index = event.target instanceof HTMLElement && event.target.tagName === 'BUTTON' ? rowIndexOf(event.target) : undefined;
    if (!step || index === undefined) return;
    event.preventDefault();
    const next = step(index, rows.length - 1);
    virtual.scrollToIndex(next, { align: 'auto' });
    focusRow(next);
  };

  return (
    <Box
      ref={scroll}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onBlur={onBlur}
      sx={{ flex: 1, minHeight: 0, overflowY: 'auto', overflowAnchor: 'none', borderTop: 1, borderColor: 'divider', outline: 'none' }}
    >
      <Box role="list" aria-label="Findings" sx={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (!row) return null;
          return (
            <div
              key={item.key}
              ref={virtual.measureElement}
              role="listitem"
              aria-setsize={rows.length}
              aria-posinset={item.index + 1}
              data-index={item.index}
              style={{ position: 'absolute', insetInline: 0, top: 0, transform: `translateY(${item.start}px)` }}
            >
              {rowContent(row, item.index === visitedIndex)}
            </div>
          );
        })}
      </Box>
    </Box>
  );

  function rowContent(row: FindingRow, isCurrent: boolean) {
    switch (row.kind) {
      case 'group': {
        const rule = row.rule === undefined ? undefined : ruleById.get(row.rule);
        const { id, title, count, isOpen, severity } = row;
        return <GroupHeading id={id} title={title} count={count} isOpen={isOpen} severity={severity} rule={rule} fixable={rule ? (fixable.get(rule.id) ?? 0) : 0} onToggle={onToggle} onFix={onFixAll} />;
      }
      case 'muted-rule':
        return <MutedRuleRow id={row.rule} rule={ruleById.get(row.rule)} reason={row.reason} count={row.count} />;
      case 'finding':
        return <FindingCard finding={row.finding} isMuted={row.isMuted} isCurrent={isCurrent} fixable={fixable.get(row.finding.rule) ?? 0} onFixAll={onFixAll} />;
    }
  }
});

/** Rows with the keys of these, the same ones as long as no key changes: the list takes 10 ms to measure 230,000 others. */
function useSameKeyed(rows: readonly FindingRow[]): readonly FindingRow[] {
  const [keyed, setKeyed] = useState(rows);
  if (haveSameKeys(keyed, rows)) return keyed;
  setKeyed(rows);
  return rows;
}

function haveSameKeys(one: readonly FindingRow[], other: readonly FindingRow[]): boolean {
  if (one.length !== other.length) return false;
  const { removed, added } = changedPart(one, other);
  return removed.every(({ key }, index) => key === added[index]?.key);
}

/** The row of the finding that was gone to last: an edit beside its place makes the same finding anew. */
function visitedIn(rows: readonly FindingRow[], visited: Finding | undefined): number {
  if (!visited) return -1;
  const same = rows.findIndex((row) => row.kind === 'finding' && row.finding === visited);
  return same >= 0 ? same : rows.findIndex((row) => row.kind === 'finding' && isSamePlace(row.finding, visited));
}
