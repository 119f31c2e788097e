import { Box } from '@mui/material';
import { useConnector } from '../../session/react/session-context';
import { usesGateway, type SignIn } from '../../core/connector/sign-in';
import { Section } from '../../ui/section';
import { DialogTextFields } from './dialog-text-fields';
import { OtherKeysOfParameter } from './kept-keys';
import { SignInParameter } from './sign-in-parameter';

/** What the connection dialog asks for Windows authentication: the account, and the gateway to go through. */
export function WindowsFields({ signIn }: { readonly signIn: SignIn }) {
  return (
    <Section title="Windows authentication" about="It works through an on-premises data gateway alone, and the API definition cannot say it: OpenAPI 2.0 has no word for it.">
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2 }}>
        <SignInParameter parameter={signIn.authType} what="authentication type" />
        <SignInParameter parameter={signIn.username} what="user name" />
        <SignInParameter parameter={signIn.password} what="password" />
      </Box>
    </Section>
  );
}

/** The field through which a person chooses a gateway, with any kind of sign-in that uses one. */
export function GatewayFields({ signIn }: { readonly signIn: SignIn }) {
  const isOn = useConnector(usesGateway);
  if (!isOn || signIn.gateway === undefined) return null;
  return (
    <Section title="On-premises data gateway" about="Calls go through an installed gateway: no API key, no OAuth 2.0, no script and no changed host work with it. Whether it is used is said under General.">
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1.5 }}>
        <DialogTextFields parameter={signIn.gateway} what="gateway" />
        <OtherKeysOfParameter at={signIn.gateway} />
      </Box>
    </Section>
  );
}
