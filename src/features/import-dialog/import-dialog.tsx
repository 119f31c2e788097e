import { Button, Dialog, DialogActions, DialogContent, DialogTitle, LinearProgress, Typography } from '@mui/material';
import { useEffect, useState, type ComponentType } from 'react';
import { createPortal } from 'react-dom';
import { sizeWords } from '../../core/base/size-words';
import { wideDialog } from '../../ui/wide-dialog';
import type { ImportActions, ImportDone, ImportState } from './import-state';
import { nameOf } from './words';

export interface ImportDialogProps extends ImportActions {
  readonly state: ImportState | undefined;
  /** Where it is drawn: on top of the page. */
  readonly place?: Element;
}

type ResultView = ComponentType<ImportActions & { readonly state: ImportDone }>;

let loaded: ResultView | undefined;

/** Gets what shows a result, which the start page does without. */
export const loadResult = async (): Promise<ResultView> => (loaded = (await import('./import-result')).ImportResultView);

/** What comes in: while it is read, what was recognised, what may be decided, and what was guessed or left out. Nothing that is open is touched before *Import*. */
export function ImportDialog({ state, place = document.body, onCancel, ...rest }: ImportDialogProps) {
  const [fetched, setFetched] = useState<ResultView | undefined>(undefined);
  const Result = fetched ?? loaded;
  const isMissing = state !== undefined && Result === undefined;
  // A result waits for it, so that nothing moves under the pointer afterwards.
  useEffect(() => {
    if (isMissing) void loadResult().then((view) => setFetched(() => view));
  }, [isMissing]);
  // MUI's own portal knows its place only after a first drawing, and then draws all of the dialog at once: 40 ms in which the page is stuck.
  return createPortal(
    <Dialog disablePortal open={state !== undefined} onClose={onCancel} maxWidth="md" aria-labelledby="import-title" slotProps={wideDialog}>
      <DialogTitle id="import-title" sx={{ pb: 1 }}>
        Import
      </DialogTitle>
      {state?.kind === 'done' && Result ? (
        <Result state={state} onCancel={onCancel} {...rest} />
      ) : (
        <>
          {state && <Reading state={state} />}
          <DialogActions>
            <Button color="inherit" onClick={onCancel}>
              Cancel
            </Button>
          </DialogActions>
        </>
      )}
    </Dialog>,
    place,
  );
}

function Reading({ state }: { readonly state: ImportState }) {
  const name = nameOf(state.files);
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
