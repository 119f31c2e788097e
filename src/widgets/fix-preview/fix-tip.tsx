import { Box, Typography } from '@mui/material';
import { useMemo } from 'react';
import { areInPlace, fixChanges } from '../../core/rules/fix-changes';
import type { Finding } from '../../core/rules/finding';
import { useConnector } from '../../session/react/session-context';
import { ChangeText } from './change-text';

/** What putting a finding right would change, in a few lines beside its button; where that is more than its own place, that it is shown first. */
export function FixTip({ finding }: { readonly finding: Finding }) {
  const connector = useConnector((now) => now);
  const changes = useMemo(() => fixChanges(connector, finding), [connector, finding]);
  const [only] = changes;
  if (!only) return null;
  return (
    <Box sx={{ minWidth: 160 }}>
      <ChangeText change={only} />
      {!areInPlace(changes, finding) && (
        <Typography variant="caption" component="p" sx={{ mt: 0.5, color: 'text.secondary' }}>
          {changes.length > 1 && `and ${changes.length - 1} more ${changes.length === 2 ? 'place' : 'places'}; `}all is shown before it is done
        </Typography>
      )}
    </Box>
  );
}
