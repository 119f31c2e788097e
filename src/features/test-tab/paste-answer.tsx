import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import type { OperationEntry } from '../../core/connector/operations-of';
import type { InputValues } from '../../core/requests/operation-inputs';
import { checkPasted } from '../../session/call-operation';
import { usePorts } from '../../session/react/ports-context';
import { useSession } from '../../session/react/session-context';
import { LabelledField } from '../../ui/labelled-field';
import { TextInput } from '../../ui/text-input';

export interface PasteAnswerProps {
  readonly operation: OperationEntry;
  readonly values: InputValues;
  readonly set: string | undefined;
  readonly onDone: () => void;
}

/** The content type that a pasted body most likely had. */
const typeOf = (body: string): string => (/^\s*[[{"]/.test(body) ? 'application/json' : /^\s*</.test(body) ? 'text/html' : 'text/plain');

/** Checks an answer that was got elsewhere, such as with curl inside a network that this page cannot reach. */
export function PasteAnswer({ operation, values, set, onDone }: PasteAnswerProps) {
  const session = useSession();
  const { calls } = usePorts();
  const [status, setStatus] = useState('200');
  const [body, setBody] = useState('');
  const isStatus = /^[1-5]\d\d$/.test(status);
  const check = async (): Promise<void> => {
    const bytes = new TextEncoder().encode(body);
    const headers: [string, string][] = body === '' ? [] : [['Content-Type', typeOf(body)]];
    await checkPasted(session, calls, operation, values, set, { status: Number(status), statusText: '', headers, body: bytes, milliseconds: 0, redirects: [] });
    onDone();
  };
  return (
    <Box component="section" aria-label="Paste an answer" sx={{ mt: 2, p: 1.5, border: 1, borderColor: 'divider', borderRadius: 1.5, display: 'grid', gap: 1.5 }}>
      <Typography variant="body2" sx={{ color: 'text.secondary', textWrap: 'pretty' }}>
        For a service that cannot be reached from here: call it elsewhere, with the curl command if you like, and paste what it answered. It is compared as if it had come now, and counts as pasted.
      </Typography>
      <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: '96px minmax(0, 1fr)' } }}>
        <LabelledField
          label="Status"
          required
          messages={
            !isStatus && (
              <Typography variant="caption" component="p" sx={{ color: 'error.main', mt: 0.5 }}>
                Three digits, such as 200.
              </Typography>
            )
          }
        >
          {(ids) => <TextInput ids={ids} value={status} onChange={setStatus} monospace invalid={!isStatus} required />}
        </LabelledField>
        <LabelledField label="Body of the answer">{(ids) => <TextInput ids={ids} value={body} onChange={setBody} multiline minRows={4} maxRows={12} monospace />}</LabelledField>
      </Box>
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Button variant="contained" disabled={!isStatus} onClick={() => void check()}>
          Check
        </Button>
        <Button color="inherit" onClick={onDone}>
          Close
        </Button>
      </Box>
    </Box>
  );
}
