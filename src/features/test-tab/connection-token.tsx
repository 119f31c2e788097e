import { Box, Button, Typography } from '@mui/material';
import { useEffect, useState } from 'react';
import { renewToken } from '../../session/get-token';
import { usePorts } from '../../session/react/ports-context';
import { useSession } from '../../session/react/session-context';
import type { SignInState } from '../../session/sign-in-memory';
import { SeverityIcon } from '../../ui/severity-icon';
import { expiryText, renewalDelay } from './token-expiry';
import { useTestMemory } from './use-test-memory';

/** The time, kept up to date often enough for “expires in 42 min”. */
function useNow(everyMs: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}

/** The token that a sign-in gave: until when it is good, and how it is renewed. Nothing while one typed by hand is used. */
export function ConnectionToken({ set, input, state }: { readonly set: string | undefined; readonly input: string; readonly state: SignInState }) {
  const session = useSession();
  const { tokens } = usePorts();
  const { memory, state: tests } = useTestMemory();
  const { token, status } = state;
  const now = useNow(10_000);
  const isUsed = token !== undefined && tests.connection[input] === token.accessToken;
  const canRenew = isUsed && token.refreshToken !== undefined;
  const renewsAt = canRenew ? token.expiresAt : undefined;

  useEffect(() => {
    if (renewsAt === undefined) return undefined;
    const timer = setTimeout(() => void renewToken(session, tokens, set), renewalDelay(renewsAt, Date.now()));
    return () => clearTimeout(timer);
  }, [session, tokens, set, renewsAt]);

  if (!isUsed) return null;
  const isOver = token.expiresAt !== undefined && token.expiresAt <= now;
  const forget = (): void => {
    memory.setConnection(input, '');
    session.signIns.change(set, { token: undefined, status: { kind: 'idle' } });
  };
  return (
    <Box role="group" aria-label="Token" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5, rowGap: 0.5 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.75, minWidth: 0 }}>
        <SeverityIcon level={isOver ? 'error' : 'success'} />
        <Typography variant="body2" sx={{ fontVariantNumeric: 'tabular-nums' }}>
          {isOver ? 'The token' : 'Signed in: the token'} {expiryText(token.expiresAt, now)}
          {canRenew && !isOver ? ' and is renewed before.' : '.'}
          {token.scope === undefined || token.scope === '' ? '' : ` Granted: ${token.scope}.`}
        </Typography>
      </Box>
      <Box sx={{ display: 'flex', gap: 0.5, mx: -0.5 }}>
        {canRenew && (
          <Button color="inherit" size="small" sx={{ px: 0.5, minWidth: 0 }} disabled={status.kind === 'busy'} onClick={() => void renewToken(session, tokens, set)}>
            Renew now
          </Button>
        )}
        <Button color="inherit" size="small" sx={{ px: 0.5, minWidth: 0 }} onClick={forget}>
          Forget token
        </Button>
      </Box>
    </Box>
  );
}
