import { Alert, Box, Button, Collapse, LinearProgress, Link, Typography } from '@mui/material';
import { KeyRound } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { OAuthClient, OAuthGrant, OAuthService } from '../../core/ports/oauth';
import { getToken } from '../../session/get-token';
import { usePorts } from '../../session/react/ports-context';
import { useSession } from '../../session/react/session-context';
import type { SignInState, SignInStatus } from '../../session/sign-in-memory';
import { ChoiceInput, type Choice } from '../../ui/choice-input';
import { CopyButton } from '../../ui/copy-button';
import { Form } from '../../ui/form';
import { LabelledField } from '../../ui/labelled-field';
import { FieldGrid } from '../../ui/section';
import { TextInput } from '../../ui/text-input';
import { codeFont } from '../../ui/theme';
import { ConnectionToken } from './connection-token';
import { useSignIn } from './use-sign-in';
import { useTestMemory } from './use-test-memory';

const grants: readonly Choice<OAuthGrant>[] = [
  { value: 'authorization-code', label: 'Sign in, as on the platform' },
  { value: 'client-credentials', label: 'As the client itself' },
  { value: 'password', label: 'User name and password' },
];

const grantHints: { readonly [grant in OAuthGrant]: string } = {
  'authorization-code': 'Authorization code with PKCE, in a window of its own.',
  'client-credentials': 'Client credentials: for tests only, the platform does not run this flow.',
  password: 'Resource owner password: for tests only, the platform does not run this flow.',
};

const secretPlaces: readonly Choice<OAuthClient['secretIn']>[] = [
  { value: 'body', label: 'In the body, as the platform does' },
  { value: 'header', label: 'In the Authorization header' },
];

const ways: readonly Choice<OAuthClient['way']>[] = [
  { value: 'auto', label: 'Directly, else relay' },
  { value: 'direct', label: 'Directly only' },
  { value: 'relay', label: 'Through the relay' },
];

/** Gets a token by OAuth 2.0: who asks, how, and what came of it. `tokenField` takes one that was got elsewhere. */
export function ConnectionOAuth({ set, tokenField }: { readonly set: string | undefined; readonly tokenField: ReactNode }) {
  const session = useSession();
  const { tokens } = usePorts();
  const { ready, state } = useSignIn(set);
  const [isOpen, setOpen] = useState(false);
  const { connection } = useTestMemory().state;
  const [isChanging, setChanging] = useState(false);
  if (!ready) return null;
  const isSignedIn = state.token !== undefined && connection[ready.input] === state.token.accessToken;
  // Who is signed in wants to test: what the token was got with makes room.
  const hasFields = !isSignedIn || isChanging || state.status.kind === 'failed';
  const change = (part: Partial<SignInState>): void => session.signIns.change(set, part);
  const isBusy = state.status.kind === 'busy';
  const { grant, service } = ready;
  const submit = (): void => {
    if (!isBusy) void getToken(session, tokens, set);
  };
  return (
    <Form label="OAuth 2.0" onSubmit={submit} sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
      {hasFields && (
        <>
          <FieldGrid>
            <LabelledField label="How to get a token" hint={grantHints[grant]}>
              {(ids) => <ChoiceInput ids={ids} value={grant} choices={grants} disabled={isBusy} onChange={(chosen) => change({ grant: chosen })} />}
            </LabelledField>
            <LabelledField label="Client ID" required>
              {(ids) => <TextInput ids={ids} value={ready.clientId} required monospace onChange={(clientId) => change({ clientId, hasOwnClientId: true })} />}
            </LabelledField>
            <LabelledField label="Client secret" required={grant === 'client-credentials'} hint={grant === 'client-credentials' ? undefined : 'Leave it empty for a public client.'}>
              {(ids) => <TextInput ids={ids} type="password" autoComplete="new-password" value={state.clientSecret} monospace onChange={(clientSecret) => change({ clientSecret })} />}
            </LabelledField>
            {grant === 'password' && (
              <>
                <LabelledField label="User name of the account" required>
                  {(ids) => <TextInput ids={ids} value={state.userName} required monospace onChange={(userName) => change({ userName })} />}
                </LabelledField>
                <LabelledField label="Password of the account" required>
                  {(ids) => <TextInput ids={ids} type="password" autoComplete="new-password" value={state.password} required monospace onChange={(password) => change({ password })} />}
                </LabelledField>
              </>
            )}
            {tokenField}
          </FieldGrid>
          {grant === 'authorization-code' && <RedirectToRegister address={tokens.redirectUri} />}
        </>
      )}
      <Box aria-live="polite" sx={{ display: 'grid', gap: 1, '&:empty': { display: 'none' } }}>
        {state.status.kind !== 'done' && <StatusLine status={state.status} />}
        <ConnectionToken set={set} input={ready.input} state={state} />
        {isSignedIn && state.status.kind === 'done' && <StatusLine status={state.status} />}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
        <Button type="submit" variant="outlined" startIcon={<KeyRound size={14} />} disabled={isBusy}>
          {`${grant === 'authorization-code' ? 'Sign in' : 'Get a token'}${isSignedIn ? ' again' : ''}`}
        </Button>
        {isBusy && (
          <Button color="inherit" onClick={() => callOff(session.signIns, set)}>
            Cancel
          </Button>
        )}
        <Link component="button" type="button" variant="body2" underline="hover" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)} sx={{ color: 'text.secondary' }}>
          {isOpen ? 'Fewer settings' : 'Addresses and settings'}
        </Link>
        {isSignedIn && state.status.kind !== 'failed' && (
          <Link component="button" type="button" variant="body2" underline="hover" aria-expanded={isChanging} onClick={() => setChanging(!isChanging)} sx={{ color: 'text.secondary' }}>
            {isChanging ? 'Hide the sign-in' : 'Change the sign-in'}
          </Link>
        )}
      </Box>
      <Collapse in={isOpen} unmountOnExit>
        <Box sx={{ display: 'grid', gap: 2 }}>
          <FieldGrid>
            <LabelledField label="Client ID and secret go">{(ids) => <ChoiceInput ids={ids} value={state.secretIn} choices={secretPlaces} onChange={(secretIn) => change({ secretIn })} />}</LabelledField>
            <LabelledField label="Way of token requests" hint="A service that does not let pages of other sites ask for tokens is asked through the relay.">
              {(ids) => <ChoiceInput ids={ids} value={state.way} choices={ways} onChange={(way) => change({ way })} />}
            </LabelledField>
          </FieldGrid>
          {service.ok ? <Addresses service={service.service} grant={grant} /> : service.problems.map((problem) => <Typography key={problem} variant="body2">{problem}</Typography>)}
        </Box>
      </Collapse>
    </Form>
  );
}

