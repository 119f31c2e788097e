import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, LinearProgress, Typography } from '@mui/material';
import { useEffect, useMemo, useState, type ComponentType } from 'react';
import type { Pointer } from '../../core/base/pointer';
import type { Connector } from '../../core/connector/connector';
import { operationsOf } from '../../core/connector/operations-of';
import type { Imported, ImportResult } from '../../core/importers/importer';
import { SeverityIcon } from '../../ui/severity-icon';
import { NoteGroups } from './note-groups';
import type { OperationChooserProps } from './operation-chooser';

export type ImportState =
  | { readonly kind: 'reading'; readonly files: readonly string[]; readonly bytes: number | undefined }
  | { readonly kind: 'done'; readonly files: readonly string[]; readonly result: ImportResult };

export interface ImportDialogProps {
  readonly state: ImportState | undefined;
  readonly onCancel: () => void;
  /** Takes the connector, with the operations that were chosen. */
  readonly onAccept: (connector: Connector) => void;
}

const sourceNames: { readonly [source: string]: string } = {
  'connector-folder': 'a connector',
  solution: 'a solution with a connector',
  'certification-package': 'a certification package',
  har: 'a recording of a browser (HAR)',
  curl: 'a curl command',
};

/** "postman-2.1" in words. */
function sourceName(source: string): string {
  const known = sourceNames[source];
  if (known) return known;
  const cut = source.lastIndexOf('-');
  const [kind, version] = [source.slice(0, cut), source.slice(cut + 1)];
  if (kind === 'postman') return `a Postman collection (v${version})`;
  if (kind === 'openapi') return `an OpenAPI ${version} definition`;
  return source;
}

/** What comes in: while it is read, what was recognised, and what was guessed or left out. Nothing that is open is touched before *Open*. */
export function ImportDialog({ state, onCancel, onAccept }: ImportDialogProps) {
  const [Chooser, setChooser] = useState<ComponentType<OperationChooserProps> | undefined>(undefined);
  const isNeeded = state !== undefined;
  // The start page does without the chooser. The result waits for it, so that nothing moves under the pointer afterwards.
  useEffect(() => {
    if (isNeeded) void import('./operation-chooser').then((module) => setChooser(() => module.OperationChooser));
  }, [isNeeded]);
  return (
    <Dialog open={state !== undefined} onClose={onCancel} maxWidth="md" aria-labelledby="import-title" slotProps={{ paper: { sx: { m: { xs: 1.5, sm: 4 }, width: { xs: 'calc(100% - 24px)', sm: 'calc(100% - 64px)' } } } }}>
      <DialogTitle id="import-title" sx={{ fontSize: 16, fontWeight: 650, pb: 1 }}>
        Import
      </DialogTitle>
      {state?.kind === 'done' && state.result.ok && Chooser ? (
        <Found Chooser={Chooser} name={nameOf(state.files)} result={state.result} onCancel={onCancel} onAccept={onAccept} />
      ) : (
        <>
          {state && <Waiting state={state} />}
          <DialogActions sx={{ px: 3, pb: 2 }}>
            <Button color="inherit" onClick={onCancel}>
              {state?.kind === 'done' && !state.result.ok ? 'Close' : 'Cancel'}
            </Button>
          </DialogActions>
        </>
      )}
    </Dialog>
  );
}

/** The file, the folder that all files lie in, or how many files there are. */
function nameOf(files: readonly string[]): string {
  const [first = ''] = files;
  const folder = first.slice(0, first.indexOf('/') + 1);
  if (folder !== '' && files.every((name) => name.startsWith(folder))) return folder.slice(0, -1);
  return files.length === 1 ? first : `${files.length} files`;
}

/** What is opened as it is, byte for byte: choosing operations would change it. */
const openedAsIs: ReadonlySet<string> = new Set(['connector-folder', 'solution', 'certification-package']);

interface FoundProps {
  readonly Chooser: ComponentType<OperationChooserProps>;
  readonly name: string;
  readonly result: Imported;
  readonly onCancel: () => void;
  readonly onAccept: (connector: Connector) => void;
}

function Found({ Chooser, name, result, onCancel, onAccept }: FoundProps) {
  const all = useMemo(() => new Set(operationsOf(result.connector.definition).map(({ at }) => at)), [result]);
  const [chosen, setChosen] = useState<ReadonlySet<Pointer>>(all);
  const isChoice = !openedAsIs.has(result.source) && all.size > 1;
  const accept = async (): Promise<void> => {
    if (chosen.size === all.size) return onAccept(result.connector);
    const { keepOperations } = await import('../../core/importers/choose/choose-operations');
    return onAccept(keepOperations(result.connector, chosen));
  };
  return (
    <>
      <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
        <Typography sx={{ overflowWrap: 'anywhere' }}>
          <strong>{name}</strong>, {sourceName(result.source)}: {counted(result.requests, /^(postman|har|curl)/.test(result.source) ? 'request' : 'operation')}
          {result.requests !== result.operations && `, ${counted(result.operations, 'operation')} in the connector`}.
        </Typography>
        {isChoice && (
          <Chooser connector={result.connector} chosen={chosen} onChoose={setChosen} />
        )}
        <NoteGroups notes={result.notes} />
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button color="inherit" onClick={onCancel}>
          Cancel
        </Button>
        <Button variant="contained" onClick={() => void accept()} autoFocus>
          {openedAsIs.has(result.source) ? 'Open the connector' : `Import ${counted(chosen.size, 'operation')}`}
        </Button>
      </DialogActions>
    </>
  );
}

function Waiting({ state }: { readonly state: ImportState }) {
  const name = nameOf(state.files);
  if (state.kind === 'reading' || state.result.ok) {
    const bytes = state.kind === 'reading' ? state.bytes : undefined;
    return (
      <DialogContent>
        <Typography variant="body2" sx={{ mb: 1.5 }} role="status">
          Reading {name}
          {bytes === undefined ? '' : ` (${sizeWords(bytes)})`} …
        </Typography>
        <LinearProgress aria-label={`Reading ${name}`} />
      </DialogContent>
    );
  }
  const { result } = state;
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

const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`;

/** Bytes for people: 12 kB, 3.4 MB. */
export function sizeWords(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
