import { styled } from '@mui/material/styles';
import { Check } from 'lucide-react';
import { memo } from 'react';
import { isMovable, type MoveEntry } from '../../../core/commands/move-entry';
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
  readonly isLocked: boolean;
  /** Where a row that is dragged would go. */
  readonly dropSide: MoveEntry['side'] | undefined;
}

const oneLine = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;

const quiet = 'var(--cw-palette-text-secondary)';
const accent = 'var(--cw-palette-primary-main)';

/** The look of all parts, said once on the row: the row of what is typed in is drawn at each key. */
const Row = styled('div')({
  position: 'absolute',
  top: 0,
  left: 0,
  right: 0,
  height: 44,
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  paddingInline: 12,
  cursor: 'pointer',
  '&:hover, &.marked': { backgroundColor: 'var(--cw-palette-hover)' },
  '& > .entry-check': { width: 16, height: 16, flexShrink: 0, borderRadius: 3, border: `1px solid ${quiet}`, color: 'var(--cw-palette-primary-contrastText)', display: 'grid', placeItems: 'center' },
  '& > .entry-check.on': { borderColor: accent, backgroundColor: accent },
  '& > .entry-words': { flex: 1, minWidth: 0, lineHeight: 1.35 },
  '& .entry-title': { ...oneLine, fontSize: 13, color: 'var(--cw-palette-text-primary)' },
  '& .entry-title.faint': { color: quiet },
  '& .entry-detail': { ...oneLine, fontSize: 12, color: quiet },
  '& .entry-detail.path': { fontSize: 11, fontFamily: codeFont },
});

const edges = { before: 'inset 0 2px 0', behind: 'inset 0 -2px 0' } as const;

/** One row of the list. What is done to it is heard by the list around it. */
export const EntryRow = memo(function EntryRow({ row, id, index, count, start, isCurrent, isChosen, isChoosing, isLocked, dropSide }: EntryRowProps) {
  return (
    <Row
      id={id}
      role="option"
      data-row={index}
      draggable={isMovable(row.at) && !isLocked}
      aria-selected={isChoosing ? isChosen : isCurrent}
      aria-current={isCurrent ? 'true' : undefined}
      aria-setsize={count}
      aria-posinset={index + 1}
      className={isCurrent || isChosen ? 'marked' : undefined}
      style={{ transform: `translateY(${start}px)`, boxShadow: dropSide ? `${edges[dropSide]} ${accent}` : isCurrent ? `inset 2px 0 0 ${accent}` : undefined }}
    >
      {isChoosing && (
        <div aria-hidden className={isChosen ? 'entry-check on' : 'entry-check'}>
          {isChosen && <Check size={12} strokeWidth={3} />}
        </div>
      )}
      <MethodLabel method={row.mark} />
      <div className="entry-words">
        <div className={row.isFaint ? 'entry-title faint' : 'entry-title'}>{row.title}</div>
        <div className={row.isPath ? 'entry-detail path' : 'entry-detail'}>{row.detail}</div>
      </div>
      <FindingsMark at={row.at} />
    </Row>
  );
});
