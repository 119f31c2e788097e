import { Box, Typography } from '@mui/material';
import { useMemo, useRef, useSyncExternalStore } from 'react';
import { connectionInputs, connectionSets, isAskedFor, type ConnectionInput } from '../../core/requests/connection-inputs';
import { textOfValue } from '../../core/requests/operation-inputs';
import { useConnector, useSession } from '../../session/react/session-context';
import { chosenSet } from '../../session/test-memory';
import { ChoiceInput } from '../../ui/choice-input';
import { LabelledField } from '../../ui/labelled-field';
import { FieldGrid, Section } from '../../ui/section';
import { TextInput } from '../../ui/text-input';
import { ConnectionOAuth } from './connection-oauth';
import { ConnectionVaultPanel } from './connection-vault';
import { useSignIn } from './use-sign-in';
import { useTestMemory } from './use-test-memory';

/** What the connection is made with. Kept in memory for this visit and nowhere else. */
export function ConnectionForm() {
  const connector = useConnector((whole) => whole);
  const { memory, state } = useTestMemory();
  const sets = useMemo(() => connectionSets(connector), [connector]);
  const set = sets.length > 0 ? (state.connection[chosenSet] ?? sets[0]?.name) : undefined;
  const inputs = useMemo(() => connectionInputs(connector, set), [connector, set]);
  const { ready, state: signIn } = useSignIn(set);
  const fields = useRef<HTMLDivElement>(null);
  const { vault } = useSession();
  // Kept values fill in all the rest, so they are opened first.
  const isLocked = useSyncExternalStore(vault.subscribe, () => vault.state.kind) === 'locked';
  if (inputs.length === 0 && sets.length === 0) {
    return (
      <Typography variant="body2" sx={{ color: 'text.secondary', py: 2 }}>
        This connector asks for no connection: calls go out without a sign-in.
      </Typography>
    );
  }
  const isToken = (input: ConnectionInput): boolean => ready !== undefined && input.name === ready.input;
  const field = (input: ConnectionInput) => (
    <ConnectionField key={input.name} input={input} value={state.connection[input.name] ?? input.default ?? ''} onChange={(value) => memory.setConnection(input.name, value)} />
  );
  const plain = inputs.filter((input) => !isToken(input) && isAskedFor(input, inputs, state.connection));
  return (
    <Section title="Connection" about="Held in memory until the page is closed; written to no file or log, and into the draft only encrypted, if you ask for it.">
      <Box ref={fields} tabIndex={-1} sx={{ display: 'grid', gap: 2, outline: 'none' }}>
        {isLocked && <ConnectionVaultPanel onGone={() => fields.current?.focus()} />}
        {(sets.length > 0 || plain.length > 0) && (
          <FieldGrid>
            {sets.length > 0 && (
              <LabelledField label="Sign-in">
                {(ids) => (
                  <ChoiceInput
                    ids={ids}
                    value={set ?? ''}
                    // A token under way belongs to the sign-in that asked for it.
                    disabled={signIn.status.kind === 'busy'}
                    choices={sets.map(({ name, label }) => ({ value: name, label }))}
                    onChange={(name) => memory.chooseSignIn(set ?? '', name)}
                  />
                )}
              </LabelledField>
            )}
            {plain.map(field)}
          </FieldGrid>
        )}
        {ready && <ConnectionOAuth key={set ?? ''} set={set} tokenField={inputs.filter(isToken).map(field)} />}
        {!isLocked && <ConnectionVaultPanel onGone={() => fields.current?.focus()} />}
      </Box>
    </Section>
  );
}

function ConnectionField({ input, value, onChange }: { readonly input: ConnectionInput; readonly value: string; readonly onChange: (value: string) => void }) {
  const hint = input.role === 'access-token' ? 'Comes with the sign-in, or type one that you got from the service; it is sent as a bearer token.' : input.description || undefined;
  return (
    <LabelledField label={input.label} required={input.required} hint={hint}>
      {(ids) => (
        <Box>
          {input.choices.length > 0 ? (
            <ChoiceInput ids={ids} value={value} choices={[{ value: '', label: '' }, ...input.choices.map((choice) => ({ value: textOfValue(choice.value), label: choice.label }))]} onChange={onChange} />
          ) : (
            <TextInput ids={ids} type={input.secret ? 'password' : 'text'} value={value} onChange={onChange} required={input.required} autoComplete={input.secret ? 'new-password' : 'off'} monospace />
          )}
        </Box>
      )}
    </LabelledField>
  );
}
