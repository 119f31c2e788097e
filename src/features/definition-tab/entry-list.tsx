import { Box, Button, InputAdornment, OutlinedInput, Typography } from '@mui/material';
import { ListChecks, Search } from 'lucide-react';
import { memo, useCallback, useMemo, useState, type CSSProperties, type ReactNode } from 'react';
import type { Pointer } from '../../core/base/pointer';
import { isMovable, type MoveEntry } from '../../core/commands/move-entry';
import { IconAction } from '../../ui/icon-action';
import { useAdjusted } from '../../ui/use-adjusted';
import { ChoiceBar } from './list/choice-bar';
import { EntryRows } from './list/entry-rows';
import { leftAfter, noChoice, type RowChoice } from './list/row-choice';
import { groupOf, matching, type Group, type Groups } from './list-entries';
import type { Selection } from './selection';

const titles: { readonly [group in Group]: string } = { actions: 'Actions', triggers: 'Triggers', references: 'References', policies: 'Policies' };
const none: readonly Pointer[] = [];
/** Plain styles: the list is drawn at each key that a row shows. */
const column: CSSProperties = { height: '100%', display: 'flex', flexDirection: 'column', minHeight: 0 };
const status: CSSProperties = { paddingInline: 12, fontSize: 12, color: 'var(--cw-palette-text-secondary)' };

const groupNames: readonly Group[] = ['actions', 'triggers', 'references', 'policies'];

export interface EntryListProps {
  readonly groups: Groups;
  readonly selection: Selection | undefined;
  readonly menu: ReactNode;
  readonly onSelect: (at: Pointer) => void;
  readonly onOpen: (at: Pointer, how: 'by click' | 'by key') => void;
  /** Deletes entries; `next` is the one to go to, as it is called before. */
  readonly onDelete: (places: readonly Pointer[], next: Pointer | undefined) => void;
  readonly onMove: (move: MoveEntry) => void;
  /** True for an entry that cannot be edited at the moment. */
  readonly isLocked: (at: Pointer) => boolean;
}

/** Actions, triggers, references and policies, with a filter; several can be chosen and edited at once. */
export function EntryList({ groups, selection, menu, onSelect, onOpen, onDelete, onMove, isLocked }: EntryListProps) {
  const [group, setGroup] = useState<Group>(selection ? groupOf(groups, selection) : 'actions');
  const [filter, setFilter] = useState('');
  const selected = selection?.at;
  const [choice, setChoice] = useState<RowChoice>(noChoice);
  const [isChoosing, setChoosing] = useState(false);
  const clear = useCallback((): void => {
    setChoice(noChoice);
    setChoosing(false);
  }, []);
  const show = useCallback(
    (next: Group): void => {
      setGroup(next);
      clear();
    },
    [clear],
  );
  const choose = useCallback((on: boolean): void => (on ? setChoosing(true) : clear()), [clear]);
  const home = useMemo(() => selection && groupOf(groups, selection), [groups, selection]);
  // Another entry, or the same one as something else: an action that became a trigger.
  useAdjusted(home && `${home} ${selected ?? ''}`, () => {
    if (home !== undefined && home !== group) show(home);
  });
  const rows = useMemo(() => matching(groups[group], filter), [groups, group, filter]);
  // What the filter hides is not chosen, so that nothing unseen is edited.
  const places = useMemo(() => (choice.chosen.size === 0 ? none : rows.flatMap(({ at }) => (choice.chosen.has(at) ? [at] : []))), [rows, choice]);
  const remove = (gone: readonly Pointer[]): void => {
    if (gone.some(isLocked)) return;
    const order = rows.map(({ at }) => at);
    clear();
    onDelete(gone, leftAfter(order, new Set(gone)));
  };
  const single = places.length === 1 ? places[0] : undefined;
  const moveSingle = (step: 1 | -1): void => {
    const from = rows.findIndex(({ at }) => at === single);
    const beside = rows[from + step]?.at;
    if (single === undefined || beside === undefined || !isMovable(beside)) return;
    onMove({ at: single, beside, side: step < 0 ? 'before' : 'behind' });
    // A policy is called by its position: the one that was moved is there now.
    setChoice({ chosen: new Set([single.startsWith('/properties/') ? beside : single]), anchor: undefined });
  };
  // The custom code stands below the policies, but is none.
  const policies = groups.policies.filter(({ at }) => at !== '/script').length;
  return (
    <div style={column}>
      <Kinds group={group} actions={groups.actions.length} triggers={groups.triggers.length} references={groups.references.length} policies={policies} onChoose={show} />
      <Tools label={`Filter ${titles[group].toLowerCase()}`} filter={filter} isChoosing={isChoosing} menu={menu} onFilter={setFilter} onChoosing={choose} />
      <div role="status" style={status}>
        {rows.length === 0 && (
          <Typography variant="body2" sx={{ py: 1 }}>
            {filter === '' ? `There are no ${titles[group].toLowerCase()} yet.` : `None of the ${groups[group].length} ${titles[group].toLowerCase()} matches “${filter}”.`}
          </Typography>
        )}
        {rows.length > 0 && filter !== '' && `${rows.length} of ${groups[group].length}`}
      </div>
      <EntryRows
        key={group}
        label={titles[group]}
        rows={rows}
        selected={selected}
        choice={choice}
        isChoosing={isChoosing}
        isLocked={isLocked}
        onChoose={setChoice}
        onSelect={onSelect}
        onOpen={(at, how) => {
          setChoice(noChoice);
          onOpen(at, how);
        }}
        onDelete={(at) => remove(places.length > 0 ? places : [at])}
        onMove={onMove}
      />
      {(isChoosing || places.length > 0) && <ChoiceBar places={places} disabled={places.some(isLocked)} onDelete={() => remove(places)} onClear={clear} onMove={single !== undefined && isMovable(single) ? moveSingle : undefined} />}
    </div>
  );
}

