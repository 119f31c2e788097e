import { counted } from '../../core/base/counted';
import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import type { Pointer } from '../../core/base/pointer';
import { useConnector } from '../../session/react/session-context';
import { wideDialog } from '../../ui/wide-dialog';
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
    <Dialog open={isOpen} onClose={onClose} maxWidth="md" aria-labelledby="import-notes-title" slotProps={wideDialog}>
      <DialogTitle id="import-notes-title" sx={{ pb: 1 }}>
        Import notes
      </DialogTitle>
      <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
        <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
          {origin === undefined ? 'This connector was started here.' : `${counted(notes.length, 'note')} about ${origin.file}, ${sourceName(origin.source)}. They tell of the moment of the import.`}
        </Typography>
        {origin && <NoteGroups notes={notes} connector={connector} onOpen={open} />}
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onClose}>
          Close
        </Button>
      </DialogActions>
    </Dialog>
  );
}
