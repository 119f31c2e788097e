import { Button } from '@mui/material';
import { FileInput } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { Pointer } from '../../../core/base/pointer';
import type { TypedRequest } from './request-sample-dialog';
import type { TypedAnswers } from './response-sample-dialog';

const RequestSampleDialog = lazy(async () => ({ default: (await import('./request-sample-dialog')).RequestSampleDialog }));
const ResponseSampleDialog = lazy(async () => ({ default: (await import('./response-sample-dialog')).ResponseSampleDialog }));

type Typed<Texts> = { readonly at: Pointer; readonly typed: Texts } | undefined;

/** What was typed for a place; the button is shown for one operation after the other. */
const typedAt = <Texts,>(at: Pointer, typed: Typed<Texts>): Texts | undefined => (typed?.at === at ? typed.typed : undefined);

/** Opens the dialog that merges a sample into an operation's request, or into the response at a pointer. `status` is empty for a notification. */
export function FromSampleButton({ at, what, status = '', disabled }: { readonly at: Pointer; readonly what: 'request' | 'response'; readonly status?: string; readonly disabled: boolean }) {
  const [isOpen, setOpen] = useState(false);
  // What was typed outlives the dialog until it is merged: Escape is pressed by mistake, too.
  const [request, setRequest] = useState<Typed<TypedRequest>>();
  const [answers, setAnswers] = useState<Typed<TypedAnswers>>();
  const close = (): void => setOpen(false);
  return (
    <>
      <Button startIcon={<FileInput size={14} aria-hidden />} disabled={disabled} onClick={() => setOpen(true)} sx={{ justifySelf: 'start', ml: what === 'response' ? -1.5 : 0 }}>
        From a sample
      </Button>
      {isOpen && <Suspense>{what === 'request' ? <RequestSampleDialog at={at} typed={typedAt(at, request)} onType={(typed) => setRequest(typed && { at, typed })} onClose={close} /> : <ResponseSampleDialog at={at} status={status} typed={typedAt(at, answers)} onType={(typed) => setAnswers(typed && { at, typed })} onClose={close} />}</Suspense>}
    </>
  );
}
