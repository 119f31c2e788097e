import { Typography } from '@mui/material';
import type { Pointer } from '../../core/base/pointer';
import type { SignIn } from '../../core/connector/sign-in';
import { Section } from '../../ui/section';
import { ApiKeyFields } from './api-key-fields';
import { BasicFields } from './basic-fields';
import { OAuthFields } from './oauth-fields';
import { ParameterList } from './parameter-list';
import { GatewayFields, WindowsFields } from './windows-fields';

/** Everything about one sign-in: its own fields, then further connection parameters. */
export function SignInFields({ signIn, scheme }: { readonly signIn: SignIn; readonly scheme: Pointer | undefined }) {
  return (
    <>
      <KindFields signIn={signIn} scheme={scheme} />
      <GatewayFields signIn={signIn} />
      <ParameterList key={signIn.group} signIn={signIn} />
    </>
  );
}

function KindFields({ signIn, scheme }: { readonly signIn: SignIn; readonly scheme: Pointer | undefined }) {
  switch (signIn.kind) {
    case 'none':
      return (
        <Section title="No sign-in">
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            Anyone can call the service. No password or key is asked for when a connection is made.
          </Typography>
        </Section>
      );
    case 'basic':
      return <BasicFields signIn={signIn} />;
    case 'apiKey':
      return signIn.key === undefined ? null : <ApiKeyFields scheme={scheme} parameter={signIn.key} />;
    case 'oauth2':
      return signIn.token === undefined ? null : <OAuthFields scheme={scheme} token={signIn.token} />;
    case 'windows':
      return <WindowsFields signIn={signIn} />;
  }
}
