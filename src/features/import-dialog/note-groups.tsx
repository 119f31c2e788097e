import { Box, Typography } from '@mui/material';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { Note, NoteKind } from '../../core/importers/importer';
import { codeFont } from '../../ui/theme';

const kinds: readonly { readonly kind: NoteKind; readonly title: string; readonly about: string }[] = [
  { kind: 'needs-you', title: 'Needs you', about: 'only you can say it' },
  { kind: 'unreadable', title: 'Unreadable', about: 'could not be read' },
  { kind: 'skipped', title: 'Skipped', about: 'has no counterpart and is not in the connector' },
  { kind: 'lost', title: 'Lost', about: 'a feature that OpenAPI 2.0 and the platform do not have' },
  { kind: 'secret-removed', title: 'Secrets removed', about: 'values that must not be in a connector' },
  { kind: 'merged', title: 'Merged', about: 'several became one' },
  { kind: 'guessed', title: 'Guessed', about: 'please check' },
  { kind: 'renamed', title: 'Renamed', about: 'to fit the rules for names' },
];

/** How many notes of a kind are shown at once; an import of thousands of requests may have as many notes. */
const most = 200;

/** What an import guessed, renamed or left out, by kind. */
export function NoteGroups({ notes }: { readonly notes: readonly Note[] }) {
  if (notes.length === 0) {
    return (
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        Everything was taken over as it is.
      </Typography>
    );
  }
  return (
    <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1.5, overflow: 'hidden' }}>
      {kinds.map(({ kind, title, about }) => {
        const own = notes.filter((note) => note.kind === kind);
        return own.length > 0 && <Group key={kind} title={title} about={about} notes={own} startsOpen={kind === 'needs-you' || kind === 'unreadable' || notes.length <= 8} />;
      })}
    </Box>
  );
}

function Group({ title, about, notes, startsOpen }: { readonly title: string; readonly about: string; readonly notes: readonly Note[]; readonly startsOpen: boolean }) {
  const [isOpen, setOpen] = useState(startsOpen);
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  return (
    <Box sx={{ '& + &': { borderTop: 1, borderColor: 'divider' } }}>
      <Box
        component="button"
        type="button"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 1,
          width: '100%',
          minHeight: 36,
          px: 1.5,
          border: 0,
          bgcolor: 'panel',
          color: 'text.primary',
          font: 'inherit',
          textAlign: 'left',
          cursor: 'pointer',
          '&:focus-visible': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: -2 },
        }}
      >
        <Chevron size={16} aria-hidden style={{ flexShrink: 0 }} />
        <Box component="strong" sx={{ whiteSpace: 'nowrap' }}>
          {title}
        </Box>
        <Typography component="span" variant="caption" noWrap sx={{ color: 'text.secondary' }}>
          {about}
        </Typography>
        <Box component="span" sx={{ ml: 'auto' }}>
          {notes.length}
        </Box>
      </Box>
      {isOpen && (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {notes.slice(0, most).map((note, index) => (
            <Box component="li" key={index} sx={{ px: 1.5, py: 0.75, borderTop: 1, borderColor: 'divider', overflowWrap: 'anywhere' }}>
              <Typography variant="body2">{note.message}</Typography>
              {note.from !== '' && (
                <Typography variant="caption" sx={{ color: 'text.secondary', fontFamily: codeFont, fontSize: 11 }}>
                  {note.from}
                </Typography>
              )}
            </Box>
          ))}
          {notes.length > most && (
            <Typography component="li" variant="caption" sx={{ display: 'block', px: 1.5, py: 0.75, borderTop: 1, borderColor: 'divider', color: 'text.secondary' }}>
              and {notes.length - most} more of this kind
            </Typography>
          )}
        </Box>
      )}
    </Box>
  );
}
