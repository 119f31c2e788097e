import { Alert, Box, Button, Checkbox, FormControlLabel, LinearProgress, Typography } from '@mui/material';
import { ClipboardPaste, Send } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { operationFingerprint } from '../../core/connector/operation-fingerprint';
import type { OperationEntry } from '../../core/connector/operations-of';
import type { CallRoute } from '../../core/ports/http';
import { operationInputs, type InputValues } from '../../core/requests/operation-inputs';
import { initialValues } from '../../core/requests/sample-body';
import { useConnector, useSession } from '../../session/react/session-context';
import { ChoiceInput, type Choice } from '../../ui/choice-input';
import { LabelledField } from '../../ui/labelled-field';
import { MethodLabel } from '../../ui/method-label';
import { codeFont } from '../../ui/theme';
import { BodyField } from './body-field';
import { CallHistory } from './call-history';
import { LoadChoicesProvider } from './dynamic-choices';
import { chosenSet } from '../../session/test-memory';
import { ParameterField } from './parameter-field';
import { PasteAnswer } from './paste-answer';
import { ResultView } from './result-view';
import { TriggerPanel } from './trigger-panel';
import { useLoadChoices } from './use-load-choices';
import { useTestCall } from './use-test-call';
import { useTestMemory } from './use-test-memory';

const routes: readonly { value: 'auto' | CallRoute; label: string }[] = [
  { value: 'auto', label: 'Directly, else relay' },
  { value: 'direct', label: 'Directly only' },
  { value: 'relay', label: 'Through the relay' },
];

type Patience = '10' | '30' | '120';
const patiences: readonly Choice<Patience>[] = [
  { value: '10', label: '10 seconds' },
  { value: '30', label: '30 seconds' },
  { value: '120', label: '2 minutes' },
];

