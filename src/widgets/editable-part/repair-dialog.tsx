import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useMemo } from 'react';
import type { RepairProposal } from '../../core/base/json-text/repair-json';
import { lineChanges } from '../../core/base/line-diff';
import { SeverityIcon } from '../../ui/severity-icon';
import { codeFont } from '../../ui/theme';

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
      <DialogTitle id="repair-title" sx={{ fontSize: 16, fontWeight: 650 }}>
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
        <LineChanges text={text} repaired={repaired} />
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
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

/** More changed places are counted, not shown. */
const mostPlaces = 60;
const longestLine = 240;

/** Every changed line as it was and as it would be. */
function LineChanges({ text, repaired }: { readonly text: string; readonly repaired: string }) {
  const changes = useMemo(() => lineChanges(text, repaired), [text, repaired]);
  const rows = changes.slice(0, mostPlaces).flatMap(({ line, before, after }) => [
    ...before.map((content, index) => ({ key: `-${line + index}`, mark: '−', label: 'before', number: line + index, content, color: 'error.main' })),
    ...after.map((content, index) => ({ key: `+${line}.${index}`, mark: '+', label: 'after', number: before.length === 0 ? undefined : line + index, content, color: 'success.main' })),
  ]);
  return (
    <Box component="section" aria-label="Changed lines" tabIndex={0} sx={{ mt: 2, border: 1, borderColor: 'divider', borderRadius: 1.5, overflow: 'auto', maxHeight: 320, bgcolor: 'panel', fontFamily: codeFont, fontSize: 12, py: 0.5 }}>
      {rows.map(({ key, mark, label, number, content, color }) => (
        <Box key={key} sx={{ display: 'flex', gap: 1, px: 1, minHeight: 20, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          <Box component="span" sx={{ minWidth: '4ch', textAlign: 'right', color: 'text.secondary', userSelect: 'none', flexShrink: 0 }}>
            {number}
          </Box>
          <Box component="span" role="img" aria-label={label} sx={{ color, fontWeight: 700, userSelect: 'none', flexShrink: 0 }}>
            {mark}
          </Box>
          <span>{content.slice(0, longestLine)}</span>
        </Box>
      ))}
      {changes.length > mostPlaces && (
        <Typography variant="caption" sx={{ px: 1, color: 'text.secondary' }}>
          and {changes.length - mostPlaces} more places
        </Typography>
      )}
    </Box>
  );
}
