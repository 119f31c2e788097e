import { Box, type SxProps, type Theme } from '@mui/material';
import type { ReactNode } from 'react';

export interface FormProps {
  readonly label?: string;
  readonly onSubmit: () => void;
  readonly sx?: SxProps<Theme>;
  readonly children: ReactNode;
}

/** Fields that are sent together, by Enter too. The page stays, and the browser itself objects to nothing. */
export function Form({ label, onSubmit, sx = {}, children }: FormProps) {
  return (
    <Box
      component="form"
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
      sx={sx}
    >
      {children}
    </Box>
  );
}
