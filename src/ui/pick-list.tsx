import { Box, InputAdornment, OutlinedInput } from '@mui/material';
import { useVirtualizer } from '@tanstack/react-virtual';
import { Search } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { CellCheck } from './cell-input';
import { codeFont } from './theme';

/** A text that can be picked, and what it is called. */
export interface PickItem {
  readonly value: string;
  readonly label: string;
  /** Says what is the matter with it, such as that it does not exist. */
  readonly problem?: string;
}

export interface PickListProps {
  readonly label: string;
  readonly picks: readonly PickItem[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  readonly disabled?: boolean;
}

const rowHeight = 32;
const least = 8;

/** A list with check boxes and, when it is long, a search; only the rows in view are drawn. What is chosen keeps its order. */
export function PickList({ label, picks, chosen, onChange, disabled }: PickListProps) {
  const [search, setSearch] = useState('');
  const scroll = useRef<HTMLDivElement>(null);
  const ticked = useMemo(() => new Set(chosen), [chosen]);
  const shown = useMemo(() => {
    const words = search.toLowerCase().split(/\s+/).filter(Boolean);
    return words.length === 0 ? picks : picks.filter(({ value, label: text }) => words.every((word) => `${value}\n${text}`.toLowerCase().includes(word)));
  }, [picks, search]);
  const rows = useVirtualizer({ count: shown.length, getScrollElement: () => scroll.current, estimateSize: () => rowHeight, overscan: 8 });
  return (
    <Box role="group" aria-label={label} sx={{ border: 1, borderColor: 'divider', borderRadius: 1, overflow: 'hidden' }}>
      {picks.length > least && (
        <OutlinedInput
          fullWidth
          type="search"
          placeholder="Search"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          inputProps={{ 'aria-label': `Search ${label.toLowerCase()}` }}
          startAdornment={
            <InputAdornment position="start">
              <Search size={14} aria-hidden />
            </InputAdornment>
          }
          sx={{ borderRadius: 0, borderBottom: 1, borderColor: 'divider', '& fieldset': { border: 0 } }}
        />
      )}
      <Box ref={scroll} sx={{ maxHeight: rowHeight * least, overflow: 'auto' }}>
        <Box sx={{ height: rows.getTotalSize(), position: 'relative' }}>
          {rows.getVirtualItems().map(({ index, start }) => {
            const pick = shown[index];
            if (!pick) return null;
            const isChosen = ticked.has(pick.value);
            return (
              <Box
                key={pick.value}
                component="label"
                sx={{ position: 'absolute', top: 0, left: 0, right: 0, height: rowHeight, transform: `translateY(${start}px)`, display: 'flex', alignItems: 'center', gap: 1, px: 1, cursor: 'pointer', '&:hover': { bgcolor: 'hover' } }}
              >
                <CellCheck
                  label={pick.problem === undefined ? pick.value : `${pick.value}: ${pick.problem}`}
                  checked={isChosen}
                  disabled={disabled === true}
                  onChange={(on) => onChange(on ? [...chosen, pick.value] : chosen.filter((value) => value !== pick.value))}
                />
                <Box component="span" sx={{ flex: '0 1 auto', fontFamily: codeFont, fontSize: 12, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
                  {pick.value}
                </Box>
                <Box component="span" sx={{ fontSize: 12, flex: '1 1 0', minWidth: '30%', textAlign: 'right', color: pick.problem === undefined ? 'text.secondary' : 'warning.main', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
                  {pick.problem ?? pick.label}
                </Box>
              </Box>
            );
          })}
        </Box>
      </Box>
      {shown.length === 0 && <Box sx={{ p: 1, fontSize: 12, color: 'text.secondary' }}>{picks.length === 0 ? 'There is nothing to choose yet.' : `None of the ${picks.length} matches “${search}”.`}</Box>}
    </Box>
  );
}
