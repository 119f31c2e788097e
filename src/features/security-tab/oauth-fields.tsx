import { Alert, Box, Button } from '@mui/material';
import { textOf } from '../../core/base/json';
import { parentOf } from '../../core/base/pointer';
import { hasServicePrincipal, removeClientSecret, setOnBehalfOf, setServicePrincipal, type OAuthPlaces } from '../../core/commands/set-oauth-setting';
import { providerOf, type ProviderField } from '../../core/connector/identity-providers/identity-providers';
import { clientSecretIn, customValueIn, oauthSettingsIn, settingsAt } from '../../core/connector/oauth-settings';
import { isPlaceholder } from '../../core/rules/shared/oauth-settings';
import { useSession, useValue } from '../../session/react/session-context';
import { FieldGrid, FluidGrid, Section } from '../../ui/section';
import { DocumentTextField } from '../../widgets/document-field/document-text-field';
import { useNavigation } from '../../widgets/navigation/navigation';
import { DialogTextFields } from './dialog-text-fields';
import { OtherKeysOfParameter } from './kept-keys';
import { OAuthSettingField, OtherCustomParameters } from './oauth-setting-field';
import { PresetMenu } from './preset-menu';
import { ProviderPicker } from './provider-picker';
import { RedirectFields } from './redirect-fields';
import { ScopesField } from './scopes-field';
import { SwitchField } from './switch-field';
import { TemplateWords } from './template-words';

/** The provider, its settings, the scopes and the redirect of an OAuth 2.0 sign-in. The client secret is never asked for here. */
export function OAuthFields(places: OAuthPlaces) {
  const { token } = places;
  const node = useValue(token);
  const id = textOf(oauthSettingsIn(node), 'identityProvider') ?? 'oauth2';
  const provider = providerOf(id);
  const settings = settingsAt(token, node);
  const fields = provider?.fields ?? [];
  return (
    <Section
      title="OAuth 2.0"
      about="Sign-in by authorization code, the only flow that the platform runs. The client secret belongs in no file: it is given at deployment and with the submission."
      action={provider?.id === 'oauth2' ? <PresetMenu {...places} /> : undefined}
    >
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2 }}>
        {!isPlaceholder(clientSecretIn(node) ?? '') && <SecretInFile token={token} />}
        <FluidGrid least={210}>
          <ProviderPicker {...places} />
          <DocumentTextField pointer={`${settings}/clientId`} label="Client ID" monospace hint="A placeholder such as [[set at deployment]] in files that are published." />
        </FluidGrid>
        {provider?.id === 'oauth2generic' && <TemplateWords token={token} />}
        <Settings fields={fields} places={places} />
        <OtherCustomParameters {...places} known={fields} />
        {provider?.group === 'microsoft' && <MicrosoftSwitches token={token} />}
        <ScopesField {...places} />
        <RedirectFields token={token} />
        <DialogTextFields parameter={token} what="sign-in" shown={ownFields(settings, fields)} />
        <OtherKeysOfParameter at={token} />
      </Box>
    </Section>
  );
}

/** Places whose findings stand at their own fields. */
function ownFields(settings: string, fields: readonly ProviderField[]): readonly `/${string}`[] {
  const names = ['identityProvider', 'clientId', 'scopes', 'redirectMode', 'clientSecret', ...fields.map(({ name }) => `customParameters/${name}/value`)];
  return names.map((name) => `/${settings.slice(1)}/${name}` as const);
}

function Settings({ fields, places }: { readonly fields: readonly ProviderField[]; readonly places: OAuthPlaces }) {
  const shown = fields.filter(({ kind }) => kind !== 'switch');
  if (shown.length === 0) return null;
  const list = shown.map((field) => <OAuthSettingField key={field.name} {...places} field={field} />);
  return shown.some(({ kind }) => kind === 'template') || shown.every(({ kind }) => kind === 'url') ? <FieldGrid columns={1}>{list}</FieldGrid> : <FluidGrid least={220}>{list}</FluidGrid>;
}

function MicrosoftSwitches({ token }: { readonly token: OAuthPlaces['token'] }) {
  const session = useSession();
  const node = useValue(token);
  const group = useValue(parentOf(token));
  return (
    <FluidGrid least={260}>
      <SwitchField
        label="On-behalf-of login"
        hint="Signs in silently as the person who is signed in to the app already."
        checked={customValueIn(node, 'enableOnbehalfOfLogin')?.toLowerCase() === 'true'}
        onChange={(isOn) => session.run(setOnBehalfOf, { token, isOn })}
      />
      <SwitchField
        label="Service principal"
        hint="Lets a flow sign in as an application: adds hidden parameters for its client ID, secret, resource and grant type."
        checked={hasServicePrincipal(group)}
        onChange={(isOn) => session.run(setServicePrincipal, { token, isOn })}
      />
    </FluidGrid>
  );
}

function SecretInFile({ token }: { readonly token: OAuthPlaces['token'] }) {
  const session = useSession();
  const { toast } = useNavigation();
  return (
    <Alert severity="warning" sx={{ bgcolor: 'panel', color: 'text.primary', border: 1, borderColor: 'divider' }}>
      apiProperties.json holds a client secret. Files of a connector are published: remove it, and give it at deployment. If it is a real one, change it at the service.
      <Box sx={{ mt: 0.5, ml: -1.5 }}>
        <Button
          onClick={() => {
            session.run(removeClientSecret, { token });
            toast('The client secret was removed.', { undo: true });
          }}
        >
          Remove it
        </Button>
      </Box>
    </Alert>
  );
}