/** The form of one operation, the call, and what came back. */
export function OperationTest({ operation }: { readonly operation: OperationEntry }) {
  const definition = useConnector((connector) => connector.definition);
  const { log } = useSession();
  const { memory, state } = useTestMemory();
  const [prefer, setPrefer] = useState<'auto' | CallRoute>('auto');
  const [patience, setPatience] = useState<Patience>('120');
  const [isPasting, setPasting] = useState(false);
  const signIn = state.connection[chosenSet];
  const inputs = useMemo(() => operationInputs(definition, operation), [definition, operation]);
  const values = useMemo((): InputValues => state.values.get(operation.at) ?? initialValues(definition, inputs), [state.values, operation.at, definition, inputs]);
  const { isSending, problems, send, cancel } = useTestCall(operation, { prefer, set: signIn, timeoutMs: 1000 * Number(patience) });
  const load = useLoadChoices(operation, values, { prefer, set: signIn });
  const isSafe = useSyncExternalStore(log.subscribe, () => log.isSafe(operation));
  const fingerprint = operationFingerprint(definition, operation);
  const result = state.results.get(operation.at);
  const form = useRef<HTMLFormElement>(null);
  const resultHead = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);

  const set = (next: Partial<InputValues>): void => memory.setValues(operation.at, { ...values, ...next });
  const shown = inputs.parameters.filter(({ visibility }) => visibility !== 'internal');
  const hidden = inputs.parameters.filter(({ visibility, default: standard }) => visibility === 'internal' && standard !== undefined).length;
  const elsewhere = problems.filter(({ input }) => input !== 'body' && !inputs.parameters.some(({ key }) => key === input));
  return (
    <Box component="section" aria-label={`Test ${operation.summary || operation.operationId}`} sx={{ pt: 3, borderTop: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mb: 0.25, minWidth: 0 }}>
        <Typography variant="h2">{operation.summary || operation.operationId || 'Operation without a name'}</Typography>
      </Box>
      <Box sx={{ display: 'flex', alignItems: 'center', fontFamily: codeFont, fontSize: 12, color: 'text.secondary', mb: 2, overflowWrap: 'anywhere' }}>
        <MethodLabel method={operation.method} />
        {operation.path}
      </Box>
      <LoadChoicesProvider value={load}>
        <form
          ref={form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (!isSending) void send(values);
          }}
        >
          <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' } }}>
            {shown.map((input) => (
              <ParameterField
                key={input.key}
                input={input}
                value={values.parameters[input.key] ?? ''}
                problem={problems.find((problem) => problem.input === input.key)?.message}
                onChange={(value) => set({ parameters: { ...values.parameters, [input.key]: value } })}
              />
            ))}
          </Box>
          {inputs.body && (
            <Box sx={{ mt: 2 }}>
              <BodyField definition={definition} input={inputs.body} value={values.body} problem={problems.find((problem) => problem.input === 'body')?.message} onChange={(body) => set({ body })} />
            </Box>
          )}
          {shown.length === 0 && !inputs.body && (
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              This operation takes nothing.
            </Typography>
          )}
          {hidden > 0 && (
            <Typography variant="caption" component="p" sx={{ color: 'text.secondary', mt: 1 }}>
              {hidden === 1 ? 'One internal parameter is' : `${hidden} internal parameters are`} sent with the default, as the platform does.
            </Typography>
          )}
          {elsewhere.map(({ input, message }) => (
            <Alert key={input + message} severity="error" sx={{ mt: 2 }}>
              {message}
            </Alert>
          ))}
          {/* Stays in view beneath a form that is longer than the screen. */}
          <Box sx={{ display: 'flex', gap: 1.5, mt: 2, py: 1, alignItems: 'flex-end', flexWrap: 'wrap', position: { md: 'sticky' }, bottom: 0, zIndex: 1, bgcolor: 'background.default' }}>
            {isSending ? (
              // Another element than Send: one that changed under the click would submit the form.
              <Button key="cancel" variant="outlined" onClick={cancel}>
                Cancel
              </Button>
            ) : (
              <Button key="send" type="submit" variant="contained" startIcon={<Send size={14} />} aria-keyshortcuts="Control+Enter">
                Send
              </Button>
            )}
            <Box sx={{ width: 176 }}>
              <LabelledField label="Way of the call">{(ids) => <ChoiceInput ids={ids} value={prefer} choices={routes} onChange={setPrefer} />}</LabelledField>
            </Box>
            <Box sx={{ width: 124 }}>
              <LabelledField label="Wait at most">{(ids) => <ChoiceInput ids={ids} value={patience} choices={patiences} onChange={setPatience} />}</LabelledField>
            </Box>
            <Button color="inherit" startIcon={<ClipboardPaste size={14} />} aria-expanded={isPasting} onClick={() => setPasting(!isPasting)}>
              Paste an answer
            </Button>
          </Box>
          {operation.method !== 'get' && operation.method !== 'head' && (
            <FormControlLabel
              control={<Checkbox size="small" checked={isSafe} onChange={(event) => log.setSafe(operation, event.target.checked)} />}
              label="Safe to call at any time: it changes nothing that matters"
              slotProps={{ typography: { variant: 'body2' } }}
              sx={{ mt: 1 }}
            />
          )}
        </form>
      </LoadChoicesProvider>
      {isPasting && <PasteAnswer operation={operation} values={values} set={signIn} onDone={() => setPasting(false)} />}
      <TriggerPanel operation={operation} way={{ prefer, set: signIn, timeoutMs: 1000 * Number(patience) }} />
      <Box ref={resultHead} aria-live="polite" sx={{ mt: 3 }}>
        {isSending && <LinearProgress aria-label="Waiting for the answer" />}
        {!isSending && result && <ResultView result={result} operation={operation} />}
      </Box>
      <CallHistory operation={operation} fingerprint={fingerprint} isSending={isSending} onRepeat={(repeated) => void send(repeated)} />
    </Box>
  );
}
