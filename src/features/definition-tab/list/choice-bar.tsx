import { Box, Menu, MenuItem } from '@mui/material';
import { ArrowDown, ArrowUp, Copy, Eye, Tag, Trash2, X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { Pointer } from '../../../core/base/pointer';
import { duplicateEntries } from '../../../core/commands/duplicate-entries';
import { setVisibility } from '../../../core/commands/set-visibility';
import type { Visibility } from '../../../core/connector/operations-of';
import { useSession } from '../../../session/react/session-context';
import { IconAction } from '../../../ui/icon-action';
import { useNavigation } from '../../../widgets/navigation/navigation';
import { visibilityChoices } from '../../../widgets/schema-tree/type-choices';
import { TagPopover } from './tag-popover';

export interface ChoiceBarProps {
  readonly places: readonly Pointer[];
  readonly disabled: boolean;
  readonly onDelete: () => void;
  readonly onClear: () => void;
  /** Moves the one entry that is chosen; absent when none or several are, or when its order means nothing. */
  readonly onMove: ((step: 1 | -1) => void) | undefined;
}

const isOperation = (at: Pointer): boolean => at.startsWith('/definition/paths/');

/** What can be done to all chosen entries at once, each as one step of undo. */
export function ChoiceBar({ places, disabled, onDelete, onClear, onMove }: ChoiceBarProps) {
  const session = useSession();
  const { toast } = useNavigation();
  const [menu, setMenu] = useState<HTMLElement | null>(null);
  const [tagging, setTagging] = useState<HTMLElement | null>(null);
  const areOperations = places.length > 0 && places.every(isOperation);
  const isOff = disabled || places.length === 0;
  const show = (visibility: Visibility, label: string): void => {
    setMenu(null);
    session.run(setVisibility, { places, visibility });
    toast(`Visibility of ${places.length === 1 ? 'one operation' : `${places.length} operations`}: ${label.toLowerCase()}.`, { undo: true });
  };
  return (
    <Box role="toolbar" aria-label="Chosen entries" sx={{ display: 'flex', alignItems: 'center', gap: 0.25, px: 1.5, minHeight: 44, borderTop: 1, borderColor: 'divider', bgcolor: 'panel' }}>
      <Box role="status" sx={{ flex: 1, fontSize: 13, fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>
        {places.length} chosen
      </Box>
      {onMove && (
        <>
          <Act title="Move up (Alt+Up)" disabled={isOff} onClick={() => onMove(-1)}>
            <ArrowUp size={16} aria-hidden />
          </Act>
          <Act title="Move down (Alt+Down)" disabled={isOff} onClick={() => onMove(1)}>
            <ArrowDown size={16} aria-hidden />
          </Act>
        </>
      )}
      <Act title="Visibility" hasMenu disabled={isOff || !areOperations} onClick={setMenu}>
        <Eye size={16} aria-hidden />
      </Act>
      <Act title="Tags" hasMenu disabled={isOff || !areOperations} onClick={setTagging}>
        <Tag size={16} aria-hidden />
      </Act>
      <Act
        title="Duplicate"
        disabled={isOff || places.every((at) => at === '/script')}
        onClick={() => {
          session.run(duplicateEntries, { places });
          toast(`${places.length === 1 ? 'One entry' : `${places.length} entries`} duplicated, each right behind its original.`, { undo: true });
        }}
      >
        <Copy size={16} aria-hidden />
      </Act>
      <Act title="Delete" disabled={isOff} onClick={onDelete}>
        <Trash2 size={16} aria-hidden />
      </Act>
      <Act title="Choose none (Escape)" disabled={false} onClick={onClear}>
        <X size={16} aria-hidden />
      </Act>
      <Menu anchorEl={menu} open={menu !== null} onClose={() => setMenu(null)}>
        {visibilityChoices.map(({ value, label }) => (
          <MenuItem key={value} onClick={() => show(value || 'none', label)}>
            {label}
          </MenuItem>
        ))}
      </Menu>
      <TagPopover anchor={tagging} places={places} onClose={() => setTagging(null)} />
    </Box>
  );
}

interface ActProps {
  readonly title: string;
  readonly disabled: boolean;
  readonly hasMenu?: boolean;
  readonly onClick: (from: HTMLElement) => void;
  readonly children: ReactNode;
}

function Act({ title, disabled, hasMenu, onClick, children }: ActProps) {
  return (
    <IconAction title={title} label={title.replace(/ \(.*$/, '')} aria-haspopup={hasMenu === true ? true : undefined} disabled={disabled} onClick={(event) => onClick(event.currentTarget)} sx={{ minWidth: 28, minHeight: 28, p: 0.5 }}>
      {children}
    </IconAction>
  );
}
