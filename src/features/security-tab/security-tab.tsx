import { Box, Typography } from '@mui/material';
import { useMemo } from 'react';
import { authenticationOf, type Authentication } from '../../core/connector/authentication';
import { useConnector, useFieldFindings } from '../../session/react/session-context';
import { Section } from '../../ui/section';
import { EditablePart } from '../../widgets/editable-part/editable-part';
import { FindingMessage } from '../../widgets/finding-message/finding-message';
import type { Tab } from '../../widgets/navigation/navigation';
import { ApiKeyFields } from './api-key-fields';
import { AuthenticationPicker } from './authentication-picker';
import { BasicFields } from './basic-fields';
import { OAuthFields } from './oauth-fields';
import { OtherSignIn } from './other-sign-in';

function SecurityPanel() {
  const connector = useConnector((whole) => whole);
  const authentication = useMemo(() => authenticationOf(connector), [connector]);
  return (
    <Box sx={{ maxWidth: 860, mx: 'auto', px: { xs: 2, md: 4 }, pb: 6 }}>
      <EditablePart part="definition">
        <EditablePart part="properties">
          <Section title="Authentication" about="How a person who uses the connector signs in to the service. It writes the security of the API definition and the connection parameters together.">
            <AuthenticationPicker authentication={authentication} />
            <SecurityFindings />
          </Section>
          <Details authentication={authentication} />
        </EditablePart>
      </EditablePart>
    </Box>
  );
}

/** Findings about the parts of both files that no field of this tab shows. */
function SecurityFindings() {
  const findings = [
    ...useFieldFindings('/definition/securityDefinitions'),
    ...useFieldFindings('/definition/security'),
    ...useFieldFindings('/properties/properties/connectionParameters'),
    ...useFieldFindings('/properties/properties/connectionParameterSets'),
  ];
  return (
    <Box aria-live="polite" sx={{ mt: 1 }}>
      {findings.map((finding) => (
        <FindingMessage key={`${finding.rule}${finding.message}`} finding={finding} />
      ))}
    </Box>
  );
}

function Details({ authentication }: { readonly authentication: Authentication }) {
  switch (authentication.kind) {
    case 'none':
      return (
        <Section title="No sign-in">
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            Anyone can call the service. Nothing is asked when a connection is made.
          </Typography>
        </Section>
      );
    case 'basic':
      return <BasicFields {...authentication} />;
    case 'apiKey':
      return <ApiKeyFields {...authentication} />;
    case 'oauth2':
      return <OAuthFields {...authentication} />;
    case 'several':
    case 'other':
      return <OtherSignIn authentication={authentication} />;
  }
}

/** How people sign in. */
export const securityTab: Tab = {
  id: 'security',
  title: 'Security',
  owns: ['/definition/securityDefinitions', '/definition/security', '/properties/properties/connectionParameters', '/properties/properties/connectionParameterSets'],
  Panel: SecurityPanel,
};
