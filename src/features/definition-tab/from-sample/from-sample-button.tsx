import { Button } from '@mui/material';
import { FileInput } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { Pointer } from '../../../core/base/pointer';

const RequestSampleDialog = lazy(async () => ({ default: (await import('./request-sample-dialog')).RequestSampleDialog }));
const ResponseSampleDialog = lazy(async () => ({ default: (await import('./response-sample-dialog')).ResponseSampleDialog }));

/** Opens the dialog that merges a sample into an operation's request, or into the response at a pointer. `status` is empty for a notification. */
export function FromSampleButton({ at, what, status = '', disabled }: { readonly at: Pointer; readonly what: 'request' | 'response'; readonly status?: string; readonly disabled: boolean }) {
  const [isOpen, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  return (
    <>
      <Button startIcon={<FileInput size={14} aria-hidden />} disabled={disabled} onClick={() => setOpen(true)} sx={{ justifySelf: 'start', ml: what === 'response' ? -1.5 : 0 }}>
        From a sample
      </Button>
      {isOpen && <Suspense>{what === 'request' ? <RequestSampleDialog at={at} onClose={close} /> : <ResponseSampleDialog at={at} status={status} onClose={close} />}</Suspense>}
    </>
  );
}
