import { Box, Typography } from '@mui/material';
import type { Authentication } from '../../core/connector/authentication';
import { useConnector } from '../../session/react/session-context';
import { Section } from '../../ui/section';
import { codeFont } from '../../ui/theme';

/** A sign-in that no form describes: shown as it stands in the file, and kept. */
export function OtherSignIn({ authentication }: { readonly authentication: Extract<Authentication, { kind: 'several' | 'other' }> }) {
  const properties = useConnector((connector) => connector.properties);
  const about =
    authentication.kind === 'several'
      ? `This connector offers several sign-ins: ${authentication.names.join(', ')}. They are kept as they are; choosing a type above adds a single one beside them.`
      : `This connector uses ${authentication.what}, which has no form here. It is kept as it is.`;
  return (
    <Section title="As it stands in the file" about={about}>
      <Box component="pre" tabIndex={0} aria-label="apiProperties.json" sx={{ m: 0, p: 2, bgcolor: 'panel', border: 1, borderColor: 'divider', borderRadius: 1, fontFamily: codeFont, fontSize: 12, overflow: 'auto', maxHeight: 420 }}>
        {JSON.stringify(properties, null, 2)}
      </Box>
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        apiProperties.json
      </Typography>
    </Section>
  );
}
