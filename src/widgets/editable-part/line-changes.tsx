import { Box, Typography } from '@mui/material';
import { useMemo } from 'react';
import { lineChanges, type LineChange } from '../../core/base/line-diff';
import { codeFont } from '../../ui/theme';

/** More changed places are counted, not shown. */
const mostPlaces = 60;
const longestLine = 240;

/** Of so many lines that go in one place only the first few are shown: what comes instead is what one wants to see. */
const mostGone = 8;
const shownGone = 4;

interface Row {
  readonly key: string;
  readonly mark: '−' | '+';
  readonly number: number | undefined;
  readonly content: string;
}

function rowsOf({ line, before, after }: LineChange): readonly (Row | { readonly key: string; readonly left: number })[] {
  const isLong = before.length > mostGone && after.length > 0;
  const gone = before.slice(0, isLong ? shownGone : before.length);
  return [
    ...gone.map((content, index): Row => ({ key: `-${line + index}`, mark: '−', number: line + index, content })),
    ...(isLong ? [{ key: `…${line}`, left: before.length - shownGone }] : []),
    ...after.map((content, index): Row => ({ key: `+${line}.${index}`, mark: '+', number: before.length === 0 ? undefined : line + index, content })),
  ];
}

const looks = { '−': { label: 'before', colour: 'error' }, '+': { label: 'after', colour: 'success' } } as const;

/** Every changed line as it was and as it would be. */
export function LineChanges({ before, after }: { readonly before: string; readonly after: string }) {
  const changes = useMemo(() => lineChanges(before, after), [before, after]);
  const rows = changes.slice(0, mostPlaces).flatMap(rowsOf);
  return (
    <Box component="section" aria-label="Changed lines" tabIndex={0} sx={{ mt: 2, border: 1, borderColor: 'divider', borderRadius: 1.5, overflow: 'auto', maxHeight: { xs: 'calc(100dvh - 300px)', sm: 400 }, bgcolor: 'panel', fontFamily: codeFont, fontSize: 12, py: 0.5 }}>
      {rows.map((row) =>
        'left' in row ? (
          <Typography key={row.key} variant="caption" component="div" sx={{ pr: 1, pl: '6ch', minHeight: 20, color: 'text.secondary' }}>
            and {row.left} more lines go
          </Typography>
        ) : (
          <Box key={row.key} sx={{ display: 'flex', gap: 1, px: 1, minHeight: 20, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', bgcolor: `${looks[row.mark].colour}.light` }}>
            <Box component="span" sx={{ minWidth: '4ch', textAlign: 'right', color: 'text.secondary', userSelect: 'none', flexShrink: 0 }}>
              {row.number}
            </Box>
            <Box component="span" role="img" aria-label={looks[row.mark].label} sx={{ color: `${looks[row.mark].colour}.main`, fontWeight: 700, userSelect: 'none', flexShrink: 0 }}>
              {row.mark}
            </Box>
            <span>{row.content.slice(0, longestLine)}</span>
          </Box>
        ),
      )}
      {changes.length > mostPlaces && (
        <Typography variant="caption" sx={{ px: 1, color: 'text.secondary' }}>
          and {changes.length - mostPlaces} more places
        </Typography>
      )}
    </Box>
  );
}
