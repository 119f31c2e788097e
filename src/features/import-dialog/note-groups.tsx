import { Box, Button, Link, Typography } from '@mui/material';
import { ArrowRight, ChevronDown, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { Pointer } from '../../core/base/pointer';
import type { Connector, OriginNote } from '../../core/connector/connector';
import type { NoteKind } from '../../core/importers/importer';
import { codeFont } from '../../ui/theme';
import { targetLabel } from './target-label';

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
const portion = 200;

export interface NoteGroupsProps {
  readonly notes: readonly OriginNote[];
  /** The connector that the notes are about, for the names of places in it. */
  readonly connector: Connector;
  /** Goes to a place of the connector; absent while it is not open. */
  readonly onOpen?: (to: Pointer) => void;
}

/** What an import guessed, renamed or left out, by kind, each with its place in the source beside its place in the result. */
export function NoteGroups({ notes, connector, onOpen }: NoteGroupsProps) {
  if (notes.length === 0) {
    return (
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        Everything was taken over as it is.
      </Typography>
    );
  }
  return (
    <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1.5, overflow: 'hidden', flexShrink: 0 }}>
      {kinds.map(({ kind, title, about }) => {
        const own = notes.filter((note) => note.kind === kind);
        const startsOpen = kind === 'needs-you' || kind === 'unreadable' || notes.length <= 8;
        return own.length > 0 && <Group key={kind} title={title} about={about} notes={own} startsOpen={startsOpen} connector={connector} {...(onOpen ? { onOpen } : {})} />;
      })}
    </Box>
  );
}

interface GroupProps extends NoteGroupsProps {
  readonly title: string;
  readonly about: string;
  readonly startsOpen: boolean;
}

function Group({ title, about, notes, startsOpen, connector, onOpen }: GroupProps) {
  const [isOpen, setOpen] = useState(startsOpen);
  const [most, setMost] = useState(portion);
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
        <Box component="span" sx={{ ml: 'auto', fontVariantNumeric: 'tabular-nums' }}>
          {notes.length}
        </Box>
      </Box>
      {isOpen && (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {notes.slice(0, most).map((note, index) => (
            <Box component="li" key={index} sx={{ px: 1.5, py: 0.75, borderTop: 1, borderColor: 'divider', overflowWrap: 'anywhere' }}>
              <Typography variant="body2">{note.message}</Typography>
              <Places note={note} connector={connector} {...(onOpen ? { onOpen } : {})} />
            </Box>
          ))}
          {notes.length > most && (
            <Box component="li" sx={{ px: 0.75, py: 0.5, borderTop: 1, borderColor: 'divider' }}>
              <Button size="small" color="inherit" onClick={() => setMost(most + portion)}>
                Show {Math.min(portion, notes.length - most)} more of {notes.length - most}
              </Button>
            </Box>
          )}
        </Box>
      )}
    </Box>
  );
}

const placeText = { color: 'text.secondary', fontFamily: codeFont, fontSize: 11, lineHeight: 1.5 } as const;

/** Where it stood in the source, and what it is in the result. */
function Places({ note, connector, onOpen }: { readonly note: OriginNote } & Omit<NoteGroupsProps, 'notes'>) {
  const { to } = note;
  const label = to === undefined ? undefined : targetLabel(connector, to);
  const from = note.place ?? note.from;
  if (from === '' && label === undefined) return null;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 0.75 }}>
      {from !== '' && (
        <Box component="span" sx={placeText}>
          {from}
        </Box>
      )}
      {to !== undefined && label !== undefined && (
        <>
          <Box component={ArrowRight} size={12} aria-label="became" role="img" sx={{ color: 'text.secondary', flexShrink: 0 }} />
          {onOpen ? (
            <Link component="button" type="button" onClick={() => onOpen(to)} sx={{ ...placeText, color: 'primary.main', textAlign: 'left', verticalAlign: 'baseline' }}>
              {label}
            </Link>
          ) : (
            <Box component="span" sx={placeText}>
              {label}
            </Box>
          )}
        </>
      )}
    </Box>
  );
}
