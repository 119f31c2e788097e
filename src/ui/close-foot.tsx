import { Button, DialogActions } from '@mui/material';

/** The foot of a dialog that only shows something: its one button, which has the focus. */
export function CloseFoot({ onClose }: { readonly onClose: () => void }) {
  return (
    <DialogActions>
      <Button onClick={onClose} autoFocus>
        Close
      </Button>
    </DialogActions>
  );
}
