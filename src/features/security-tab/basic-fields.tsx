import { Box } from '@mui/material';
import type { Pointer } from '../../core/base/pointer';
import { Section } from '../../ui/section';
import { DialogTextFields } from './dialog-text-fields';

/** What the connection dialog asks for user name and password. */
export function BasicFields({ username, password }: { readonly username: Pointer | undefined; readonly password: Pointer | undefined }) {
  return (
    <Section title="Basic authentication" about="The two fields of the connection dialog. What a person types there goes to the service with each call, and stands in no file.">
      <Box sx={{ display: 'grid', gap: 2 }}>
        {username !== undefined && <DialogTextFields parameter={username} what="user name" />}
        {password !== undefined && <DialogTextFields parameter={password} what="password" />}
      </Box>
    </Section>
  );
}
