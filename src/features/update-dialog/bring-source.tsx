import { Box, Button, LinearProgress, Typography } from '@mui/material';
import { Upload } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ImportDecisions, NotImported, SourceFile } from '../../core/importers/importer';
import { SeverityIcon } from '../../ui/severity-icon';
import { AddressForm } from '../../widgets/source-address/address-form';
import type { NewerVersion, SourceReader } from './source-reader';

export interface BringSourceProps {
  readonly reader: SourceReader;
  /** What the open connector came from, in a sentence. */
  readonly about: string;
  /** What was decided when it was imported earlier. */
  readonly decisions: ImportDecisions;
  readonly onRead: (version: NewerVersion) => void;
}

type Bringing = { readonly kind: 'waiting' } | { readonly kind: 'reading'; readonly name: string } | { readonly kind: 'refused'; readonly name: string; readonly why: NotImported };

const namesOf = (files: readonly SourceFile[]): string => (files.length === 1 ? (files[0]?.name ?? '') : `${files.length} files`);

/** Brings the newer version: from a file, a drop, a paste or an address. Reading it can be called off. */
export function BringSource({ reader, about, decisions, onRead }: BringSourceProps) {
  const [state, setState] = useState<Bringing>({ kind: 'waiting' });
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const work = useRef<AbortController | undefined>(undefined);

  const bring = useRef(async (_name: string, _files: (signal: AbortSignal) => Promise<readonly SourceFile[] | NotImported>): Promise<void> => undefined);
  useEffect(() => {
    bring.current = async (name, filesOf) => {
      work.current?.abort();
      const controller = new AbortController();
      const { signal } = controller;
      work.current = controller;
      setState({ kind: 'reading', name });
      const files = await filesOf(signal).catch((error: unknown): NotImported => ({ ok: false, message: `It could not be read: ${error instanceof Error ? error.message : String(error)}` }));
      if (signal.aborted) return;
      if ('ok' in files) return setState({ kind: 'refused', name, why: files });
      if (files.length === 0) return setState({ kind: 'waiting' });
      const named = namesOf(files);
      setState({ kind: 'reading', name: named });
      const result = await reader.read(files, decisions, signal);
      if (signal.aborted) return;
      if (result.ok) onRead({ name: named, result });
      else setState({ kind: 'refused', name: named, why: result });
    };
  }, [reader, decisions, onRead]);

  useEffect(() => () => work.current?.abort(), []);

  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
      const data = event.clipboardData;
      const text = data?.getData('text/plain').trim() ?? '';
      if (data && data.files.length > 0) {
        const reading = reader.ofFiles(data.files);
        void bring.current('pasted files', () => reading);
      } else if (text !== '') void bring.current('pasted text', () => Promise.resolve([{ name: 'pasted text', bytes: new TextEncoder().encode(text) }]));
    };
    addEventListener('paste', onPaste);
    return () => removeEventListener('paste', onPaste);
  }, [reader]);

  const cancel = (): void => {
    work.current?.abort();
    setState({ kind: 'waiting' });
  };

  return (
    <Box
      sx={{ px: { xs: 2, sm: 3 }, pt: 0.5, pb: 2, overflow: 'auto', flex: 1 }}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        const reading = reader.ofDrop(event.dataTransfer);
        void bring.current('dropped files', () => reading);
      }}
    >
      <Typography variant="body2" sx={{ color: 'text.secondary', maxWidth: '68ch', textWrap: 'pretty', mb: 2 }}>
        {about}
      </Typography>
      <Box sx={{ border: '1px dashed', borderColor: isOver ? 'primary.main' : 'text.disabled', borderRadius: 2, p: 3, bgcolor: isOver ? 'hover' : 'panel' }}>
        <Typography variant="body2" sx={{ mb: 2 }}>
          Drop or paste the newer version here, in any format that can be imported.
        </Typography>
        <Button variant="contained" startIcon={<Upload size={16} />} onClick={() => input.current?.click()} autoFocus>
          Choose a file
        </Button>
        <AddressForm
          onAddress={(address) => void bring.current(address, (signal) => reader.ofAddress(address, signal))}
        />
        <input
          ref={input}
          type="file"
          hidden
          multiple
          aria-label="Newer version"
          onChange={({ currentTarget }) => {
            const { files } = currentTarget;
            if (files && files.length > 0) {
              const reading = reader.ofFiles(files);
              // The same file can be picked again after it was changed: the input forgets it.
              void bring.current('chosen files', () => reading).finally(() => (currentTarget.value = ''));
            }
          }}
        />
      </Box>
      <Box sx={{ mt: 2, minHeight: 64 }}>
        {state.kind === 'reading' && (
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
            <Box sx={{ flex: 1, minWidth: 0 }}>
              <Typography variant="body2" role="status" noWrap sx={{ mb: 1 }}>
                Reading {state.name} …
              </Typography>
              <LinearProgress aria-label={`Reading ${state.name}`} />
            </Box>
            <Button color="inherit" onClick={cancel}>
              Stop
            </Button>
          </Box>
        )}
        {state.kind === 'refused' && <Refusal name={state.name} why={state.why} />}
      </Box>
    </Box>
  );
}

function Refusal({ name, why: { message, line, column } }: { readonly name: string; readonly why: NotImported }) {
  return (
    <Box sx={{ display: 'flex', gap: 1 }} role="alert">
      <Box sx={{ pt: '2px' }}>
        <SeverityIcon level="error" />
      </Box>
      <Box sx={{ minWidth: 0 }}>
        <Typography sx={{ overflowWrap: 'anywhere' }}>
          {name}: {message}
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {line !== undefined && `Line ${line}${column === undefined ? '' : `, column ${column}`}. `}
          Nothing was changed.
        </Typography>
      </Box>
    </Box>
  );
}
