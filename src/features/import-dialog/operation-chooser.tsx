import { Box, Checkbox, InputBase, Typography } from '@mui/material';
import { useVirtualizer } from '@tanstack/react-virtual';
import { Search } from 'lucide-react';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import type { Pointer } from '../../core/base/pointer';
import type { Connector } from '../../core/connector/connector';
import { operationsOf, type OperationEntry } from '../../core/connector/operations-of';
import { importLimits, type ImportLimits } from '../../core/importers/choose/import-limits';
import { MethodLabel } from '../../ui/method-label';
import { LimitMeters } from '../../widgets/limit-meters/limit-meters';
import { chosenOf, groupOperations, type OperationGroup } from './group-operations';

export interface OperationChooserProps {
  readonly connector: Connector;
  /** How the connector stands with all its operations; undefined until that is known. */
  readonly limits: ImportLimits | undefined;
  readonly chosen: ReadonlySet<Pointer>;
  readonly onChoose: (chosen: ReadonlySet<Pointer>) => void;
}

const listHeight = 260;

type Row = { readonly kind: 'group'; readonly group: OperationGroup } | { readonly kind: 'operation'; readonly operation: OperationEntry };

/** Which operations come in, and how the result stands against the platform's limits. */
export function OperationChooser({ connector, limits, chosen, onChoose }: OperationChooserProps) {
  const [text, setText] = useState('');
  const scroll = useRef<HTMLDivElement>(null);
  const groups = useMemo(() => groupOperations(connector, text), [connector, text]);
  const rows = useMemo(() => groups.flatMap((group): Row[] => [{ kind: 'group', group }, ...group.operations.map((operation): Row => ({ kind: 'operation', operation }))]), [groups]);
  // With a height to begin with, the rows come with the rest, and not in a second drawing behind it.
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => scroll.current, estimateSize: () => 34, overscan: 3, initialRect: { width: 0, height: listHeight } });

  const set = (operations: readonly OperationEntry[], isChosen: boolean): void => {
    const next = new Set(chosen);
    for (const { at } of operations) {
      if (isChosen) next.add(at);
      else next.delete(at);
    }
    onChoose(next);
  };

  return (
    <Box>
      <Meters connector={connector} limits={limits} chosen={chosen} />
      <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1.5, overflow: 'hidden', mt: 1.5 }}>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 1.5, height: 40, borderBottom: 1, borderColor: 'divider' }}>
          <Search size={14} aria-hidden />
          <InputBase value={text} onChange={(event) => setText(event.target.value)} placeholder="Filter operations" inputProps={{ 'aria-label': 'Filter operations' }} sx={{ flex: 1, fontSize: 13 }} />
          <Typography variant="caption" aria-live="polite" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
            {chosen.size} chosen
          </Typography>
        </Box>
        <Box ref={scroll} role="group" aria-label="Operations to import" tabIndex={0} sx={{ maxHeight: listHeight, overflow: 'auto' }}>
          {rows.length === 0 && (
            <Typography variant="body2" sx={{ p: 2, color: 'text.secondary' }}>
              No operation matches “{text}”.
            </Typography>
          )}
          <Box sx={{ height: virtual.getTotalSize(), position: 'relative' }}>
            {virtual.getVirtualItems().map((item) => {
              const row = rows[item.index];
              if (!row) return null;
              return (
                <Box key={item.key} component="label" sx={rowStyle} style={{ transform: `translateY(${item.start}px)` }}>
                  {row.kind === 'group' ? (
                    <>
                      <Checkbox size="small" sx={{ p: 0.5 }} checked={chosenOf(row.group, chosen) === 'all'} indeterminate={chosenOf(row.group, chosen) === 'some'} onChange={(_event, isChosen) => set(row.group.operations, isChosen)} />
                      <Typography noWrap sx={{ fontWeight: 600, fontSize: 13 }}>
                        {row.group.name}
                      </Typography>
                      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
                        {row.group.operations.length}
                      </Typography>
                    </>
                  ) : (
                    <>
                      <Checkbox size="small" sx={{ p: 0.5, ml: 2.5 }} checked={chosen.has(row.operation.at)} onChange={(_event, isChosen) => set([row.operation], isChosen)} />
                      <MethodLabel method={row.operation.method} />
                      <Typography noWrap sx={{ fontSize: 13, minWidth: 0 }}>
                        {row.operation.summary || row.operation.operationId || row.operation.path}
                      </Typography>
                      <Typography noWrap variant="caption" sx={{ color: 'text.secondary', ml: 'auto', minWidth: 0, display: { xs: 'none', sm: 'block' } }}>
                        {row.operation.path}
                      </Typography>
                    </>
                  )}
                </Box>
              );
            })}
          </Box>
        </Box>
      </Box>
    </Box>
  );
}

const rowStyle = { position: 'absolute', insetInline: 0, top: 0, height: 34, display: 'flex', alignItems: 'center', gap: 1, px: 1, cursor: 'pointer', '&:hover': { bgcolor: 'hover' } } as const;

function Meters({ connector, limits, chosen }: Pick<OperationChooserProps, 'connector' | 'limits' | 'chosen'>) {
  const settled = useDeferredValue(chosen);
  const isPart = operationsOf(connector.definition).length > settled.size;
  const ofPart = useMemo(() => (isPart ? importLimits(connector, settled) : undefined), [connector, settled, isPart]);
  return <LimitMeters limits={ofPart ?? limits} />;
}
