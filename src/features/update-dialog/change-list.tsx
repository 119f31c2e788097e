import { Box, Checkbox, Typography } from '@mui/material';
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { TriangleAlert } from 'lucide-react';
import { useCallback, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { ComparedItem } from '../../core/importers/merge/comparison';
import { MethodLabel } from '../../ui/method-label';
import { codeFont } from '../../ui/theme';
import { unseen } from '../../ui/unseen';
import { keptConflicts, takenOf, type Choices } from './choices';
import { placeOf, stateWords, titleOf } from './item-look';

export interface ChangeListProps {
  readonly items: readonly ComparedItem[];
  readonly choices: Choices;
  readonly selected: string | undefined;
  readonly onSelect: (item: ComparedItem) => void;
  readonly onTake: (item: ComparedItem, isTaken: boolean) => void;
}

const rowHeight = 48;

/** What arrow keys do: the row that is gone to from `index`. */
const steps: { readonly [key: string]: (index: number, last: number) => number } = {
  ArrowDown: (index, last) => Math.min(index + 1, last),
  ArrowUp: (index) => Math.max(index - 1, 0),
  PageDown: (index, last) => Math.min(index + 10, last),
  PageUp: (index) => Math.max(index - 10, 0),
  Home: () => 0,
  End: (_index, last) => last,
};

const rowIndexOf = (element: Element): number | undefined => {
  const index = element.closest('[data-index]')?.getAttribute('data-index');
  return index === null || index === undefined ? undefined : Number(index);
};

/** What the newer version has to say, a line each with a check box; arrow keys go from row to row, and only those in view are drawn. */
export function ChangeList({ items, choices, selected, onSelect, onTake }: ChangeListProps) {
  const scroll = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const current = Math.min(active, items.length - 1);
  const focusing = useRef<{ readonly index: number; readonly what: string } | undefined>(undefined);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroll.current,
    estimateSize: useCallback(() => rowHeight, []),
    getItemKey: useCallback((index: number) => items[index]?.id ?? index, [items]),
    // The row that has the focus stays, however far the list is scrolled.
    rangeExtractor: useCallback(
      (range: Range) => {
        const wanted = defaultRangeExtractor(range);
        return current < 0 || wanted.includes(current) ? wanted : [...wanted, current].toSorted((a, b) => a - b);
      },
      [current],
    ),
    overscan: 8,
  });

  useEffect(() => {
    const wanted = focusing.current;
    const control = wanted && scroll.current?.querySelector<HTMLElement>(`[data-index="${wanted.index}"] ${wanted.what}`);
    if (!control) return;
    focusing.current = undefined;
    control.focus();
  });

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const step = Object.hasOwn(steps, event.key) && !event.ctrlKey && !event.altKey && !event.metaKey ? steps[event.key] : undefined;
    const index = event.target instanceof HTMLElement ? rowIndexOf(event.target) : undefined;
    if (!step || index === undefined) return;
    event.preventDefault();
    const next = step(index, items.length - 1);
    focusing.current = { index: next, what: event.target instanceof HTMLInputElement ? 'input' : 'button' };
    virtual.scrollToIndex(next, { align: 'auto' });
    setActive(next);
  };

  return (
    <Box ref={scroll} onKeyDown={onKeyDown} sx={{ flex: 1, minHeight: 0, overflowY: 'auto' }}>
      <Box role="list" aria-label="Changes" sx={{ position: 'relative' }} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          const item = items[index];
          if (!item) return null;
          return (
            <Box
              key={key}
              role="listitem"
              aria-setsize={items.length}
              aria-posinset={index + 1}
              data-index={index}
              onFocus={() => setActive(index)}
              sx={{
                position: 'absolute',
                insetInline: 0,
                top: 0,
                height: rowHeight,
                display: 'flex',
                alignItems: 'center',
                pl: 1,
                borderBottom: 1,
                borderColor: 'divider',
                bgcolor: item.id === selected ? 'hover' : 'transparent',
                boxShadow: item.id === selected ? 'inset 2px 0 0 var(--cw-palette-primary-main)' : 'none',
                '&:hover': { bgcolor: 'hover' },
              }}
              style={{ transform: `translateY(${start}px)` }}
            >
              <Row item={item} choices={choices} isCurrent={index === current} isSelected={item.id === selected} onSelect={onSelect} onTake={onTake} />
            </Box>
          );
        })}
      </Box>
    </Box>
  );
}

interface RowProps extends Pick<ChangeListProps, 'choices' | 'onSelect' | 'onTake'> {
  readonly item: ComparedItem;
  readonly isCurrent: boolean;
  readonly isSelected: boolean;
}

const verbs: { readonly [state in ComparedItem['state']]: string } = { added: 'Add', changed: 'Take the changes of', removed: 'Remove', mine: 'Keep', dismissed: 'Add' };
const tones: { readonly [state in ComparedItem['state']]: string } = { added: 'success.main', changed: 'info.main', removed: 'error.main', mine: 'text.secondary', dismissed: 'text.secondary' };

function Row({ item, choices, isCurrent, isSelected, onSelect, onTake }: RowProps) {
  const taken = takenOf(choices, item);
  const kept = keptConflicts(choices, item);
  const { method, detail } = placeOf(item);
  const title = titleOf(item);
  const tabIndex = isCurrent ? 0 : -1;
  return (
    <>
      <Checkbox
        size="small"
        checked={taken !== 'none'}
        indeterminate={taken === 'some'}
        onChange={() => onTake(item, taken === 'none')}
        slotProps={{ input: { 'aria-label': `${verbs[item.state]} ${title}`, tabIndex } }}
        sx={{ p: 0.75, '@media (pointer: coarse)': { p: 1.25 } }}
      />
      <Box
        component="button"
        type="button"
        tabIndex={tabIndex}
        aria-current={isSelected ? 'true' : undefined}
        onClick={() => onSelect(item)}
        sx={{
          flex: 1,
          minWidth: 0,
          height: '100%',
          display: 'flex',
          alignItems: 'center',
          gap: 1,
          pl: 0.5,
          pr: 1.5,
          border: 0,
          bgcolor: 'transparent',
          color: 'text.primary',
          font: 'inherit',
          textAlign: 'left',
          cursor: 'pointer',
          '&:focus-visible': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: -2 },
        }}
      >
        {method !== undefined && <MethodLabel method={method} />}
        <Box component="span" sx={{ flex: 1, minWidth: 0, lineHeight: 1.35 }}>
          <Box component="span" sx={{ ...oneLine, fontSize: 13 }}>
            {title}
          </Box>
          <Box component="span" sx={{ ...oneLine, fontSize: 11, color: 'text.secondary', fontFamily: method === undefined ? undefined : codeFont }}>
            {detail}
          </Box>
        </Box>
        {kept > 0 && (
          <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5, color: 'warning.main', fontSize: 12, whiteSpace: 'nowrap' }}>
            <TriangleAlert size={13} aria-hidden />
            {kept}
            <Box component="span" sx={unseen}>
              {kept === 1 ? 'conflict, yours stays' : 'conflicts, yours stays'}
            </Box>
          </Box>
        )}
        <Typography component="span" variant="caption" sx={{ color: tones[item.state], width: 60, textAlign: 'right', flexShrink: 0 }}>
          {stateWords[item.state]}
        </Typography>
      </Box>
    </>
  );
}

const oneLine = { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;
