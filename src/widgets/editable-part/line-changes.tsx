import { Box, Typography } from '@mui/material';
import { useMemo } from 'react';
import { lineChanges } from '../../core/base/line-diff';
import { codeFont } from '../../ui/theme';

/** More changed places are counted, not shown. */
const mostPlaces = 60;
const longestLine = 240;

/** Every changed line as it was and as it would be. */
export function LineChanges({ before: text, after: changed }: { readonly before: string; readonly after: string }) {
  const changes = useMemo(() => lineChanges(text, changed), [text, changed]);
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
