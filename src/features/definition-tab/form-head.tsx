import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';

/** The title of an entry's form, and beside it what can be done with the whole entry. */
export function FormHead({ title, about, children }: { readonly title: ReactNode; readonly about?: ReactNode; readonly children: ReactNode }) {
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, pt: 2, minWidth: 0 }}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography variant="h1" component="h2" sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
          {title}
        </Typography>
        {about !== undefined && (
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {about}
          </Typography>
        )}
      </Box>
      {children}
    </Box>
  );
}
