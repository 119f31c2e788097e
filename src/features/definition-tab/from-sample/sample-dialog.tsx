import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, useMediaQuery } from '@mui/material';
import type { ReactNode } from 'react';
import type { SampleChange } from '../../../core/connector/samples/merge-samples';
import { ChangeList } from './change-list';

export interface SampleDialogProps {
  readonly title: string;
  /** What the samples give; undefined while there are none. */
  readonly changes: readonly SampleChange[] | undefined;
  readonly notes: readonly string[];
  /** What to say while there are no samples, or why they cannot be read. */
  readonly hint: string;
  readonly isDifferent: boolean;
  readonly onMerge: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Samples at the left, what they change at the right, and one button that does it. */
export function SampleDialog({ title, changes, notes, hint, isDifferent, onMerge, onClose, children }: SampleDialogProps) {
  const isNarrow = useMediaQuery('(max-width: 719px)');
  return (
    <Dialog open onClose={onClose} maxWidth="md" fullScreen={isNarrow} aria-labelledby="sample-title">
      <DialogTitle id="sample-title" sx={{ pb: 1 }}>{title}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) minmax(0, 1fr)' }, gap: 3, alignContent: 'start' }}>
        <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2, alignContent: 'start', pt: 0.5 }}>{children}</Box>
        {changes ? (
          <ChangeList changes={changes} notes={changes.length === 0 ? ['The operation describes all of this already.', ...notes] : notes} />
        ) : (
          <Box aria-live="polite" sx={{ fontSize: 13, color: 'text.secondary' }}>
            {hint}
          </Box>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button variant="contained" disabled={!isDifferent} onClick={onMerge}>
          Merge
        </Button>
      </DialogActions>
    </Dialog>
  );
}
