import { Alert, AlertTitle, Box } from '@mui/material';
import type { FoundSecret } from '../../core/exporters/secrets/find-secrets';

/** Why nothing can be handed over right now: each place where a secret stands. */
export function SecretsList({ secrets }: { readonly secrets: readonly FoundSecret[] }) {
  return (
    <Alert severity="error" variant="outlined" sx={{ mb: 2 }}>
      <AlertTitle>A package must hold no secrets</AlertTitle>
      Take these out, and revoke them if they were ever shared. Until then nothing is downloaded.
      <Box component="ul" sx={{ m: 0, mt: 1, pl: 2.5 }}>
        {secrets.map(({ file, place, what }) => (
          <li key={`${file}:${place}:${what}`}>
            {file}, {place}: {what}
          </li>
        ))}
      </Box>
    </Alert>
  );
}
