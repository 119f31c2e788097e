import { Box, Typography } from '@mui/material';
import { useMemo } from 'react';
import type { SubjectChanges } from '../../../core/published/comparison';
import { useConnector } from '../../../session/react/session-context';
import { CodeDiff } from '../../../ui/code-editor/code-diff';
import { EmptyState } from '../../../ui/empty-state';
import { sinceOpened } from './opened-state';

const verbs = { added: 'was added', removed: 'was removed', changed: '' } as const;

/** More than this is read in the text below. */
const most = 200;

function Change({ change }: { readonly change: SubjectChanges }) {
  const said = [verbs[change.kind], ...change.phrases].filter(Boolean).join('; ');
  return (
    <Typography component="li" variant="body2" sx={{ py: 0.25 }}>
      <b>{change.subject}</b>: {said || 'changed'}.
    </Typography>
  );
}

/** What changed since the file was opened: as a list of meaning, and as texts side by side. */
export function DiffPane() {
  const connector = useConnector((now) => now);
  const since = useMemo(() => sinceOpened(connector), [connector]);
  if (!since) return <EmptyState title="No file to compare with">This connector was started here, so there is nothing that it was opened from.</EmptyState>;
  const { file, before, after, changes } = since;
  return (
    <Box sx={{ height: '100%', minHeight: 0, display: 'flex', flexDirection: 'column' }}>
      <Box component="section" aria-label="Changes since the file was opened" sx={{ maxHeight: '40%', overflow: 'auto', px: 2, py: 1, borderBottom: 1, borderColor: 'divider' }}>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {changes.length === 0 ? `Nothing that makers see changed since ${file} was opened.` : `Changed since ${file} was opened:`}
        </Typography>
        <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
          {changes.slice(0, most).map((change, index) => (
            <Change key={`${change.subject} ${index}`} change={change} />
          ))}
        </Box>
        {changes.length > most && <Typography variant="body2">{changes.length - most} more are in the text.</Typography>}
      </Box>
      <Box sx={{ flex: 1, minHeight: 0 }}>
        <CodeDiff label="API definition" before={before} after={after} language="json" />
      </Box>
    </Box>
  );
}
