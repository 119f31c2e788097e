import { Box, Button } from '@mui/material';
import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { setAuthentication } from '../../core/commands/set-authentication';
import { convertToSets } from '../../core/commands/sign-in-sets';
import { authenticationOf, type Authentication } from '../../core/connector/authentication';
import type { AuthenticationKind, SignIn } from '../../core/connector/sign-in';
import { useConnector, useFieldFindings, useSession } from '../../session/react/session-context';
import { Section } from '../../ui/section';
import { EditablePart } from '../../widgets/editable-part/editable-part';
import { FindingMessages } from '../../widgets/finding-message/finding-message';
import { useNavigation, type Tab } from '../../widgets/navigation/navigation';
import { AuthenticationPicker } from './authentication-picker';
import { ConnectionPreview } from './connection-preview';
import { DefinitionScheme } from './definition-scheme';
import { Disagreements } from './disagreements';
import { OtherSignIn } from './other-sign-in';
import { SignInFields } from './sign-in-fields';
import { SignInSets } from './sign-in-sets';

function SecurityPanel() {
  const connector = useConnector((whole) => whole);
  const authentication = useMemo(() => authenticationOf(connector), [connector]);
  const [shown, setShown] = useState(0);
  return (
    <Box sx={{ containerType: 'inline-size', pb: 6 }}>
      <Box
        sx={{
          maxWidth: 860,
          mx: 'auto',
          px: { xs: 2, md: 4 },
          '@container (min-width: 820px)': { maxWidth: 1240, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(264px, 32%)', columnGap: 4, alignItems: 'start' },
        }}
      >
        <Box sx={{ minWidth: 0 }}>
          <EditablePart part="definition">
            <EditablePart part="properties">
              <Choice authentication={authentication} />
              <Details authentication={authentication} onShow={setShown} />
            </EditablePart>
          </EditablePart>
        </Box>
        {authentication.kind !== 'other' && (
          <Box sx={{ py: 3, borderTop: 1, borderColor: 'divider', maxWidth: 420, '@container (min-width: 820px)': { borderTop: 0, position: 'sticky', top: 0, maxWidth: 'none' } }}>
            <ConnectionPreview shown={shown} onShow={setShown} />
          </Box>
        )}
      </Box>
    </Box>
  );
}

/** The kind of the only sign-in, and where the two files disagree about it. */
function Choice({ authentication }: { readonly authentication: Authentication }) {
  const session = useSession();
  const { toast } = useNavigation();
  const isSingle = authentication.kind !== 'several' && authentication.kind !== 'other';
  const choose = (kind: AuthenticationKind, before: SignIn): void => {
    session.run(setAuthentication, { kind });
    if (before.kind !== 'none') toast('The authentication was replaced.', { undo: true });
  };
  return (
    <Section
      title="Authentication"
      about="How a person who uses the connector signs in to the service. It writes the security of the API definition and the connection parameters together."
      action={
        isSingle ? (
          <Button variant="outlined" startIcon={<Plus size={14} aria-hidden />} onClick={() => session.run(convertToSets, {})} sx={{ flexShrink: 0 }}>
            Offer several sign-ins
          </Button>
        ) : undefined
      }
    >
      {isSingle && <AuthenticationPicker label="Authentication type" kind={authentication.kind} onChoose={(kind) => choose(kind, authentication.signIn)} />}
      <Disagreements />
      <SecurityFindings />
    </Section>
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
      <FindingMessages findings={findings} />
    </Box>
  );
}

function Details({ authentication, onShow }: { readonly authentication: Authentication; readonly onShow: (index: number) => void }) {
  switch (authentication.kind) {
    case 'other':
      return <OtherSignIn what={authentication.what} />;
    case 'several':
      return (
        <>
          <SignInSets sets={authentication.sets} scheme={authentication.scheme} onShow={onShow} />
          {authentication.scheme !== undefined && <DefinitionScheme scheme={authentication.scheme} />}
        </>
      );
    case 'none':
    case 'basic':
    case 'apiKey':
    case 'oauth2':
    case 'windows':
      return (
        <>
          <SignInFields signIn={authentication.signIn} scheme={authentication.scheme} />
          {authentication.scheme !== undefined && <DefinitionScheme scheme={authentication.scheme} />}
        </>
      );
  }
}

/** How people sign in. */
export const securityTab: Tab = {
  id: 'security',
  title: 'Security',
  owns: ['/definition/securityDefinitions', '/definition/security', '/properties/properties/connectionParameters', '/properties/properties/connectionParameterSets'],
  Panel: SecurityPanel,
};
