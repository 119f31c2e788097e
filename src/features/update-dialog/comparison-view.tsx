import { Box, Button, DialogActions, InputAdornment, OutlinedInput, Typography, useMediaQuery, useTheme } from '@mui/material';
import { Search } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import type { Connector } from '../../core/connector/connector';
import { importLimits, type ImportLimits } from '../../core/importers/choose/import-limits';
import { applyImport, applyInSteps } from '../../core/importers/merge/apply-import';
import { itemsOf, type ComparedItem, type ImportComparison } from '../../core/importers/merge/comparison';
import { EmptyState } from '../../ui/empty-state';
import { runInSlices } from '../../ui/run-in-slices';
import { unseen } from '../../ui/unseen';
import { LimitMeters } from '../../widgets/limit-meters/limit-meters';
import { ChangeDetails } from './change-details';
import { ChangeList } from './change-list';
import { countsOf, filters, keptConflicts, noChoices, outcomeWords, shownItems, takenOf, withAll, withSide, withTaken, type Choices, type Filter } from './choices';

export interface ComparisonViewProps {
  readonly comparison: ImportComparison;
  readonly onCancel: () => void;
  /** Takes the result; `words` say what it did. */
  readonly onApply: (connector: Connector, words: string) => void;
}

/** What differs, with a choice each; on a narrow screen the list or one of its items. */
export function ComparisonView({ comparison, onCancel, onApply }: ComparisonViewProps) {
  const isNarrow = useMediaQuery(useTheme().breakpoints.down('md'));
  const items = useMemo(() => itemsOf(comparison).filter(({ state, isCompanion }) => state !== 'mine' && isCompanion !== true), [comparison]);
  const [choices, setChoices] = useState<Choices>(noChoices);
  const [filter, setFilter] = useState<Filter>('all');
  const [text, setText] = useState('');
  const [selected, setSelected] = useState<string | undefined>(undefined);
  const shown = useMemo(() => shownItems(items, filter, text), [items, filter, text]);
  const { limits, outcome } = useOutcome(comparison, choices);
  const isSame = useMemo(() => items.length === 0 && applyImport(comparison) === comparison.mine, [items, comparison]);
  const open = items.find(({ id }) => id === selected) ?? (isNarrow ? undefined : shown[0]);
  const words = outcomeWords(choices, items);
  const kept = items.reduce((sum, item) => sum + keptConflicts(choices, item), 0);
  const staying = items.filter((item) => item.state === 'removed' && takenOf(choices, item) === 'none').length;
  const hasBase = comparison.base !== undefined;

  const onTake = (item: ComparedItem, isTaken: boolean): void => setChoices((before) => withTaken(before, item, isTaken));
  const apply = (): void => onApply(outcome ?? applyImport(comparison, choices.items, choices.sides), words);

  const list = (
    <Box sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, minWidth: 0, flex: 1 }}>
      <ListTools items={items} shown={shown} filter={filter} text={text} onFilter={setFilter} onText={setText} onAll={(how) => setChoices((before) => withAll(before, shown, how))} />
      {shown.length === 0 ? (
        <EmptyState title="No change matches">
          {text === '' ? 'None of the changes is of this kind.' : `None of them says “${text}”.`}
        </EmptyState>
      ) : (
        <ChangeList key={`${filter} ${text}`} items={shown} choices={choices} selected={open?.id} onSelect={({ id }) => setSelected(id)} onTake={onTake} />
      )}
    </Box>
  );
  const details = open && (
    <ChangeDetails
      key={open.id}
      item={open}
      mine={comparison.mine}
      theirs={comparison.theirs}
      hasBase={hasBase}
      choices={choices}
      onTake={onTake}
      onSide={(member, side) => setChoices((before) => withSide(before, member, side))}
      onAll={(item, how) => setChoices((before) => withAll(before, [item], how))}
      onBack={isNarrow ? () => setSelected(undefined) : undefined}
    />
  );

  return (
    <>
      {items.length === 0 ? (
        <EmptyState title="Nothing is new">
          {hasBase ? 'The file says the same as the version that was imported earlier.' : 'The file says the same as this connector. Updating remembers it, so that later versions are compared with it.'}
        </EmptyState>
      ) : (
        <Box sx={{ flex: 1, minHeight: 0, display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 11fr) minmax(0, 10fr)' }, borderTop: 1, borderColor: 'divider' }}>
          {isNarrow ? (
            (details ?? list)
          ) : (
            <>
              {list}
              <Box sx={{ display: 'flex', minHeight: 0, minWidth: 0, borderLeft: 1, borderColor: 'divider' }}>{details}</Box>
            </>
          )}
        </Box>
      )}
      {!(isNarrow && open) && items.length > 0 && (
        <Box sx={{ px: { xs: 2, sm: 3 }, py: { xs: 0.75, sm: 1.5 }, borderTop: 1, borderColor: 'divider' }}>
          <Box sx={{ minHeight: isNarrow ? 18 : 28 }}>{limits && <LimitMeters limits={limits} isBrief={isNarrow} />}</Box>
        </Box>
      )}
      <DialogActions sx={{ px: { xs: 2, sm: 3 }, py: 1.5, borderTop: 1, borderColor: 'divider', flexWrap: 'wrap', gap: 1 }}>
        <Typography variant="body2" role="status" sx={{ flex: { xs: '1 1 100%', sm: 1 }, minWidth: 0, color: 'text.secondary' }}>
          {items.length > 0 && (words === '' ? 'Nothing comes in.' : `${words}.`)}
          {kept > 0 && ` ${kept} ${kept === 1 ? 'conflict: yours stays' : 'conflicts: yours stay'}.`}
          {staying > 0 && ` ${staying} no longer in the file, kept.`}
        </Typography>
        <Button color="inherit" onClick={onCancel}>
          {isSame ? 'Close' : 'Cancel'}
        </Button>
        {!isSame && (
          <Button variant="contained" onClick={apply}>
            Update
          </Button>
        )}
      </DialogActions>
    </>
  );
}

