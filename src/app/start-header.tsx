import { Box, Typography } from '@mui/material';
import { ThemeSwitch } from './theme-switch';

/** The bar over the start page. */
export function StartHeader() {
  return (
    <Box component="header" sx={{ display: 'flex', alignItems: 'center', gap: 1.25, height: 52, px: 2, borderBottom: 1, borderColor: 'divider' }}>
      <Box component="img" src="/icon.svg" alt="" sx={{ width: 24, height: 24 }} />
      <Typography sx={{ fontWeight: 650, flex: 1 }}>Connector Wizard</Typography>
      <ThemeSwitch />
    </Box>
  );
}
