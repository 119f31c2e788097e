import { Box, Button, Typography } from '@mui/material';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import { counted } from '../../core/base/counted';
import type { Note } from '../../core/importers/importer';

/** More are counted, not listed: whoever wants them all imports the file on its own. */
const most = 100;

/** What reading the newer version guessed, renamed or left out, folded. */
export function ReadingNotes({ notes }: { readonly notes: readonly Note[] }) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  if (notes.length === 0) return null;
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  return (
    <Box sx={{ borderTop: 1, borderColor: 'divider' }}>
      <Button color="inherit" aria-expanded={isOpen} aria-controls={id} startIcon={<Chevron size={16} aria-hidden />} onClick={() => setOpen(!isOpen)} sx={{ mx: { xs: 1, sm: 2 }, my: 0.25, color: 'text.secondary' }}>
        {counted(notes.length, 'new note')} on reading the file
      </Button>
      <Box id={id} component="ul" hidden={!isOpen} tabIndex={isOpen ? 0 : undefined} aria-label="Notes on reading the file" sx={{ m: 0, pl: { xs: 4.5, sm: 6 }, pr: 2, pb: 1, maxHeight: 180, overflow: 'auto' }}>
        {notes.slice(0, most).map((note) => (
          <Typography key={`${note.kind} ${note.message}`} component="li" variant="body2" sx={{ overflowWrap: 'anywhere', py: 0.25 }}>
            {note.message}
          </Typography>
        ))}
        {notes.length > most && (
          <Typography component="li" variant="body2" sx={{ color: 'text.secondary' }}>
            and {notes.length - most} more
          </Typography>
        )}
      </Box>
    </Box>
  );
}
