import { Box, Typography } from '@mui/material';
import { X } from 'lucide-react';
import { useState, useSyncExternalStore } from 'react';
import type { DraftSummary } from '../core/ports/drafts';
import type { DraftKeeper, SaveState } from '../session/draft-keeper';
import { IconAction } from '../ui/icon-action';

interface SaveProps {
  readonly keeper: DraftKeeper;
}

const useSaveState = (keeper: DraftKeeper): SaveState => useSyncExternalStore(keeper.subscribe, () => keeper.state);

const asSentence = (message: string): string => (message.endsWith('.') ? message : `${message}.`);

/** In the header: that what was done is kept, and since when. What went wrong is for the note alone. */
export function SaveMark({ keeper }: SaveProps) {
  const state = useSaveState(keeper);
  return (
    <Typography variant="caption" noWrap data-save-state={state.kind} sx={{ color: 'text.secondary', display: { xs: 'none', sm: 'block' }, minWidth: 0, flexShrink: 0 }}>
      {state.kind === 'saving' && 'Saving…'}
      {state.kind === 'saved' && `Saved ${new Date(state.at).toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' })}`}
    </Typography>
  );
}

/** Under the header: that the connector is not kept, or that another version of it is. */
export function SaveNote({ keeper }: SaveProps) {
  const state = useSaveState(keeper);
  const [hidden, setHidden] = useState<DraftSummary | undefined>(undefined);
  const other = state.kind === 'saved' ? state.other : undefined;
  const hasFailed = state.kind === 'failed';
  if (!hasFailed && (!other || other === hidden)) return null;
  return (
    <Box role={hasFailed ? 'alert' : 'status'} sx={{ gridRow: 2, gridColumn: '1 / -1', display: 'flex', alignItems: 'center', gap: 1, pl: 2, pr: 1, bgcolor: 'panel', borderBottom: 1, borderColor: 'divider', minHeight: 44 }}>
      <Typography variant="caption" sx={{ flex: 1, py: 0.75, color: hasFailed ? 'error.main' : 'text.primary' }}>
        {hasFailed ? `Not kept in this browser: ${asSentence(state.message)} The next change tries again; until then, downloading the package keeps your work.` : 'Saved; another tab changed it too: its version is among the drafts.'}
      </Typography>
      {!hasFailed && (
        <IconAction title="Hide this note" onClick={() => setHidden(other)}>
          <X size={16} />
        </IconAction>
      )}
    </Box>
  );
}
