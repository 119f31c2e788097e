import { Box } from '@mui/material';
import { codeFont } from '../../ui/theme';

/** Headers, a line each; names and values keep their own columns. */
export function HeaderList({ headers }: { readonly headers: readonly (readonly [string, string])[] }) {
  return (
    <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: 'minmax(96px, 0.35fr) minmax(0, 1fr)', columnGap: 2, rowGap: 0.5, fontFamily: codeFont, fontSize: 12 }}>
      {headers.map(([name, value], index) => (
        <Box key={`${name}${index}`} sx={{ display: 'contents' }}>
          <Box component="dt" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
            {name}
          </Box>
          <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
            {value}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
