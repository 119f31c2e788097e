import { Box, Typography } from '@mui/material';
import { textOf } from '../../core/base/json';
import type { Pointer } from '../../core/base/pointer';
import { redirectAddresses, redirectModes } from '../../core/connector/identity-providers/oauth-presets';
import { oauthSettingsIn, settingsAt } from '../../core/connector/oauth-settings';
import { useValue } from '../../session/react/session-context';
import { CopyButton } from '../../ui/copy-button';
import { codeFont } from '../../ui/theme';
import { DocumentChoiceField } from '../../widgets/document-field/document-choice-field';

/** How the service sends people back, and the addresses to register with it. */
export function RedirectFields({ token }: { readonly token: Pointer }) {
  const node = useValue(token);
  const isPerConnector = textOf(oauthSettingsIn(node), 'redirectMode')?.toLowerCase() === 'globalperconnector';
  return (
    <>
      <Box sx={{ maxWidth: 420 }}>
        <DocumentChoiceField pointer={`${settingsAt(token, node)}/redirectMode`} label="Redirect mode" choices={redirectModes} />
      </Box>
      <Box role="group" aria-label="Redirect URLs to register" sx={{ minWidth: 0 }}>
        <Typography variant="subtitle2" component="p" sx={{ color: 'text.secondary', mb: 0.5 }}>
          Redirect URLs to register with the service
        </Typography>
        {redirectAddresses.map((address) => (
          <RedirectAddress key={address} address={address} />
        ))}
        <Typography variant="caption" component="p" sx={{ color: 'text.secondary', mt: 0.5 }}>
          {isPerConnector ? 'The platform adds an address of the connector’s own, which it shows after the first save: register that one too.' : 'New connectors are asked to have an address of their own: choose “An address per connector”.'}
        </Typography>
      </Box>
    </>
  );
}

function RedirectAddress({ address }: { readonly address: string }) {
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, minHeight: 32 }}>
      <Box component="code" sx={{ flex: 1, minWidth: 0, fontFamily: codeFont, fontSize: 12, overflowWrap: 'anywhere' }}>
        {address}
      </Box>
      <CopyButton text={address} label={`Copy ${address}`} />
    </Box>
  );
}
