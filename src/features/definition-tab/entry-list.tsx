import { Box, Button, InputAdornment, OutlinedInput, Typography } from '@mui/material';
import { useVirtualizer } from '@tanstack/react-virtual';
import { Search } from 'lucide-react';
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Pointer } from '../../core/base/pointer';
import { MethodLabel } from '../../ui/method-label';
import { codeFont } from '../../ui/theme';
import { useAdjusted } from '../../ui/use-adjusted';
import { FindingsMark } from '../../widgets/schema-tree/findings-mark';
import { groupOf, matching, type Group, type Groups, type ListEntry } from './list-entries';
import type { Selection } from './selection';

const titles: { readonly [group in Group]: string } = { actions: 'Actions', triggers: 'Triggers', references: 'References', policies: 'Policies' };
const groupNames: readonly Group[] = ['actions', 'triggers', 'references', 'policies'];

export interface EntryListProps {
  readonly groups: Groups;
  readonly selection: Selection | undefined;
  readonly menu: ReactNode;
  readonly onSelect: (at: Pointer) => void;
  readonly onOpen: (at: Pointer) => void;
  readonly onDelete: (at: Pointer, next: Pointer | undefined) => void;
}

/** Actions, triggers and references, with a filter; only the rows in view are drawn. */
export function EntryList({ groups, selection, menu, onSelect, onOpen, onDelete }: EntryListProps) {
  const [group, setGroup] = useState<Group>(selection ? groupOf(groups, selection) : 'actions');
  const [filter, setFilter] = useState('');
  const selected = selection?.at;
  useAdjusted(selected, () => selection && setGroup(groupOf(groups, selection)));
  const rows = useMemo(() => matching(groups[group], filter), [groups, group, filter]);
  return (
    <Box sx={{ height: '100%', display: 'flex', flexDirection: 'column', minHeight: 0 }}>
      <Box role="tablist" aria-label="Kind" sx={{ display: 'flex', px: 1, borderBottom: 1, borderColor: 'divider' }}>
        {groupNames.map((name) => (
          <Button
            key={name}
            role="tab"
            aria-selected={name === group}
            onClick={() => setGroup(name)}
            sx={{ borderRadius: 0, px: 0.5, py: 0.5, minWidth: 0, flex: '1 0 auto', flexDirection: 'column', lineHeight: 1.35, fontSize: 13, color: name === group ? 'text.primary' : 'text.secondary', boxShadow: name === group ? 'inset 0 -2px 0 var(--cw-palette-primary-main)' : 'none' }}
          >
            {titles[name]}
            <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400, fontSize: 12, fontVariantNumeric: 'tabular-nums' }}>
              {/* The custom code stands below the policies, but is none. */}
              {groups[name].filter(({ at }) => at !== '/script').length}
            </Box>
          </Button>
        ))}
      </Box>
      <Box sx={{ display: 'flex', gap: 1, p: 1 }}>
        <OutlinedInput
          fullWidth
          type="search"
          placeholder="Filter"
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
          inputProps={{ 'aria-label': `Filter ${titles[group].toLowerCase()}` }}
          startAdornment={
            <InputAdornment position="start">
              <Search size={14} aria-hidden />
            </InputAdornment>
          }
        />
        {menu}
      </Box>
      <Box role="status" sx={{ px: 1.5, fontSize: 12, color: 'text.secondary' }}>
        {rows.length === 0 && (
          <Typography variant="body2" sx={{ py: 1 }}>
            {filter === '' ? `There are no ${titles[group].toLowerCase()} yet.` : `None of the ${groups[group].length} ${titles[group].toLowerCase()} matches “${filter}”.`}
          </Typography>
        )}
        {rows.length > 0 && filter !== '' && `${rows.length} of ${groups[group].length}`}
      </Box>
      <Rows key={group} label={titles[group]} rows={rows} selected={selected} onSelect={onSelect} onOpen={onOpen} onDelete={onDelete} />
    </Box>
  );
}

interface RowsProps {
  readonly label: string;
  readonly rows: readonly ListEntry[];
  readonly selected: Pointer | undefined;
  readonly onSelect: (at: Pointer) => void;
  readonly onOpen: (at: Pointer) => void;
  readonly onDelete: (at: Pointer, next: Pointer | undefined) => void;
}

function Rows({ label, rows, selected, onSelect, onOpen, onDelete }: RowsProps) {
  const id = useId();
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => scroll.current, estimateSize: () => 44, overscan: 10 });
  const current = rows.findIndex(({ at }) => at === selected);
  useEffect(() => {
    if (current >= 0) virtual.scrollToIndex(current, { align: 'auto' });
  }, [virtual, current]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const last = rows.length - 1;
    const steps: { readonly [key: string]: number } = { ArrowDown: current + 1, ArrowUp: current - 1, Home: 0, End: last, PageDown: current + 10, PageUp: current - 10 };
    const to = steps[event.key];
    if (to !== undefined && last >= 0) {
      event.preventDefault();
      const row = rows[Math.min(Math.max(to, 0), last)];
      if (row) onSelect(row.at);
    } else if (event.key === 'Enter' && selected !== undefined) {
      event.preventDefault();
      onOpen(selected);
    } else if (event.key === 'Delete' && current >= 0 && selected !== undefined) {
      event.preventDefault();
      onDelete(selected, (rows[current + 1] ?? rows[current - 1])?.at);
    }
  };
  return (
    <Box
      ref={scroll}
      role="listbox"
      aria-label={label}
      tabIndex={0}
      aria-activedescendant={current >= 0 ? `${id}-${current}` : undefined}
      onKeyDown={onKeyDown}
      sx={{ flex: 1, minHeight: 0, overflow: 'auto', '&:focus-visible': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: -2 } }}
    >
      <Box role="presentation" sx={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          if (!row) return null;
          const isSelected = index === current;
          return (
            <Box
              key={row.at}
              id={`${id}-${index}`}
              role="option"
              aria-selected={isSelected}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              onClick={() => onOpen(row.at)}
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
                bgcolor: isSelected ? 'hover' : 'transparent',
                boxShadow: isSelected ? 'inset 2px 0 0 var(--cw-palette-primary-main)' : 'none',
                '&:hover': { bgcolor: 'hover' },
              }}
            >
              <MethodLabel method={row.mark} />
              <Box sx={{ flex: 1, minWidth: 0, lineHeight: 1.35 }}>
                <Box sx={{ ...oneLine, fontSize: 13, color: row.isFaint ? 'text.secondary' : 'text.primary' }}>{row.title}</Box>
                <Box sx={{ ...oneLine, fontSize: 11, fontFamily: codeFont, color: 'text.secondary' }}>{row.detail}</Box>
              </Box>
              <FindingsMark at={row.at} />
            </Box>
          );
        })}
      </Box>
    </Box>
  );
}

const oneLine = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;
