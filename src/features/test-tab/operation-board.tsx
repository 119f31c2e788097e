import { Box, InputBase, Typography } from '@mui/material';
import { useVirtualizer } from '@tanstack/react-virtual';
import { Search } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import type { Pointer } from '../../core/base/pointer';
import type { OperationEntry } from '../../core/connector/operations-of';
import { operationAt } from '../../core/requests/operation-inputs';
import { useConnector } from '../../session/react/session-context';
import type { TestResult } from '../../session/test-memory';
import { MethodLabel } from '../../ui/method-label';
import { SeverityIcon, type Level } from '../../ui/severity-icon';
import { useTestMemory } from './use-test-memory';

export interface OperationBoardProps {
  readonly operations: readonly OperationEntry[];
  readonly chosen: Pointer | undefined;
  readonly onChoose: (operation: OperationEntry) => void;
}

/** How the last call of an operation went, in a level and a word. */
export function outcomeOf(result: TestResult): { readonly level: Level; readonly word: string } {
  if (!result.result.ok) return { level: 'error', word: 'No answer' };
  const { status } = result.result.response;
  if (result.verdict?.outcome === 'differs') return { level: 'warning', word: `${status}, schema mismatch` };
  if (status >= 400) return { level: 'error', word: `${status}` };
  return result.verdict?.outcome === 'matches' ? { level: 'success', word: `${status}, passed` } : { level: 'info', word: `${status}` };
}

/** Every operation, with how its last call of this visit went. */
export function OperationBoard({ operations, chosen, onChoose }: OperationBoardProps) {
  const [text, setText] = useState('');
  const { state } = useTestMemory();
  const scroll = useRef<HTMLDivElement>(null);
  const wanted = text.trim().toLowerCase();
  const shown = useMemo(
    () => (wanted === '' ? operations : operations.filter(({ path, method, summary, operationId }) => `${method} ${path} ${summary} ${operationId ?? ''}`.toLowerCase().includes(wanted))),
    [operations, wanted],
  );
  const passing = operations.filter(({ at }) => {
    const result = state.results.get(at);
    return result !== undefined && outcomeOf(result).level === 'success';
  }).length;
  const virtual = useVirtualizer({ count: shown.length, getScrollElement: () => scroll.current, estimateSize: () => 52, overscan: 8 });
  return (
    <Box sx={{ height: '100%', display: 'flex', flexDirection: 'column' }}>
      <Box sx={{ p: 1.5, pb: 1 }}>
        <Typography variant="caption" sx={{ color: 'text.secondary' }} aria-live="polite">
          {passing} of {operations.length} passing in this visit
        </Typography>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, border: 1, borderColor: 'divider', borderRadius: 1, px: 1, height: 32, mt: 0.5, '&:focus-within': { borderColor: 'primary.main' } }}>
          <Search size={14} aria-hidden />
          <InputBase value={text} onChange={(event) => setText(event.target.value)} placeholder="Filter operations" inputProps={{ 'aria-label': 'Filter operations' }} sx={{ flex: 1, fontSize: 13 }} />
        </Box>
      </Box>
      <Box ref={scroll} sx={{ flex: 1, overflow: 'auto', borderTop: 1, borderColor: 'divider' }} role="list" aria-label="Operations" tabIndex={0}>
        {shown.length === 0 && (
          <Typography variant="body2" sx={{ p: 2, color: 'text.secondary' }}>
            No operation matches “{text}”.
          </Typography>
        )}
        <Box sx={{ height: virtual.getTotalSize(), position: 'relative' }} role="presentation">
          {virtual.getVirtualItems().map((item) => {
            const operation = shown[item.index];
            return (
              operation && (
                <Box key={operation.at} role="listitem" sx={{ position: 'absolute', insetInline: 0, height: 52 }} style={{ transform: `translateY(${item.start}px)` }}>
                  <BoardRow operation={operation} isChosen={operation.at === chosen} result={state.results.get(operation.at)} onChoose={onChoose} />
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
  readonly result: TestResult | undefined;
  readonly onChoose: (operation: OperationEntry) => void;
}

function BoardRow({ operation, isChosen, result, onChoose }: BoardRowProps) {
  const node = useConnector(({ definition }) => operationAt(definition, operation));
  const isStale = result !== undefined && result.operation !== node;
  const outcome = result && outcomeOf(result);
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
          {outcome ? `${outcome.word}${isStale ? ', changed since' : ''}` : 'never called'}
        </Typography>
      </Box>
      {outcome && <SeverityIcon level={isStale ? 'info' : outcome.level} size={14} />}
    </Box>
  );
}
