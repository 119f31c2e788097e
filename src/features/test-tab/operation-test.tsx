import { Alert, Box, Button, LinearProgress, Typography } from '@mui/material';
import { Send } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { OperationEntry } from '../../core/connector/operations-of';
import type { CallRoute } from '../../core/ports/http';
import { operationInputs, type InputValues } from '../../core/requests/operation-inputs';
import { initialValues } from '../../core/requests/sample-body';
import { useConnector } from '../../session/react/session-context';
import { ChoiceInput } from '../../ui/choice-input';
import { LabelledField } from '../../ui/labelled-field';
import { MethodLabel } from '../../ui/method-label';
import { codeFont } from '../../ui/theme';
import { BodyField } from './body-field';
import { chosenSet } from '../../session/test-memory';
import { ParameterField } from './parameter-field';
import { ResultView } from './result-view';
import { useTestCall } from './use-test-call';
import { useTestMemory } from './use-test-memory';

const routes: readonly { value: 'auto' | CallRoute; label: string }[] = [
  { value: 'auto', label: 'Directly, else relay' },
  { value: 'direct', label: 'Directly only' },
  { value: 'relay', label: 'Through the relay' },
];

/** The form of one operation, the call, and what came back. */
export function OperationTest({ operation }: { readonly operation: OperationEntry }) {
  const definition = useConnector((connector) => connector.definition);
  const { memory, state } = useTestMemory();
  const [prefer, setPrefer] = useState<'auto' | CallRoute>('auto');
  const inputs = useMemo(() => operationInputs(definition, operation), [definition, operation]);
  const values = useMemo((): InputValues => state.values.get(operation.at) ?? initialValues(definition, inputs), [state.values, operation.at, definition, inputs]);
  const { isSending, problems, send, cancel } = useTestCall(operation, { prefer, set: state.connection[chosenSet] });
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
  const hidden = inputs.parameters.length - shown.length;
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
        <Box sx={{ display: 'flex', gap: 1.5, mt: 2.5, alignItems: 'flex-end', flexWrap: 'wrap' }}>
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
          <Box sx={{ width: 200 }}>
            <LabelledField label="Way of the call">{(ids) => <ChoiceInput ids={ids} value={prefer} choices={routes} onChange={setPrefer} />}</LabelledField>
          </Box>
        </Box>
      </form>
      <Box ref={resultHead} aria-live="polite" sx={{ mt: 3 }}>
        {isSending && <LinearProgress aria-label="Waiting for the answer" />}
        {!isSending && result && <ResultView result={result} operation={operation} />}
      </Box>
    </Box>
  );
}
