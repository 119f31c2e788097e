import { Box, Typography } from '@mui/material';
import { useConnector } from '../../session/react/session-context';
import { Section } from '../../ui/section';
import { codeFont } from '../../ui/theme';

/** Security that no form describes: shown as it stands in the files, and kept. */
export function OtherSignIn({ what }: { readonly what: string }) {
  const properties = useConnector((connector) => connector.properties);
  const schemes = useConnector((connector) => connector.definition['securityDefinitions']);
  return (
    <Section title="As it stands in the files" about={`This connector has ${what}, for which there is no form. It is kept as it is; put it right in the code of the definition, or in the file.`}>
      <Code name="securityDefinitions of the API definition" text={JSON.stringify(schemes, null, 2) ?? 'Nothing.'} />
      <Code name="apiProperties.json" text={JSON.stringify(properties, null, 2)} />
    </Section>
  );
}

function Code({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <Box sx={{ '& + &': { mt: 2 } }}>
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {name}
      </Typography>
      <Box component="pre" tabIndex={0} aria-label={name} role="region" sx={{ m: 0, mt: 0.5, p: 2, bgcolor: 'panel', border: 1, borderColor: 'divider', borderRadius: 1, fontFamily: codeFont, fontSize: 12, overflow: 'auto', maxHeight: 420 }}>
        {text}
      </Box>
    </Box>
  );
}
