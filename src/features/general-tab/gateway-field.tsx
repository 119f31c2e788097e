import { Box, Button, Checkbox, FormControlLabel, Typography } from '@mui/material';
import { setGateway } from '../../core/commands/set-gateway';
import { singleSignIn, usesGateway } from '../../core/connector/sign-in';
import { useConnector, useFieldFindings, useSession } from '../../session/react/session-context';
import { SeverityIcon } from '../../ui/severity-icon';
import { FindingMessages } from '../../widgets/finding-message/finding-message';
import { useNavigation } from '../../widgets/navigation/navigation';

const at = '/properties/properties/capabilities';

/** Whether calls go through the on-premises data gateway, and what that rules out. */
export function GatewayField() {
  const session = useSession();
  const { openTab } = useNavigation();
  const isOn = useConnector(usesGateway);
  const kind = useConnector((connector) => singleSignIn(connector).kind);
  const isBroken = useConnector(({ broken }) => broken.properties !== undefined);
  const findings = useFieldFindings(at);
  const clash = isOn && (kind === 'apiKey' || kind === 'oauth2') ? 'An API key or OAuth 2.0 does not work through the gateway.' : !isOn && kind === 'windows' ? 'Windows authentication works through the gateway only.' : '';
  return (
    <Box data-pointer={at}>
      <FormControlLabel
        control={<Checkbox size="small" checked={isOn} disabled={isBroken} onChange={(event) => session.run(setGateway, { isOn: event.target.checked })} />}
        label="Connect via on-premises data gateway"
        slotProps={{ typography: { variant: 'body2' } }}
      />
      <Typography variant="caption" component="p" sx={{ color: 'text.secondary' }}>
        For a service inside a company’s network. Sign-in is then none, Basic or Windows; custom code and host policies do not work.
      </Typography>
      <Box aria-live="polite">
        {clash !== '' && (
          <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 0.75, alignItems: 'center', mt: 0.5 }}>
            <SeverityIcon level="warning" size={14} />
            <Typography variant="caption" sx={{ color: 'warning.main' }}>
              {clash}
            </Typography>
            <Button onClick={() => openTab('security')} sx={{ minHeight: 20, py: 0, px: 0.5, fontSize: 12, whiteSpace: 'nowrap' }}>
              Choose another sign-in
            </Button>
          </Box>
        )}
        <FindingMessages findings={findings} />
      </Box>
    </Box>
  );
}
