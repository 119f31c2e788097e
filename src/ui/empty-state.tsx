import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';

/** What stands where there is nothing yet: what this is for, and what to do. */
export function EmptyState({ title, children, action }: { readonly title: string; readonly children?: ReactNode; readonly action?: ReactNode }) {
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', alignItems: 'center', gap: 1.5, textAlign: 'center', px: 3, py: 6, maxWidth: 460, mx: 'auto' }}>
      <Typography variant="h2">{title}</Typography>
      {children && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {children}
        </Typography>
      )}
      {action}
    </Box>
  );
}
