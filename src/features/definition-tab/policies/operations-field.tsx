import { Box, Button, Typography } from '@mui/material';
import { useMemo } from 'react';
import type { Pointer } from '../../../core/base/pointer';
import { operationsOf } from '../../../core/connector/operations-of';
import { useConnector, useFindingsWithin } from '../../../session/react/session-context';
import { PickList, type PickItem } from '../../../ui/pick-list';
import { FindingMessages } from '../../../widgets/finding-message/finding-message';

export interface OperationsFieldProps {
  /** Where the list stands, for its findings. */
  readonly pointer: Pointer;
  readonly label: string;
  /** What none chosen means. */
  readonly all: string;
  readonly chosen: readonly string[];
  readonly onChange: (operations: readonly string[]) => void;
  readonly disabled: boolean;
}

/** Operations chosen from those of the definition; chosen ones that do not exist stand first. */
export function OperationsField({ pointer, label, all, chosen, onChange, disabled }: OperationsFieldProps) {
  const operations = useConnector(({ definition }) => operationsOf(definition));
  const findings = useFindingsWithin(pointer);
  const picks = useMemo((): readonly PickItem[] => {
    const known = new Map(operations.filter(({ operationId }) => operationId !== '').map(({ operationId, summary }) => [operationId, summary]));
    const gone = [...new Set(chosen)].filter((id) => !known.has(id));
    return [...gone.map((value) => ({ value, label: '', problem: 'no such operation' })), ...[...known].map(([value, summary]) => ({ value, label: summary }))];
  }, [operations, chosen]);
  return (
    <Box data-pointer={pointer}>
      <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: 1, mb: 0.5, minHeight: 28 }}>
        <Typography variant="subtitle2" sx={{ color: 'text.secondary' }} aria-live="polite">
          {label}: {chosen.length === 0 ? all : `${chosen.length} of ${picks.length}`}
        </Typography>
        {chosen.length > 0 && (
          <Button size="small" disabled={disabled} onClick={() => onChange([])} sx={{ mr: -1.5 }}>
            Run for all
          </Button>
        )}
      </Box>
      <PickList label={label} picks={picks} chosen={chosen} onChange={onChange} disabled={disabled} />
      <Box aria-live="polite">
        <FindingMessages findings={findings} />
      </Box>
    </Box>
  );
}
