import { Box } from '@mui/material';
import { isObject } from '../../core/base/json';
import { child, type Pointer } from '../../core/base/pointer';
import { useValue } from '../../session/react/session-context';
import { OtherKeys } from '../../widgets/schema-tree/other-keys';

const ofParameter = new Set(['type', 'uiDefinition', 'oAuthSettings', 'allowedValues', 'defaultValue']);
const ofTexts = new Set(['displayName', 'displayname', 'description', 'tooltip', 'constraints', 'tabIndex', 'schema']);
const ofConstraints = new Set(['required', 'hidden', 'clearText', 'tabIndex', 'capability', 'allowedValues', 'dependencies']);
const ofSettings = new Set(['identityProvider', 'clientId', 'clientSecret', 'scopes', 'redirectMode', 'customParameters']);
const ofSet = new Set(['name', 'uiDefinition', 'parameters', 'values']);

/** What the file says of a connection parameter beyond the fields of this tab, so that nothing of it is hidden: it is kept as it is. */
export function OtherKeysOfParameter({ at }: { readonly at: Pointer }) {
  const node = useValue(at);
  const settings = isObject(node) ? Object.keys(node).find((key) => key.toLowerCase() === 'oauthsettings') : undefined;
  return (
    <KeptKeys>
      <OtherKeys at={at} known={settings === undefined ? ofParameter : new Set([...ofParameter, settings])} />
      <OtherKeys at={`${at}/uiDefinition`} known={ofTexts} />
      <OtherKeys at={`${at}/uiDefinition/constraints`} known={ofConstraints} />
      {settings !== undefined && <OtherKeys at={child(at, settings)} known={ofSettings} />}
    </KeptKeys>
  );
}

/** What the file says of several sign-ins, or of one of them, beyond the fields. */
export function OtherKeysOfSet({ at }: { readonly at: Pointer }) {
  return (
    <KeptKeys>
      <OtherKeys at={at} known={ofSet} />
      <OtherKeys at={`${at}/uiDefinition`} known={ofTexts} />
    </KeptKeys>
  );
}

function KeptKeys({ children }: { readonly children: React.ReactNode }) {
  return <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1, minWidth: 0, '&:empty': { display: 'none' } }}>{children}</Box>;
}
