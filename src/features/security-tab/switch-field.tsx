import { Box, Checkbox, Typography } from '@mui/material';
import { useId, type ReactNode } from 'react';

/** A check box with its label and a line that says what it does. */
export function SwitchField({ label, hint, checked, onChange, pointer }: { readonly label: string; readonly hint?: ReactNode; readonly checked: boolean; readonly onChange: (checked: boolean) => void; readonly pointer?: string }) {
  const id = useId();
  return (
    <Box data-pointer={pointer} sx={{ display: 'flex', gap: 0.5, alignItems: 'flex-start', minWidth: 0 }}>
      <Checkbox size="small" id={id} checked={checked} onChange={(event) => onChange(event.target.checked)} slotProps={{ input: { 'aria-describedby': hint === undefined ? undefined : `${id}-hint` } }} sx={{ p: 0.5, ml: -0.5 }} />
      <Box sx={{ pt: 0.25, minWidth: 0 }}>
        <Typography component="label" htmlFor={id} variant="body2" sx={{ cursor: 'pointer' }}>
          {label}
        </Typography>
        {hint !== undefined && (
          <Typography id={`${id}-hint`} variant="caption" component="p" sx={{ color: 'text.secondary' }}>
            {hint}
          </Typography>
        )}
      </Box>
    </Box>
  );
}
