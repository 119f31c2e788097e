import { Box } from '@mui/material';
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { memo, useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { Finding } from '../../core/rules/finding';
import type { Rule } from '../../core/rules/rule';
import { FindingCard } from './finding-card';
import type { FindingRow } from './group-findings';
import { GroupHeading } from './group-heading';
import { MutedRuleRow } from './muted-rule-row';
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
  const [focusedKey, setFocusedKey] = useState<string | undefined>(undefined);
  const focusing = useRef<number | undefined>(undefined);
  const focusedIndex = useMemo(() => (focusedKey === undefined ? -1 : rows.findIndex(({ key }) => key === focusedKey)), [rows, focusedKey]);
  const lastFocused = useRef(0);

  const virtual = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: useCallback((index: number) => guesses[rows[index]?.kind ?? 'finding'], [rows]),
    getItemKey: useCallback((index: number) => rows[index]?.key ?? index, [rows]),
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

  useEffect(() => {
    const index = visited ? rows.findIndex((row) => row.kind === 'finding' && row.finding === visited) : -1;
    if (index >= 0) virtual.scrollToIndex(index, { align: 'auto' });
    // Only going to a finding moves the list, not what changes in it afterwards.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [visited]);

  const focusRow = (index: number): boolean => {
    const control = scroll.current?.querySelector<HTMLElement>(`[data-index="${index}"] [data-row-focus]`);
    control?.focus();
    return control !== null && control !== undefined;
  };

  useEffect(() => {
    if (focusing.current !== undefined && focusRow(focusing.current)) focusing.current = undefined;
  });

  // The row that had the focus was put right: the focus goes to the one that took its place.
  useEffect(() => {
    if (focusedIndex >= 0) lastFocused.current = focusedIndex;
    else if (focusedKey !== undefined && document.activeElement === document.body) focusRow(Math.min(lastFocused.current, rows.length - 1));
  }, [rows, focusedKey, focusedIndex]);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const step = Object.hasOwn(steps, event.key) && !event.ctrlKey && !event.altKey && !event.metaKey ? steps[event.key] : undefined;
    const index = event.target instanceof HTMLElement && event.target.tagName === 'BUTTON' ? rowIndexOf(event.target) : undefined;
    if (!step || index === undefined) return;
    event.preventDefault();
    const next = step(index, rows.length - 1);
    virtual.scrollToIndex(next, { align: 'auto' });
    if (!focusRow(next)) focusing.current = next;
  };

  return (
    <Box
      ref={scroll}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        const row = rows[rowIndexOf(event.target) ?? -1];
        if (row) setFocusedKey(row.key);
      }}
      onBlur={(event) => {
        if (event.relatedTarget !== null && !event.currentTarget.contains(event.relatedTarget)) setFocusedKey(undefined);
      }}
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
              {rowContent(row)}
            </div>
          );
        })}
      </Box>
    </Box>
  );

  function rowContent(row: FindingRow) {
    switch (row.kind) {
      case 'group': {
        const rule = row.rule === undefined ? undefined : ruleById.get(row.rule);
        const { id, title, count, isOpen, severity } = row;
        return <GroupHeading id={id} title={title} count={count} isOpen={isOpen} severity={severity} rule={rule} fixable={rule ? (fixable.get(rule.id) ?? 0) : 0} onToggle={onToggle} onFix={onFixAll} />;
      }
      case 'muted-rule':
        return <MutedRuleRow id={row.rule} rule={ruleById.get(row.rule)} reason={row.reason} count={row.count} />;
      case 'finding':
        return <FindingCard finding={row.finding} isMuted={row.isMuted} isCurrent={row.finding === visited} fixable={fixable.get(row.finding.rule) ?? 0} onFixAll={onFixAll} />;
    }
  }
});
