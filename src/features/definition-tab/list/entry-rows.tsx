import { styled } from '@mui/material/styles';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useMemo, useRef, useState, type DragEvent, type KeyboardEvent, type MouseEvent } from 'react';
import type { Pointer } from '../../../core/base/pointer';
import { isMovable, type MoveEntry } from '../../../core/commands/move-entry';
import type { ListEntry } from '../list-entries';
import { EntryRow } from './entry-row';
import { everyRow, noChoice, ranged, toggled, type RowChoice } from './row-choice';

export interface EntryRowsProps {
  readonly label: string;
  readonly rows: readonly ListEntry[];
  readonly selected: Pointer | undefined;
  readonly choice: RowChoice;
  /** Rows are chosen by a click, without a key held. */
  readonly isChoosing: boolean;
  readonly isLocked: (at: Pointer) => boolean;
  readonly onChoose: (choice: RowChoice) => void;
  readonly onSelect: (at: Pointer) => void;
  readonly onOpen: (at: Pointer, how: 'by click' | 'by key') => void;
  readonly onDelete: (at: Pointer) => void;
  readonly onMove: (move: MoveEntry) => void;
}

interface Drop {
  readonly at: Pointer;
  readonly side: MoveEntry['side'];
}

const Scroller = styled('div')({ flex: 1, minHeight: 0, overflow: 'auto', '&:focus-visible': { outline: '2px solid var(--cw-palette-primary-main)', outlineOffset: -2 } });

/** The rows of one group: only those in view are drawn. One is gone to with the arrow keys, several are chosen with Shift and Ctrl. */
export function EntryRows({ label, rows, selected, choice, isChoosing, isLocked, onChoose, onSelect, onOpen, onDelete, onMove }: EntryRowsProps) {
  const id = useId();
  const scroll = useRef<HTMLDivElement>(null);
  const [dragged, setDragged] = useState<Pointer | undefined>(undefined);
  const [drop, setDrop] = useState<Drop | undefined>(undefined);
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => scroll.current, estimateSize: () => 44, overscan: 10 });
  const current = useMemo(() => rows.findIndex(({ at }) => at === selected), [rows, selected]);
  useEffect(() => {
    if (current >= 0) virtual.scrollToIndex(current, { align: 'auto' });
  }, [virtual, current]);
  const order = (): readonly Pointer[] => rows.map(({ at }) => at);

  const goTo = (index: number, isRange: boolean): void => {
    const row = rows[Math.min(Math.max(index, 0), rows.length - 1)];
    if (!row) return;
    onChoose(isRange ? ranged(choice, order(), row.at, selected) : noChoice);
    onSelect(row.at);
  };
  const moveBy = (step: 1 | -1): void => {
    const row = rows[current];
    const beside = rows[current + step];
    if (row && beside && isMovable(row.at) && isMovable(beside.at) && !isLocked(row.at)) onMove({ at: row.at, beside: beside.at, side: step < 0 ? 'before' : 'behind' });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const last = rows.length - 1;
    const steps: { readonly [key: string]: number } = { ArrowDown: current + 1, ArrowUp: current - 1, Home: 0, End: last, PageDown: current + 10, PageUp: current - 10 };
    const isCommand = event.ctrlKey || event.metaKey;
    const to = Object.hasOwn(steps, event.key) ? steps[event.key] : undefined;
    if (event.altKey) {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      event.preventDefault();
      moveBy(event.key === 'ArrowDown' ? 1 : -1);
    } else if (to !== undefined && last >= 0) {
      event.preventDefault();
      goTo(to, event.shiftKey);
    } else if (isCommand && event.key.toLowerCase() === 'a') {
      event.preventDefault();
      onChoose(everyRow(order()));
    } else if (event.key === ' ' && selected !== undefined && current >= 0) {
      event.preventDefault();
      onChoose(toggled(choice, selected, undefined));
    } else if (event.key === 'Escape' && choice.chosen.size > 0) {
      event.preventDefault();
      onChoose(noChoice);
    } else if (event.key === 'Enter' && selected !== undefined) {
      event.preventDefault();
      onOpen(selected, 'by key');
    } else if (event.key === 'Delete' && current >= 0 && selected !== undefined) {
      event.preventDefault();
      onDelete(selected);
    }
  };

  const rowOf = ({ target }: MouseEvent | DragEvent): { readonly row: ListEntry; readonly element: Element } | undefined => {
    const element = target instanceof Element ? target.closest('[data-row]') : null;
    const row = element && rows[Number(element.getAttribute('data-row'))];
    return element && row ? { row, element } : undefined;
  };
  const onClick = (event: MouseEvent): void => {
    const hit = rowOf(event)?.row.at;
    if (hit === undefined) return;
    if (event.shiftKey) {
      onChoose(ranged(choice, order(), hit, selected));
      onSelect(hit);
    } else if (event.ctrlKey || event.metaKey || isChoosing) onChoose(toggled(choice, hit, isChoosing ? undefined : selected));
    else onOpen(hit, 'by click');
  };
  const onDragOver = (event: DragEvent): void => {
    const hit = rowOf(event);
    if (!hit || dragged === undefined || hit.row.at === dragged || !isMovable(hit.row.at)) return setDrop(undefined);
    event.preventDefault();
    const { top, height } = hit.element.getBoundingClientRect();
    const side = event.clientY < top + height / 2 ? 'before' : 'behind';
    if (drop?.at !== hit.row.at || drop.side !== side) setDrop({ at: hit.row.at, side });
  };
  const endDrag = (): void => {
    setDragged(undefined);
    setDrop(undefined);
  };
  const isMarked = isChoosing || choice.chosen.size > 0;
  return (
    <Scroller
      ref={scroll}
      role="listbox"
      aria-label={label}
      aria-multiselectable
      tabIndex={0}
      aria-activedescendant={current >= 0 ? `${id}-${current}` : undefined}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onMouseDown={(event) => {
        if (event.shiftKey) event.preventDefault();
      }}
      onDragStart={(event) => {
        const hit = rowOf(event)?.row.at;
        if (hit === undefined) return;
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', hit);
        setDragged(hit);
      }}
      onDragOver={onDragOver}
      onDragEnd={endDrag}
      onDrop={(event) => {
        event.preventDefault();
        if (dragged !== undefined && drop) onMove({ at: dragged, beside: drop.at, side: drop.side });
        endDrag();
      }}
    >
      <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          return (
            row && (
              <EntryRow
                key={row.at}
                row={row}
                id={`${id}-${index}`}
                index={index}
                count={rows.length}
                start={start}
                isCurrent={index === current}
                isChosen={choice.chosen.has(row.at)}
                isChoosing={isMarked}
                isLocked={isLocked(row.at)}
                dropSide={drop?.at === row.at ? drop.side : undefined}
              />
            )
          );
        })}
      </div>
    </Scroller>
  );
}
