import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, LinearProgress, Typography } from '@mui/material';
import type { ImportResult } from '../../core/importers/importer';
import { SeverityIcon } from '../../ui/severity-icon';
import { NoteGroups } from './note-groups';

export type ImportState =
  | { readonly kind: 'reading'; readonly files: readonly string[]; readonly bytes: number | undefined }
  | { readonly kind: 'done'; readonly files: readonly string[]; readonly result: ImportResult };

export interface ImportDialogProps {
  readonly state: ImportState | undefined;
  readonly onCancel: () => void;
  readonly onAccept: () => void;
}

const sourceNames: { readonly [source: string]: string } = {
  'connector-folder': 'a connector',
  'connector-zip': 'a zipped connector',
  'openapi-2.0': 'an OpenAPI 2.0 definition',
};

/** "postman-2.1" in words. */
function sourceName(source: string): string {
  const known = sourceNames[source];
  if (known) return known;
  const [kind = '', version = ''] = source.split(/-(?=[^-]*$)/);
  if (kind.startsWith('postman')) return `a Postman collection (v${version})`;
  if (kind.startsWith('openapi')) return `an OpenAPI ${version} document`;
  return source;
}

/** What comes in: while it is read, what was recognised, and what was guessed or left out. Nothing that is open is touched before *Open*. */
export function ImportDialog({ state, onCancel, onAccept }: ImportDialogProps) {
  return (
    <Dialog open={state !== undefined} onClose={onCancel} maxWidth="md" aria-labelledby="import-title" slotProps={{ paper: { sx: { m: { xs: 1.5, sm: 4 }, width: { xs: 'calc(100% - 24px)', sm: 'calc(100% - 64px)' } } } }}>
      <DialogTitle id="import-title" sx={{ fontSize: 16, fontWeight: 650, pb: 1 }}>
        Import
      </DialogTitle>
      {state && <Body state={state} />}
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button color="inherit" onClick={onCancel}>
          {state?.kind === 'done' && !state.result.ok ? 'Close' : 'Cancel'}
        </Button>
        {state?.kind === 'done' && state.result.ok && (
          <Button variant="contained" onClick={onAccept} autoFocus>
            {acceptLabel(state.result.operations)}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}

const acceptLabel = (operations: number): string => (operations === 1 ? 'Open with 1 operation' : `Open with ${operations} operations`);

function Body({ state }: { readonly state: ImportState }) {
  const name = state.files.length === 1 ? (state.files[0] ?? '') : `${state.files.length} files`;
  if (state.kind === 'reading') {
    return (
      <DialogContent>
        <Typography variant="body2" sx={{ mb: 1.5 }} role="status">
          Reading {name}
          {state.bytes === undefined ? '' : ` (${sizeWords(state.bytes)})`} …
        </Typography>
        <LinearProgress aria-label={`Reading ${name}`} />
      </DialogContent>
    );
  }
  const { result } = state;
  if (!result.ok) {
    return (
      <DialogContent>
        <Box sx={{ display: 'flex', gap: 1 }} role="alert">
          <Box sx={{ pt: '2px' }}>
            <SeverityIcon level="error" />
          </Box>
          <Box>
            <Typography sx={{ overflowWrap: 'anywhere' }}>
              {name}: {result.message}
            </Typography>
            {result.line !== undefined && (
              <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                Line {result.line}
                {result.column === undefined ? '' : `, column ${result.column}`}
              </Typography>
            )}
            <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1 }}>
              Nothing was changed.
            </Typography>
          </Box>
        </Box>
      </DialogContent>
    );
  }
  return (
    <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
      <Typography sx={{ overflowWrap: 'anywhere' }}>
        <strong>{name}</strong> {state.files.length === 1 ? 'is' : 'are'} {sourceName(result.source)}: {counted(result.requests, result.source.startsWith('postman') ? 'request' : 'operation')}
        {result.requests !== result.operations && `, ${counted(result.operations, 'operation')} in the connector`}.
      </Typography>
      <NoteGroups notes={result.notes} />
    </DialogContent>
  );
}

const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`;

/** Bytes for people: 12 kB, 3.4 MB. */
export function sizeWords(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
