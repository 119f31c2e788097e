import { Box } from '@mui/material';

/** A small square of a colour, beside its name. */
export function Swatch({ colour, size = 14 }: { readonly colour: string; readonly size?: number }) {
  return <Box component="span" aria-hidden sx={{ width: size, height: size, borderRadius: 0.5, border: 1, borderColor: 'divider', flexShrink: 0, display: 'inline-block' }} style={{ backgroundColor: colour }} />;
}
