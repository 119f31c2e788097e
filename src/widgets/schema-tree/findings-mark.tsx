import { Box } from '@mui/material';
import type { Pointer } from '../../core/base/pointer';
import { useFindingsWithin } from '../../session/react/session-context';
import { SeverityIcon } from '../../ui/severity-icon';

/** The worst finding at a place and below it, and how many there are; keeps its room when there is none. */
export function FindingsMark({ at }: { readonly at: Pointer }) {
  const findings = useFindingsWithin(at);
  const worst = (['error', 'warning', 'info'] as const).find((level) => findings.some(({ severity }) => severity === level));
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', justifyContent: 'flex-end', gap: 0.25, minWidth: 32, fontSize: 12, color: 'text.secondary', flexShrink: 0 }} title={worst ? findings.map(({ message }) => message).slice(0, 4).join('\n') : undefined}>
      {worst && (
        <>
          <SeverityIcon level={worst} size={14} />
          {findings.length}
        </>
      )}
    </Box>
  );
}
