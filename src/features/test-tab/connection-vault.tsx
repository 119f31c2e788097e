import { Alert, Box, Button, Collapse, Typography } from '@mui/material';
import { Lock, LockOpen } from 'lucide-react';
import { useState, useSyncExternalStore, type ReactNode } from 'react';
import type { KeptConnection } from '../../core/oauth/kept-connection';
import { usePorts } from '../../session/react/ports-context';
import { useSession } from '../../session/react/session-context';
import { Form } from '../../ui/form';
import { LabelledField } from '../../ui/labelled-field';
import { FieldGrid } from '../../ui/section';
import { TextInput } from '../../ui/text-input';
import { useTestMemory } from './use-test-memory';

/** A passphrase that is worth its rounds. */
const leastLength = 12;

/** Keeps the connection values in the draft, encrypted, when the person asks for it; opens and forgets them. `onGone` takes the focus of a button that goes. */
export function ConnectionVaultPanel({ onGone }: { readonly onGone: () => void }) {
  const session = useSession();
  const { vault, signIns, tests } = session;
  useTestMemory();
  const states = useSyncExternalStore(signIns.subscribe, () => signIns.state);
  const state = useSyncExternalStore(vault.subscribe, () => vault.state);
  const values: KeptConnection = { ...tests.connections, signIns: states };
  const forget = (): void => {
    vault.forget();
    onGone();
  };
  switch (state.kind) {
    case 'locked':
      return <Unlock onForget={forget} onOpened={onGone} />;
    case 'open':
      return (
        <Kept isChanged={vault.differs(values)} onForget={forget}>
          <KeepForm values={values} label="Keep the changes" />
        </Kept>
      );
    case 'empty':
      return (
        <Box sx={{ display: 'grid', gap: 1 }}>
          {state.forgotten && (
            <Line icon={<LockOpen size={14} aria-hidden />} text="The kept values are deleted from this draft.">
              <Button
                color="inherit"
                size="small"
                onClick={() => {
                  vault.takeBack();
                  onGone();
                }}
              >
                Undo
              </Button>
            </Line>
          )}
          <KeepForm values={values} label="Keep these values in the draft…" />
        </Box>
      );
  }
}

function Line({ icon, text, children }: { readonly icon: ReactNode; readonly text: string; readonly children?: ReactNode }) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1, minHeight: 32 }}>
      <Box sx={{ display: 'inline-flex', color: 'text.secondary' }}>{icon}</Box>
      <Typography variant="body2" sx={{ minWidth: 0 }}>
        {text}
      </Typography>
      {children}
    </Box>
  );
}

function Kept({ isChanged, onForget, children }: { readonly isChanged: boolean; readonly onForget: () => void; readonly children: ReactNode }) {
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <Line icon={<Lock size={14} aria-hidden />} text={isChanged ? 'Kept in this draft, encrypted; what you changed since is in memory only.' : 'Kept in this draft, encrypted.'}>
        <Button color="inherit" size="small" onClick={onForget}>
          Forget
        </Button>
      </Line>
      {isChanged && children}
    </Box>
  );
}

function KeepForm({ values, label }: { readonly values: KeptConnection; readonly label: string }) {
  const { vault } = useSession();
  const { sealer } = usePorts();
  const [isOpen, setOpen] = useState(false);
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const problem = passphrase.length < leastLength ? `Take at least ${leastLength} characters: who gets hold of the draft can try passphrases for as long as they like.` : passphrase === again ? undefined : 'The two passphrases differ.';
  const keep = async (): Promise<void> => {
    setTried(true);
    if (problem !== undefined || isBusy) return;
    setBusy(true);
    try {
      await vault.keep(values, passphrase, sealer);
      setOpen(false);
      setPassphrase('');
      setAgain('');
      setTried(false);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Box>
      <Button color="inherit" size="small" startIcon={<Lock size={14} />} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)} sx={{ px: 0.5, ml: -0.5 }}>
        {label}
      </Button>
      <Collapse in={isOpen} unmountOnExit>
        <Form label="Keep the connection values" onSubmit={() => void keep()} sx={{ display: 'grid', gap: 2, pt: 1 }}>
          <Typography variant="body2" sx={{ color: 'text.secondary', maxWidth: '68ch', textWrap: 'pretty' }}>
            Everything above, secrets and tokens too, is written into this draft, encrypted under a passphrase (AES-GCM, key by PBKDF2). It goes into no package. Without the passphrase nobody can open it, you included.
          </Typography>
          <FieldGrid>
            <LabelledField label="Passphrase" required>
              {(ids) => <TextInput ids={ids} type="password" autoComplete="new-password" required value={passphrase} onChange={setPassphrase} />}
            </LabelledField>
            <LabelledField label="Passphrase again" required>
              {(ids) => <TextInput ids={ids} type="password" autoComplete="new-password" required value={again} onChange={setAgain} />}
            </LabelledField>
          </FieldGrid>
          <Box aria-live="polite">{isTried && problem !== undefined && <Problem>{problem}</Problem>}</Box>
          <Box>
            <Button type="submit" variant="outlined" disabled={isBusy}>
              {isBusy ? 'Encrypting…' : 'Encrypt and keep'}
            </Button>
          </Box>
        </Form>
      </Collapse>
    </Box>
  );
}

function Unlock({ onForget, onOpened }: { readonly onForget: () => void; readonly onOpened: () => void }) {
  const { vault, tests, signIns } = useSession();
  const { sealer } = usePorts();
  const [passphrase, setPassphrase] = useState('');
  const [isWrong, setWrong] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const unlock = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    const values = await vault.unlock(passphrase, sealer);
    setBusy(false);
    setWrong(!values);
    if (!values) return;
    tests.restoreConnections(values);
    signIns.restore(values.signIns);
    onOpened();
  };
  return (
    <Form label="Kept connection values" onSubmit={() => void unlock()} sx={{ display: 'grid', gap: 1 }}>
      <Line icon={<Lock size={14} aria-hidden />} text="Connection values are kept in this draft, encrypted." />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'flex-end' }}>
        <Box sx={{ flex: '0 1 280px' }}>
          <LabelledField label="Passphrase">{(ids) => <TextInput ids={ids} type="password" autoComplete="current-password" value={passphrase} onChange={setPassphrase} />}</LabelledField>
        </Box>
        <Button type="submit" variant="outlined" disabled={isBusy}>
          {isBusy ? 'Opening…' : 'Open them'}
        </Button>
        <Button color="inherit" onClick={onForget}>
          Forget
        </Button>
      </Box>
      <Box aria-live="polite">{isWrong && <Problem>The passphrase does not fit. If it is lost, forget the kept values and give them anew.</Problem>}</Box>
    </Form>
  );
}

function Problem({ children }: { readonly children: ReactNode }) {
  return (
    <Alert severity="error" sx={{ bgcolor: 'panel', color: 'text.primary', border: 1, borderColor: 'divider' }}>
      {children}
    </Alert>
  );
}
