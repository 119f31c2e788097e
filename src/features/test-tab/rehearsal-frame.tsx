import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import type { OperationEntry } from '../../core/connector/operations-of';
import type { CallOptions } from '../../session/call-operation';

/** A trigger, and how its calls are made. */
export interface TriggerPanelProps {
  readonly operation: OperationEntry;
  /** How its calls are made. */
  readonly way: Pick<CallOptions, 'prefer' | 'set' | 'timeoutMs'>;
}

/** The frame of a rehearsal: its title, what it does, and its steps. */
export function Rehearsal({ title, about, action, children }: { readonly title: string; readonly about: string; readonly action: ReactNode; readonly children: ReactNode }) {
  return (
    <Box component="section" aria-label={title} sx={{ mt: 3, border: 1, borderColor: 'divider', borderRadius: 1.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-start', justifyContent: 'space-between', p: 1.5 }}>
        <Box sx={{ flex: '1 1 280px', minWidth: 0 }}>
          <Typography variant="h3">{title}</Typography>
          <Typography variant="body2" sx={{ color: 'text.secondary', mt: 0.25, maxWidth: '68ch', textWrap: 'pretty' }}>
            {about}
          </Typography>
        </Box>
        {action}
      </Box>
      {children}
    </Box>
  );
}

/** One step of a rehearsal, apart from the others by a line. */
export function RehearsalStep({ title, action, children }: { readonly title: string; readonly action?: ReactNode; readonly children?: ReactNode }) {
  return (
    <Box component="section" aria-label={title} sx={{ borderTop: 1, borderColor: 'divider', p: 1.5, display: 'grid', gap: 1.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', justifyContent: 'space-between', minHeight: action === undefined || action === false ? 0 : 32 }}>
        <Typography variant="subtitle2" component="h4" aria-live="polite">
          {title}
        </Typography>
        {action}
      </Box>
      {children}
    </Box>
  );
}
