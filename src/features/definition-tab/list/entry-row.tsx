import { Box } from '@mui/material';
import { Check } from 'lucide-react';
import { memo } from 'react';
import type { MoveEntry } from '../../../core/commands/move-entry';
import { MethodLabel } from '../../../ui/method-label';
import { codeFont } from '../../../ui/theme';
import { FindingsMark } from '../../../widgets/schema-tree/findings-mark';
import type { ListEntry } from '../list-entries';

export interface EntryRowProps {
  readonly row: ListEntry;
  readonly id: string;
  readonly index: number;
  readonly count: number;
  readonly start: number;
  readonly isCurrent: boolean;
  readonly isChosen: boolean;
  /** Rows show whether they are chosen. */
  readonly isChoosing: boolean;
  readonly isDraggable: boolean;
  /** Where a row that is dragged would go. */
  readonly dropSide: MoveEntry['side'] | undefined;
}

/** One row of the list. What is done to it is heard by the list around it. */
export const EntryRow = memo(function EntryRow({ row, id, index, count, start, isCurrent, isChosen, isChoosing, isDraggable, dropSide }: EntryRowProps) {
  const edge = dropSide === 'before' ? 'inset 0 2px 0' : 'inset 0 -2px 0';
  return (
    <Box
      id={id}
      role="option"
      data-row={index}
      draggable={isDraggable}
      aria-selected={isChoosing ? isChosen : isCurrent}
      aria-current={isCurrent ? 'true' : undefined}
      aria-setsize={count}
      aria-posinset={index + 1}
      sx={{
        position: 'absolute',
        top: 0,
        left: 0,
        right: 0,
        height: 44,
        transform: `translateY(${start}px)`,
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        px: 1.5,
        cursor: 'pointer',
        bgcolor: isCurrent || isChosen ? 'hover' : 'transparent',
        boxShadow: dropSide ? `${edge} var(--cw-palette-primary-main)` : isCurrent ? 'inset 2px 0 0 var(--cw-palette-primary-main)' : 'none',
        '&:hover': { bgcolor: 'hover' },
      }}
    >
      {isChoosing && (
        <Box
          aria-hidden
          sx={{ width: 16, height: 16, flexShrink: 0, borderRadius: '3px', border: 1, borderColor: isChosen ? 'primary.main' : 'text.secondary', bgcolor: isChosen ? 'primary.main' : 'transparent', color: 'primary.contrastText', display: 'grid', placeItems: 'center' }}
        >
          {isChosen && <Check size={12} strokeWidth={3} />}
        </Box>
      )}
      <MethodLabel method={row.mark} />
      <Box sx={{ flex: 1, minWidth: 0, lineHeight: 1.35 }}>
        <Box sx={{ ...oneLine, fontSize: 13, color: row.isFaint ? 'text.secondary' : 'text.primary' }}>{row.title}</Box>
        <Box sx={{ ...oneLine, ...(row.isPath ? { fontSize: 11, fontFamily: codeFont } : { fontSize: 12 }), color: 'text.secondary' }}>{row.detail}</Box>
      </Box>
      <FindingsMark at={row.at} />
    </Box>
  );
});

const oneLine = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;
