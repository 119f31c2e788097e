import { Box } from '@mui/material';
import type { SignIn } from '../../core/connector/sign-in';
import { Section } from '../../ui/section';
import { SignInParameter } from './sign-in-parameter';

/** What the connection dialog asks for user name and password. */
export function BasicFields({ signIn }: { readonly signIn: SignIn }) {
  return (
    <Section title="Basic authentication" about="The two fields of the connection dialog. What a person types there goes to the service with each call, and stands in no file.">
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2 }}>
        <SignInParameter parameter={signIn.username} what="user name" />
        <SignInParameter parameter={signIn.password} what="password" />
      </Box>
    </Section>
  );
}
