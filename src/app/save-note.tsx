import { Box, Button, Typography } from '@mui/material';
import { X } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import type { DraftKeeper, SaveState } from '../session/draft-keeper';
import { IconAction } from '../ui/icon-action';
import { formatLocation, parseLocation } from './location';
import { useHash } from './use-hash';

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

/** Under the header: that the connector is not kept, or that another version of it is, and the way there. */
export function SaveNote({ keeper }: SaveProps) {
  const state = useSaveState(keeper);
  const place = parseLocation(useHash());
  if (state.kind === 'failed')
    return (
      <Box role="alert" sx={note}>
        <Typography variant="caption" sx={{ flex: 1, py: 0.75, color: 'error.main' }}>
          Not kept in this browser: {asSentence(state.message)} The next change tries again; until then, downloading the package keeps your work.
        </Typography>
      </Box>
    );
  const { other } = state;
  if (!other) return null;
  return (
    <Box role="status" sx={note}>
      <Typography variant="caption" sx={{ flex: 1, py: 0.75 }}>
        {other.isLeft ? 'What was typed last in a tab that was reloaded or closed is' : 'Another tab changed this connector too: its version is'} among the drafts, as “{other.title}”.
      </Typography>
      <Button size="small" href={formatLocation({ ...place, draft: other.id })} sx={{ flexShrink: 0 }}>
        Open it
      </Button>
      <IconAction title="Hide this note" onClick={() => void keeper.takeNote().catch(() => undefined)}>
        <X size={16} />
      </IconAction>
    </Box>
  );
}

const note = { gridRow: 2, gridColumn: '1 / -1', display: 'flex', alignItems: 'center', gap: 1, pl: 2, pr: 1, bgcolor: 'panel', borderBottom: 1, borderColor: 'divider', minHeight: 44 } as const;
