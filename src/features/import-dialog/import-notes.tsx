import { counted } from '../../core/base/counted';
import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import type { Pointer } from '../../core/base/pointer';
import { useConnector } from '../../session/react/session-context';
import { useNavigation } from '../../widgets/navigation/navigation';
import { NoteGroups } from './note-groups';
import { sourceName } from './words';

/** The notes of the import that the open connector came from; each leads to what it is about. */
export function ImportNotesDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const origin = useConnector((connector) => connector.origin);
  const connector = useConnector((current) => current);
  const { goTo } = useNavigation();
  const open = (to: Pointer): void => {
    onClose();
    goTo(to);
  };
  const notes = origin?.notes ?? [];
  return (
    <Dialog open={isOpen} onClose={onClose} maxWidth="md" fullWidth aria-labelledby="import-notes-title" slotProps={{ paper: { sx: { m: { xs: 1.5, sm: 4 }, width: { xs: 'calc(100% - 24px)', sm: 'calc(100% - 64px)' } } } }}>
      <DialogTitle id="import-notes-title" sx={{ fontSize: 16, fontWeight: 650, pb: 1 }}>
        Import notes
      </DialogTitle>
      <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
        <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
          {origin === undefined ? 'This connector was started here.' : `${counted(notes.length, 'note')} about ${origin.file}, ${sourceName(origin.source)}. They tell of the moment of the import.`}
        </Typography>
        {origin && <NoteGroups notes={notes} connector={connector} onOpen={open} />}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button color="inherit" onClick={onClose}>
          Close
        </Button>
      </DialogActions>
    </Dialog>
  );
}
