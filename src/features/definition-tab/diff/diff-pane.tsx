import { Box, Typography } from '@mui/material';
import { useMemo } from 'react';
import type { SubjectChanges } from '../../../core/published/comparison';
import type { JsonPart } from '../../../core/connector/connector';
import { useConnector } from '../../../session/react/session-context';
import { CodeDiff } from '../../../ui/code-editor/code-diff';
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

/** What changed since the connector was opened, imported or started: as a list of meaning, and as texts side by side. */
export function DiffPane({ part }: { readonly part: JsonPart }) {
  const connector = useConnector((now) => now);
  const { since, before, after, changes } = useMemo(() => sinceOpened(connector, part), [connector, part]);
  return (
    <Box sx={{ height: '100%', minHeight: 0, display: 'flex', flexDirection: 'column' }}>
      <Box component="section" aria-label="Changes since the beginning" sx={{ maxHeight: '40%', overflow: 'auto', px: 2, py: 1, borderBottom: 1, borderColor: 'divider' }}>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {changes.length === 0 ? `Nothing that makers see changed since ${since}.` : `Changed since ${since}, as far as makers see it; all of it is in the text below:`}
        </Typography>
        <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
          {changes.slice(0, most).map((change, index) => (
            <Change key={`${change.subject} ${index}`} change={change} />
          ))}
        </Box>
        {changes.length > most && <Typography variant="body2">{changes.length - most} more are in the text.</Typography>}
      </Box>
      <Box sx={{ flex: 1, minHeight: 0 }}>
        <CodeDiff label={part === 'definition' ? 'API definition' : 'API properties'} before={before} after={after} language="json" />
      </Box>
    </Box>
  );
}