function callOff(signIns: ReturnType<typeof useSession>['signIns'], set: string | undefined): void {
  signIns.callOff(set);
  signIns.change(set, { status: { kind: 'failed', message: 'You called the sign-in off.' } });
}

function RedirectToRegister({ address }: { readonly address: string }) {
  return (
    <Box role="group" aria-label="Redirect URL for testing" sx={{ minWidth: 0 }}>
      <Typography variant="subtitle2" component="p" sx={{ color: 'text.secondary' }}>
        Redirect URL for testing
      </Typography>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, minHeight: 32 }}>
        <Box component="code" sx={{ fontFamily: codeFont, fontSize: 12, overflowWrap: 'anywhere', minWidth: 0 }}>
          {address}
        </Box>
        <CopyButton text={address} label="Copy the redirect URL" />
      </Box>
      <Typography variant="caption" component="p" sx={{ color: 'text.secondary' }}>
        Register it with the service, beside those of the platform, so that its answer comes back to this page.
      </Typography>
    </Box>
  );
}

function Addresses({ service, grant }: { readonly service: OAuthService; readonly grant: OAuthGrant }) {
  const lines = [
    ...(grant === 'authorization-code' ? [['Authorization URL', service.authorizationUrl]] : []),
    ['Token URL', service.tokenUrl],
    ...(service.refreshUrl === service.tokenUrl ? [] : [['Refresh URL', service.refreshUrl]]),
    ['Scopes', service.scope || 'none'],
    ...service.authorizationParameters.map(([name, value]) => [`Parameter ${name}`, value]),
  ];
  return (
    <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'max-content minmax(0, 1fr)' }, columnGap: 2, rowGap: 0.5 }}>
      {lines.map(([name, value]) => (
        <Box key={name} sx={{ display: 'contents' }}>
          <Typography component="dt" variant="body2" sx={{ color: 'text.secondary' }}>
            {name}
          </Typography>
          <Box component="dd" sx={{ m: 0, fontFamily: codeFont, fontSize: 12, lineHeight: '20px', overflowWrap: 'anywhere' }}>
            {value}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

const progressTexts: { readonly [progress in Extract<SignInStatus, { kind: 'busy' }>['progress']]: string } = {
  asking: 'Asking for a token…',
  renewing: 'Renewing the token…',
  waiting: 'Sign in in the window that was opened.',
  'window-gone': 'The window of the sign-in is closed, or the service cut it off from this page. If it is still open, finish there; else cancel and sign in again.',
  'foreign-answer': 'An answer came whose state is not the one that was sent: it was refused. Finish the sign-in in its window, or cancel.',
  exchanging: 'Exchanging the code for a token…',
};

function StatusLine({ status }: { readonly status: SignInStatus }) {
  switch (status.kind) {
    case 'idle':
      return null;
    case 'busy':
      return (
        <Box>
          <Typography variant="body2">{progressTexts[status.progress]}</Typography>
          <LinearProgress aria-label="Waiting for the token" sx={{ mt: 0.5 }} />
        </Box>
      );
    case 'failed':
      return (
        <Alert severity="error" sx={{ bgcolor: 'panel', color: 'text.primary', border: 1, borderColor: 'divider', overflowWrap: 'anywhere' }}>
          {status.message}
        </Alert>
      );
    case 'done':
      return status.story.length === 0 ? null : (
        <Typography variant="caption" component="p" sx={{ color: 'text.secondary' }}>
          {status.story.join(' ')}
        </Typography>
      );
  }
}
