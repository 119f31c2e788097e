import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import type { RepairProposal } from '../../core/base/json-text/repair-json';
import { SeverityIcon } from '../../ui/severity-icon';
import { LineChanges } from './line-changes';

export interface RepairDialogProps {
  /** The text as it came; the lines of the repairs are shown from it. */
  readonly text: string;
  readonly proposal: RepairProposal;
  readonly onTake: () => void;
  readonly onClose: () => void;
}

/** What is proposed to make a text parse: what is wrong place by place, and the lines before and after. Nothing is changed before it is taken. */
export function RepairDialog({ text, proposal: { repairs, repaired }, onTake, onClose }: RepairDialogProps) {
  const needsEyes = repairs.some(({ isSafe }) => !isSafe);
  return (
    <Dialog open onClose={onClose} maxWidth="md" aria-labelledby="repair-title">
      <DialogTitle id="repair-title">
        Proposed repairs
      </DialogTitle>
      <DialogContent>
        <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
          Everything else stays byte for byte. {needsEyes ? 'Repairs with a warning sign may have been meant otherwise: look at them.' : ''}
        </Typography>
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, border: 1, borderColor: 'divider', borderRadius: 1.5, overflow: 'hidden' }}>
          {repairs.map(({ kind, offset, line, column, cause, done, isSafe, more }) => (
              <Box component="li" key={`${kind}${offset}`} sx={{ display: 'flex', gap: 1, px: 1.5, py: 1, '& + &': { borderTop: 1, borderColor: 'divider' } }}>
                <Box sx={{ pt: '2px' }}>
                  <SeverityIcon level={isSafe ? 'info' : 'warning'} size={14} />
                </Box>
                <Box sx={{ minWidth: 0 }}>
                  <Typography variant="body2">
                    Line {line}, column {column}: {cause} {done}
                    {more > 0 && ` The same in ${more} more places.`}
                  </Typography>
                </Box>
              </Box>
          ))}
        </Box>
        <LineChanges before={text} after={repaired} />
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onClose}>
          Cancel
        </Button>
        <Button variant="contained" onClick={onTake} autoFocus>
          Take the repairs
        </Button>
      </DialogActions>
    </Dialog>
  );
}
