import { Box, LinearProgress, Typography } from '@mui/material';
import { lazy, Suspense } from 'react';
import type { CodeDiffProps } from './code-diff-props';

function NoDiff() {
  return (
    <Typography variant="body2" sx={{ p: 2, color: 'text.secondary' }}>
      The texts cannot be shown side by side here. The list of changes holds without them.
    </Typography>
  );
}

const MonacoDiff = lazy(async () => {
  try {
    const { MonacoDiff: loaded } = await import('./monaco-diff');
    return { default: loaded };
  } catch {
    return { default: NoDiff };
  }
});

/** What differs between two texts, line by line, loaded when first shown. */
export function CodeDiff(props: CodeDiffProps) {
  return (
    <Box sx={{ height: '100%', minHeight: 0, position: 'relative', overflow: 'hidden' }}>
      <Suspense fallback={<LinearProgress aria-label="Loading the comparison" />}>{typeof Worker === 'undefined' ? <NoDiff /> : <MonacoDiff {...props} />}</Suspense>
    </Box>
  );
}
