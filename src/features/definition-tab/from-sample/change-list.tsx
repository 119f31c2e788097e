import { Box, Typography } from '@mui/material';
import { Expand, Minus, Plus } from 'lucide-react';
import { keysOf, type Pointer } from '../../../core/base/pointer';
import type { SampleChange } from '../../../core/connector/samples/merge-samples';

const looks = {
  added: { Icon: Plus, word: 'Added', color: 'success.main' },
  widened: { Icon: Expand, word: 'Changed', color: 'info.main' },
  kept: { Icon: Minus, word: 'Kept', color: 'text.secondary' },
} as const;

const mostShown = 200;

/** Where a change concerns more than this operation: the shared object that it is made in. */
function sharedWith(at: Pointer): string {
  const [, section, name] = keysOf(at);
  if (name === undefined || section === undefined || section === 'paths') return '';
  return ` In ${name}, which is shared.`;
}

/** What a merge would change, before it is done. */
export function ChangeList({ changes, notes }: { readonly changes: readonly SampleChange[]; readonly notes: readonly string[] }) {
  return (
    <Box component="section" aria-label="What changes" sx={{ minWidth: 0 }}>
      <Typography variant="h3" sx={{ mb: 1 }}>
        What changes
      </Typography>
      <Box component="ul" role="list" aria-live="polite" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.5, fontSize: 13 }}>
        {changes.slice(0, mostShown).map(({ kind, at, message }) => {
          const { Icon, word, color } = looks[kind];
          return (
            <Box component="li" key={`${at} ${message}`} sx={{ display: 'flex', gap: 1, alignItems: 'baseline' }}>
              <Box component="span" sx={{ color, display: 'inline-flex', alignItems: 'center', gap: 0.5, minWidth: 76, fontSize: 12, fontWeight: 600 }}>
                <Icon size={12} aria-hidden />
                {word}
              </Box>
              <Box component="span" sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
                {message}
                {kind !== 'kept' && sharedWith(at)}
              </Box>
            </Box>
          );
        })}
      </Box>
      {changes.length > mostShown && <Typography variant="caption">{changes.length - mostShown} more</Typography>}
      {notes.map((note) => (
        <Typography key={note} variant="caption" component="p" sx={{ color: 'text.secondary', mt: 1 }}>
          {note}
        </Typography>
      ))}
    </Box>
  );
}
