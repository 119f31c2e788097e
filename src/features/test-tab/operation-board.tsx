import { Box, InputBase, MenuItem, Select, Typography } from '@mui/material';
import { useVirtualizer } from '@tanstack/react-virtual';
import { Search } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import type { Pointer } from '../../core/base/pointer';
import { neverCalled, wantedCalls, type Coverage, type CoverageState } from '../../core/connector/coverage';
import type { OperationEntry } from '../../core/connector/operations-of';
import { MethodLabel } from '../../ui/method-label';
import { SeverityIcon } from '../../ui/severity-icon';
import { SafeRunPanel } from './safe-run-panel';
import { coverageWords, useCoverage } from './use-coverage';

export interface OperationBoardProps {
  readonly operations: readonly OperationEntry[];
  readonly chosen: Pointer | undefined;
  readonly onChoose: (operation: OperationEntry) => void;
}

type Shown = CoverageState | 'all' | 'short';

const views: readonly { readonly value: Shown; readonly label: string }[] = [
  { value: 'all', label: 'All' },
  { value: 'never', label: 'Never called' },
  { value: 'failing', label: 'Failing' },
  { value: 'mismatch', label: 'Schema mismatch' },
  { value: 'stale', label: 'Changed since' },
  { value: 'passing', label: 'Passing' },
  { value: 'short', label: `Fewer than ${wantedCalls} passed` },
];

const isIn = (view: Shown, { state, passed }: Coverage): boolean => view === 'all' || (view === 'short' ? passed < wantedCalls : state === view);

/** Every operation, with how far it is proven to work. */
export function OperationBoard({ operations, chosen, onChoose }: OperationBoardProps) {
  const [text, setText] = useState('');
  const [view, setView] = useState<Shown>('all');
  const coverage = useCoverage();
  const scroll = useRef<HTMLDivElement>(null);
  const wanted = text.trim().toLowerCase();
  const of = (operation: OperationEntry): Coverage => coverage.get(operation.at) ?? neverCalled;
  const counts = useMemo(() => {
    const all = operations.map(({ at }) => coverage.get(at) ?? neverCalled);
    return new Map(views.map(({ value }) => [value, all.filter((each) => isIn(value, each)).length]));
  }, [operations, coverage]);
  const shown = useMemo(
    () =>
      operations.filter(
        ({ at, path, method, summary, operationId }) => isIn(view, coverage.get(at) ?? neverCalled) && (wanted === '' || `${method} ${path} ${summary} ${operationId}`.toLowerCase().includes(wanted)),
      ),
    [operations, coverage, view, wanted],
  );
  const virtual = useVirtualizer({ count: shown.length, getScrollElement: () => scroll.current, estimateSize: () => 52, overscan: 8 });
  const complete = operations.length - (counts.get('short') ?? 0);
  return (
    <Box component="section" aria-label="Coverage" sx={{ height: '100%', display: 'flex', flexDirection: 'column' }}>
      <Box sx={{ p: 1.5, pb: 1, display: 'grid', gap: 1 }}>
        <Typography variant="caption" sx={{ color: 'text.secondary' }} aria-live="polite">
          {counts.get('passing')} of {operations.length} passing{complete > 0 && `, ${complete} with ${wantedCalls} calls`}
        </Typography>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, border: 1, borderColor: 'divider', borderRadius: 1, px: 1, height: 32, '&:focus-within': { borderColor: 'primary.main' } }}>
          <Search size={14} aria-hidden />
          <InputBase value={text} onChange={(event) => setText(event.target.value)} placeholder="Filter operations" inputProps={{ 'aria-label': 'Filter operations' }} sx={{ flex: 1, fontSize: 13 }} />
        </Box>
        <Select<Shown>
          size="small"
          fullWidth
          value={view}
          onChange={(event) => {
            const next = views.find(({ value }) => value === event.target.value);
            if (next) setView(next.value);
          }}
          inputProps={{ 'aria-label': 'Show operations' }}
          sx={{ height: 32, fontSize: 13 }}
        >
          {views.map(({ value, label }) => (
            <MenuItem key={value} value={value} disabled={counts.get(value) === 0 && value !== view}>
              {label} ({counts.get(value)})
            </MenuItem>
          ))}
        </Select>
        <SafeRunPanel />
      </Box>
      <Box ref={scroll} sx={{ flex: 1, overflow: 'auto', borderTop: 1, borderColor: 'divider' }} role="list" aria-label="Operations" tabIndex={0}>
        {shown.length === 0 && (
          <Typography variant="body2" sx={{ p: 2, color: 'text.secondary' }}>
            {wanted === '' ? 'No operation is in this state.' : `No operation matches “${text}”.`}
          </Typography>
        )}
        <Box sx={{ height: virtual.getTotalSize(), position: 'relative' }} role="presentation">
          {virtual.getVirtualItems().map((item) => {
            const operation = shown[item.index];
            return (
              operation && (
                <Box key={operation.at} role="listitem" sx={{ position: 'absolute', insetInline: 0, height: 52 }} style={{ transform: `translateY(${item.start}px)` }}>
                  <BoardRow operation={operation} isChosen={operation.at === chosen} coverage={of(operation)} onChoose={onChoose} />
                </Box>
              )
            );
          })}
        </Box>
      </Box>
    </Box>
  );
}

interface BoardRowProps {
  readonly operation: OperationEntry;
  readonly isChosen: boolean;
  readonly coverage: Coverage;
  readonly onChoose: (operation: OperationEntry) => void;
}

function BoardRow({ operation, isChosen, coverage, onChoose }: BoardRowProps) {
  const { level, word } = coverageWords(coverage);
  return (
    <Box
      component="button"
      type="button"
      aria-current={isChosen}
      onClick={() => onChoose(operation)}
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        width: '100%',
        height: '100%',
        px: 1.5,
        border: 0,
        borderBottom: 1,
        borderColor: 'divider',
        bgcolor: isChosen ? 'hover' : 'transparent',
        color: 'text.primary',
        font: 'inherit',
        textAlign: 'left',
        cursor: 'pointer',
        '&:hover': { bgcolor: 'hover' },
        '&:focus-visible': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: -2 },
      }}
    >
      <MethodLabel method={operation.method} />
      <Box sx={{ minWidth: 0, flex: 1 }}>
        <Typography noWrap sx={{ fontSize: 13, fontWeight: 500 }}>
          {operation.summary || operation.operationId || operation.path}
        </Typography>
        <Typography noWrap variant="caption" component="p" sx={{ color: 'text.secondary' }}>
          {word}
        </Typography>
      </Box>
      {level && <SeverityIcon level={level} size={14} />}
    </Box>
  );
}
