import { Box, Typography } from '@mui/material';
import { isArray, isObject } from '../../core/base/json';
import type { Pointer } from '../../core/base/pointer';
import { oauthAddressAt, setOAuthAddress, setOAuthScopes, type OAuthAddress } from '../../core/commands/set-oauth-address';
import { useFieldFindings, useSession, useValue } from '../../session/react/session-context';
import { LabelledField } from '../../ui/labelled-field';
import { FieldGrid, Section } from '../../ui/section';
import { TextInput } from '../../ui/text-input';
import { codeFont } from '../../ui/theme';
import { DocumentChoiceField } from '../../widgets/document-field/document-choice-field';
import { DocumentTextField } from '../../widgets/document-field/document-text-field';
import { FindingMessage } from '../../widgets/finding-message/finding-message';

const providers = [
  { value: 'oauth2', label: 'Generic OAuth 2.0' },
  { value: 'aad', label: 'Microsoft Entra ID' },
  { value: 'oauth2generic', label: 'Generic OAuth 2.0, templated' },
];

const redirectModes = [
  { value: 'GlobalPerConnector', label: 'One address per connector (new connectors)' },
  { value: 'Global', label: 'One address for all' },
];

/** The addresses, scopes and client of an OAuth 2.0 sign-in by code. The client secret is never asked for here: it goes with the submission. */
export function OAuthFields({ scheme, token }: { readonly scheme: Pointer; readonly token: Pointer }) {
  const settings: Pointer = `${token}/oAuthSettings`;
  const provider = useValue(`${settings}/identityProvider`);
  const isGeneric = provider === 'oauth2' || provider === undefined;
  return (
    <Section title="OAuth 2.0" about="Sign-in by authorization code. The client secret belongs in no file: it is given at deployment.">
      <Box sx={{ display: 'grid', gap: 2 }}>
        <FieldGrid>
          <DocumentChoiceField pointer={`${settings}/identityProvider`} label="Identity provider" required choices={providers} />
          <DocumentTextField pointer={`${settings}/clientId`} label="Client ID" monospace hint="A placeholder in published files." />
        </FieldGrid>
        {isGeneric ? (
          <FieldGrid columns={1}>
            <AddressField scheme={scheme} token={token} address="authorizationUrl" label="Authorization URL" />
            <AddressField scheme={scheme} token={token} address="tokenUrl" label="Token URL" />
            <AddressField scheme={scheme} token={token} address="refreshUrl" label="Refresh URL" />
          </FieldGrid>
        ) : (
          <CustomParameters settings={settings} />
        )}
        <FieldGrid>
          <ScopesField scheme={scheme} token={token} />
          <DocumentChoiceField pointer={`${settings}/redirectMode`} label="Redirect mode" choices={redirectModes} />
        </FieldGrid>
        <Box>
          <Typography variant="subtitle2" component="p" sx={{ color: 'text.secondary' }}>
            Redirect URLs to register with the service
          </Typography>
          <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5, fontFamily: codeFont, fontSize: 12, overflowWrap: 'anywhere' }}>
            <li>https://global.consent.azure-apim.net/redirect</li>
            <li>https://global-test.consent.azure-apim.net/redirect</li>
          </Box>
        </Box>
      </Box>
    </Section>
  );
}

interface SignInPlaces {
  readonly scheme: Pointer;
  readonly token: Pointer;
}

function AddressField({ scheme, token, address, label }: SignInPlaces & { readonly address: OAuthAddress; readonly label: string }) {
  const session = useSession();
  const pointer = oauthAddressAt(token, address);
  const inScheme: Pointer = `${scheme}/${address}`;
  const stored = useValue(pointer);
  const ofScheme = useValue(inScheme);
  const findings = [...useFieldFindings(pointer), ...useFieldFindings(inScheme)];
  const value = typeof stored === 'string' ? stored : typeof ofScheme === 'string' ? ofScheme : '';
  const differs = typeof stored === 'string' && typeof ofScheme === 'string' && stored !== ofScheme && address !== 'refreshUrl';
  return (
    <LabelledField
      label={label}
      pointer={pointer}
      required
      hint={differs ? `The API definition says ${ofScheme}; an edit here settles it for both files.` : undefined}
      messages={findings.map((finding) => (
        <FindingMessage key={`${finding.rule}${finding.at}${finding.message}`} finding={finding} />
      ))}
    >
      {(ids) => (
        <TextInput
          ids={ids}
          type="url"
          monospace
          required
          placeholder="https://"
          value={value}
          invalid={findings.some(({ severity }) => severity === 'error')}
          onChange={(url) => session.run(setOAuthAddress, { scheme, token, address, url }, `typing:${pointer}`)}
          onBlur={() => session.settle()}
        />
      )}
    </LabelledField>
  );
}

/** The provider's own settings: shown by the names that they have in the file. */
function CustomParameters({ settings }: { readonly settings: Pointer }) {
  const parameters = useValue(`${settings}/customParameters`);
  if (!isObject(parameters)) return null;
  return (
    <FieldGrid columns={1}>
      {Object.keys(parameters).map((name) => (
        <DocumentTextField key={name} pointer={`${settings}/customParameters/${name.replaceAll('~', '~0').replaceAll('/', '~1')}/value`} label={name} monospace />
      ))}
    </FieldGrid>
  );
}

function ScopesField({ scheme, token }: SignInPlaces) {
  const session = useSession();
  const pointer: Pointer = `${token}/oAuthSettings/scopes`;
  const stored = useValue(pointer);
  const findings = useFieldFindings(pointer);
  const value = isArray(stored) ? stored.filter((scope) => typeof scope === 'string').join('\n') : '';
  return (
    <LabelledField label="Scopes" pointer={pointer} hint="One a line." messages={findings.map((finding) => <FindingMessage key={`${finding.rule}${finding.message}`} finding={finding} />)}>
      {(ids) => (
        <TextInput
          ids={ids}
          multiline
          minRows={2}
          monospace
          value={value}
          onChange={(text) => session.run(setOAuthScopes, { scheme, token, scopes: text === '' ? [] : text.split('\n') }, `typing:${pointer}`)}
          onBlur={() => {
            session.run(setOAuthScopes, { scheme, token, scopes: value.split('\n').map((scope) => scope.trim()).filter(Boolean) }, `typing:${pointer}`);
            session.settle();
          }}
        />
      )}
    </LabelledField>
  );
}