interface Outcome {
  /** Those of the choices before, until these are worked out. */
  readonly limits: ImportLimits | undefined;
  /** Undefined until it is worked out. */
  readonly outcome: Connector | undefined;
}

/** What the choices would lead to, worked out behind the list piece by piece: of a large source that takes some time. */
function useOutcome(comparison: ImportComparison, choices: Choices): Outcome {
  const [found, setFound] = useState<(Outcome & { readonly choices: Choices; readonly comparison: ImportComparison }) | undefined>(undefined);
  useEffect(() => {
    function* steps(): Generator<undefined, NonNullable<typeof found>, undefined> {
      const outcome = yield* applyInSteps(comparison, choices.items, choices.sides);
      yield;
      return { limits: importLimits(outcome), outcome, choices, comparison };
    }
    return runInSlices(steps(), () => undefined, setFound);
  }, [comparison, choices]);
  const isCurrent = found?.choices === choices && found.comparison === comparison;
  return { limits: found?.limits, outcome: isCurrent ? found.outcome : undefined };
}

interface ListToolsProps {
  readonly items: readonly ComparedItem[];
  readonly shown: readonly ComparedItem[];
  readonly filter: Filter;
  readonly text: string;
  readonly onFilter: (filter: Filter) => void;
  readonly onText: (text: string) => void;
  readonly onAll: (how: 'theirs' | 'mine' | 'proposed') => void;
}

function ListTools({ items, shown, filter, text, onFilter, onText, onAll }: ListToolsProps) {
  const counts = useMemo(() => countsOf(items), [items]);
  const isPart = shown.length < items.length;
  return (
    <Box sx={{ borderBottom: 1, borderColor: 'divider' }}>
      <Box role="group" aria-label="Kinds of changes" sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, px: 1.5, pt: 1 }}>
        {filters.map(({ id, title }) => {
          const count = counts.get(id) ?? 0;
          if (count === 0 && id !== 'all') return null;
          return (
            <Button key={id} color="inherit" aria-pressed={filter === id} onClick={() => onFilter(id)} sx={{ minWidth: 0, px: 1, bgcolor: filter === id ? 'hover' : 'transparent', color: filter === id ? 'text.primary' : 'text.secondary' }}>
              {title}
              <Box component="span" sx={{ ml: 0.5, fontWeight: 400 }}>
                {count}
              </Box>
            </Button>
          );
        })}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, px: 1.5, py: 1, alignItems: 'center' }}>
        <OutlinedInput
          type="search"
          placeholder="Find a change"
          value={text}
          onChange={(event) => onText(event.target.value)}
          inputProps={{ 'aria-label': 'Find a change' }}
          startAdornment={
            <InputAdornment position="start">
              <Search size={14} aria-hidden />
            </InputAdornment>
          }
          sx={{ flex: '1 1 160px' }}
        />
        <Box role="group" aria-label={isPart ? `Choose for the ${shown.length} changes shown` : 'Choose for all changes'} sx={{ display: 'flex', gap: 0.5 }}>
          <Button color="inherit" disabled={shown.length === 0} onClick={() => onAll('theirs')}>
            {isPart ? `Take ${shown.length}` : 'Take all'}
          </Button>
          <Button color="inherit" disabled={shown.length === 0} onClick={() => onAll('mine')}>
            Keep mine
          </Button>
          <Button color="inherit" disabled={shown.length === 0} onClick={() => onAll('proposed')}>
            As proposed
          </Button>
        </Box>
        <Box role="status" sx={unseen}>
          {isPart ? `${shown.length} of ${items.length} changes shown` : ''}
        </Box>
      </Box>
    </Box>
  );
}
