import { Box } from '@mui/material';
import type { Pointer } from '../../core/base/pointer';
import { Section } from '../../ui/section';
import { DialogTextFields } from './dialog-text-fields';

/** What the connection dialog asks for user name and password. */
export function BasicFields({ username, password }: { readonly username: Pointer; readonly password: Pointer }) {
  return (
    <Section title="Basic authentication" about="The two fields of the connection dialog.">
      <Box sx={{ display: 'grid', gap: 2 }}>
        <DialogTextFields parameter={username} what="user name" />
        <DialogTextFields parameter={password} what="password" />
      </Box>
    </Section>
  );
}
