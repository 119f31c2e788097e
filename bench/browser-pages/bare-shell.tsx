/** The component library with a title and a button: what a first screen costs that does nothing. */
import { Button, CssBaseline, ThemeProvider, Typography } from '@mui/material';
import { createRoot } from 'react-dom/client';
import { theme } from '../../src/ui/theme';

const root = document.getElementById('root');

if (root) {
  createRoot(root).render(
    <ThemeProvider theme={theme} defaultMode="system">
      <CssBaseline />
      <Typography variant="h1">Shell</Typography>
      <Button variant="contained">Start</Button>
    </ThemeProvider>,
  );
}