interface KindsProps extends Readonly<Record<Group, number>> {
  readonly group: Group;
  readonly onChoose: (group: Group) => void;
}

/** The groups with how many entries each has; drawn anew only when a number changes, not with every row. */
const Kinds = memo(function Kinds({ group, onChoose, ...counts }: KindsProps) {
  return (
    <Box role="tablist" aria-label="Kind" sx={{ display: 'flex', px: 1, borderBottom: 1, borderColor: 'divider' }}>
      {groupNames.map((name) => (
        <Button
          key={name}
          role="tab"
          aria-selected={name === group}
          onClick={() => onChoose(name)}
          sx={{ borderRadius: 0, px: 0.5, py: 0.5, minWidth: 0, flex: '1 0 auto', flexDirection: 'column', lineHeight: 1.35, fontSize: 13, color: name === group ? 'text.primary' : 'text.secondary', boxShadow: name === group ? 'inset 0 -2px 0 var(--cw-palette-primary-main)' : 'none' }}
        >
          {titles[name]}
          <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400, fontSize: 12, fontVariantNumeric: 'tabular-nums' }}>
            {counts[name]}
          </Box>
        </Button>
      ))}
    </Box>
  );
});

interface ToolsProps {
  readonly label: string;
  readonly filter: string;
  readonly isChoosing: boolean;
  readonly menu: ReactNode;
  readonly onFilter: (filter: string) => void;
  readonly onChoosing: (on: boolean) => void;
}

/** The filter, the switch for choosing several, and the menu of what can be added. */
const Tools = memo(function Tools({ label, filter, isChoosing, menu, onFilter, onChoosing }: ToolsProps) {
  return (
    <Box sx={{ display: 'flex', gap: 0.5, p: 1 }}>
      <OutlinedInput
        fullWidth
        type="search"
        placeholder="Filter"
        value={filter}
        onChange={(event) => onFilter(event.target.value)}
        inputProps={{ 'aria-label': label }}
        startAdornment={
          <InputAdornment position="start">
            <Search size={14} aria-hidden />
          </InputAdornment>
        }
      />
      <IconAction title="Choose several" aria-pressed={isChoosing} onClick={() => onChoosing(!isChoosing)} sx={{ minWidth: 32, minHeight: 36, p: 0.5, color: isChoosing ? 'primary.main' : 'text.secondary' }}>
        <ListChecks size={16} aria-hidden />
      </IconAction>
      {menu}
    </Box>
  );
});
