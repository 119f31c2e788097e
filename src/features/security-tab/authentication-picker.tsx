import { Box, Radio, Typography } from '@mui/material';
import { useId } from 'react';
import { setAuthentication } from '../../core/commands/set-authentication';
import type { Authentication, AuthenticationKind } from '../../core/connector/authentication';
import { useSession } from '../../session/react/session-context';
import { useNavigation } from '../../widgets/navigation/navigation';

const kinds: readonly { readonly kind: AuthenticationKind; readonly title: string; readonly about: string }[] = [
  { kind: 'none', title: 'No authentication', about: 'Anyone may call' },
  { kind: 'basic', title: 'Basic', about: 'User name and password' },
  { kind: 'apiKey', title: 'API key', about: 'A key in a header or the query' },
  { kind: 'oauth2', title: 'OAuth 2.0', about: 'Sign in with the service, by code' },
];

/** The four kinds, as cards to choose from. A choice replaces the sign-in in both files and can be undone. */
export function AuthenticationPicker({ authentication }: { readonly authentication: Authentication }) {
  const session = useSession();
  const { toast } = useNavigation();
  const name = useId();
  return (
    <Box role="radiogroup" aria-label="Authentication type" sx={{ display: 'grid', gap: 1, gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))', xl: 'repeat(4, minmax(0, 1fr))' } }}>
      {kinds.map(({ kind, title, about }) => {
        const isChosen = authentication.kind === kind;
        return (
          <Box
            component="label"
            key={kind}
            sx={{
              display: 'flex',
              alignItems: 'flex-start',
              gap: 0.5,
              p: 1,
              pr: 1.5,
              border: 1,
              borderColor: isChosen ? 'primary.main' : 'divider',
              borderRadius: 1,
              cursor: 'pointer',
              bgcolor: isChosen ? 'hover' : 'transparent',
              '&:hover': { bgcolor: 'hover' },
              '&:focus-within': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: 1 },
            }}
          >
            <Radio
              size="small"
              name={name}
              value={kind}
              checked={isChosen}
              onChange={() => {
                session.run(setAuthentication, { kind });
                if (authentication.kind !== 'none') toast('The authentication was replaced.', { undo: true });
              }}
              sx={{ p: 0.5 }}
            />
            <Box sx={{ pt: 0.25 }}>
              <Typography sx={{ fontWeight: 550 }}>{title}</Typography>
              <Typography variant="caption" sx={{ color: 'text.secondary' }}>
                {about}
              </Typography>
            </Box>
          </Box>
        );
      })}
    </Box>
  );
}
