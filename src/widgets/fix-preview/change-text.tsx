import { Box } from '@mui/material';
import { smallestEdit } from '../../core/base/json-text/smallest-edit';
import type { TextChange } from '../../core/connector/text-changes';
import { codeFont } from '../../ui/theme';
import { unseen } from '../../ui/unseen';

/** How much unchanged text is shown on either side of a change, and how much of a change, in characters. */
const context = 60;
const mostShown = 400;

/** The lines of a place before and after a change, with the part that differs marked. */
export function ChangeText({ change: { before, after }, words = ['Before', 'After'] }: { readonly change: TextChange; readonly words?: readonly [string, string] }) {
  const edit = before !== undefined && after !== undefined ? smallestEdit(before, after) : undefined;
  const gone = edit ? [edit.offset, edit.offset + edit.length] as const : undefined;
  const added = edit ? [edit.offset, edit.offset + edit.text.length] as const : undefined;
  return (
    <Box sx={{ fontFamily: codeFont, fontSize: 12, lineHeight: 1.5, borderRadius: '4px', overflow: 'hidden' }}>
      {before !== undefined && <Side sign="−" word={words[0]} colour="error" text={before} marked={gone} />}
      {after !== undefined && <Side sign="+" word={words[1]} colour="success" text={after} marked={added} />}
    </Box>
  );
}

interface SideProps {
  readonly sign: string;
  readonly word: string;
  readonly colour: 'error' | 'success';
  readonly text: string;
  readonly marked: readonly [number, number] | undefined;
}

function Side({ sign, word, colour, text, marked }: SideProps) {
  const [start, end] = marked ?? [0, 0];
  const from = start > context * 2 ? start - context : 0;
  const to = Math.min(text.length, Math.max(end + context, mostShown), end + mostShown);
  return (
    <Box sx={{ display: 'flex', gap: 0.75, px: 0.75, bgcolor: `${colour}.light`, color: 'text.primary' }}>
      <Box component="span" aria-hidden sx={{ color: `${colour}.main`, fontWeight: 600 }}>
        {sign}
      </Box>
      <Box component="span" sx={{ minWidth: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        <Box component="span" sx={unseen}>
          {word}:{' '}
        </Box>
        {from > 0 && '…'}
        {text.slice(from, start)}
        {end > start && (
          <Box component="mark" sx={{ color: 'inherit', borderRadius: '2px', bgcolor: `color-mix(in srgb, var(--cw-palette-${colour}-main) 28%, transparent)` }}>
            {text.slice(start, Math.min(end, to))}
          </Box>
        )}
        {text.slice(end, to)}
        {to < text.length && '…'}
      </Box>
    </Box>
  );
}
