import { Box } from '@mui/material';
import { codeFont } from '../../ui/theme';

/** Text as it came or went: it wraps, and scrolls by itself when it is long. */
export function Pre({ label, children }: { readonly label: string; readonly children: string }) {
  return (
    <Box component="pre" tabIndex={0} aria-label={label} sx={{ m: 0, p: 1.5, bgcolor: 'panel', border: 1, borderColor: 'divider', borderRadius: 1, fontFamily: codeFont, fontSize: 12, lineHeight: 1.5, overflow: 'auto', maxHeight: 480, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
      {children}
    </Box>
  );
}
