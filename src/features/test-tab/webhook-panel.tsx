import { Alert, Box, Button, Checkbox, FormControlLabel, LinearProgress, Typography } from '@mui/material';
import { useMemo, useSyncExternalStore } from 'react';
import { redact } from '../../core/requests/redact';
import { webhookRehearsal } from '../../session/rehearsals';
import { usePorts } from '../../session/react/ports-context';
import { useSession } from '../../session/react/session-context';
import type { WebhookRehearsal, WebhookState } from '../../session/webhook-rehearsal';
import { CopyButton } from '../../ui/copy-button';
import { LabelledField } from '../../ui/labelled-field';
import { TextInput } from '../../ui/text-input';
import { codeFont } from '../../ui/theme';
import { NotificationList } from './notification-list';
import { Rehearsal, RehearsalStep, type TriggerPanelProps } from './rehearsal-frame';
import { TriggerFindings } from './trigger-findings';

/** Registers a webhook for real, shows what the service sends to an address on this machine, and takes the registration back. */
export function WebhookPanel({ operation, way }: TriggerPanelProps) {
  const session = useSession();
  const { calls, callbacks } = usePorts();
  const rehearsal = useMemo(() => webhookRehearsal(session, calls, callbacks, operation), [session, calls, callbacks, operation]);
  const state = useSyncExternalStore(rehearsal.subscribe, () => rehearsal.state);
  const { phase, message, registration, removal, busy } = state;
  const isOpen = phase === 'open';
  const isLeftBehind = registration?.removal !== undefined && !removal?.every(({ severity }) => severity === 'passed');
  return (
    <Rehearsal
      title="Rehearse the webhook"
      about="Registers the trigger for real with an address on this machine, and compares what the service sends there with its description. Nothing is sent on from it."
      action={
        isOpen ? (
          <Button variant="outlined" onClick={() => void rehearsal.stop()}>
            Stop
          </Button>
        ) : (
          <Button variant="outlined" disabled={phase === 'opening'} onClick={() => void rehearsal.start(operation)}>
            Start rehearsal
          </Button>
        )
      }
    >
      {phase === 'opening' && <LinearProgress aria-label="Opening an address" />}
      {message !== undefined && !isOpen && (
        <Alert severity="info" role="status" sx={{ mx: 1.5, mb: 1.5 }}>
          {message}
        </Alert>
      )}
      {isOpen && <AddressStep rehearsal={rehearsal} state={state} />}
      {(isOpen || registration) && (
        <RehearsalStep
          title="Registration"
          action={
            isOpen && (
              <Button variant="contained" disabled={busy !== undefined || rehearsal.publicAddress === undefined} onClick={() => void rehearsal.register(operation, way)}>
                {registration ? 'Register again' : 'Register'}
              </Button>
            )
          }
        >
          <Box aria-live="polite">
            {busy === 'register' && <LinearProgress aria-label="Registering" />}
            {busy !== 'register' && !registration && <Soft>Sends the form above with the address in it. The whole answer appears below, as for every call.</Soft>}
            {busy !== 'register' && registration && <TriggerFindings label="What the registration showed" findings={registration.findings} />}
          </Box>
        </RehearsalStep>
      )}
      {(isOpen || state.received.length > 0) && <NotificationsStep rehearsal={rehearsal} state={state} />}
      {registration && (
        <RehearsalStep
          title="Removal"
          action={
            <Button variant="outlined" disabled={busy !== undefined || !isLeftBehind} onClick={() => void rehearsal.remove(way)}>
              Unregister
            </Button>
          }
        >
          <Box aria-live="polite">
            {busy === 'remove' && <LinearProgress aria-label="Unregistering" />}
            {busy !== 'remove' && removal && <TriggerFindings label="What the removal showed" findings={removal} />}
            {busy !== 'remove' && !removal && (
              <Soft>{registration.removal ? `Calls DELETE at ${redact(registration.removal.url, rehearsal.secrets)}, as the platform does when a flow is switched off.` : 'There is no address to call: the registration gave none.'}</Soft>
            )}
            {!isOpen && isLeftBehind && !removal && <Soft>The service still has this registration.</Soft>}
          </Box>
        </RehearsalStep>
      )}
    </Rehearsal>
  );
}

const Soft = ({ children }: { readonly children: string }) => (
  <Typography variant="body2" sx={{ color: 'text.secondary', textWrap: 'pretty', overflowWrap: 'anywhere' }}>
    {children}
  </Typography>
);

interface StepProps {
  readonly rehearsal: WebhookRehearsal;
  readonly state: WebhookState;
}

const timeOf = (milliseconds: number): string => new Date(milliseconds).toLocaleTimeString(undefined, { timeStyle: 'short' });

function AddressStep({ rehearsal, state: { address, tunnel, endsAt } }: StepProps) {
  const told = rehearsal.publicAddress;
  return (
    <RehearsalStep title="Callback address">
      <Address label="On this machine" copyLabel="Copy the address on this machine" text={address} />
      <LabelledField
        label="Public address of a tunnel to it"
        hint={`A service elsewhere cannot reach this machine. If you run a tunnel to ${new URL(address).origin}, give its address; the wizard opens none. Leave it empty for a service on this machine.`}
        messages={
          told === undefined && (
            <Typography variant="caption" component="p" sx={{ color: 'error.main', mt: 0.5 }}>
              Give an address that starts with https://, as the tunnel shows it.
            </Typography>
          )
        }
      >
        {(ids) => <TextInput ids={ids} value={tunnel} onChange={(text) => rehearsal.setTunnel(text)} monospace placeholder="https://" invalid={told === undefined} />}
      </LabelledField>
      {told !== undefined && told !== address && <Address label="What the service is told" copyLabel="Copy the address that the service is told" text={told} />}
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        Until {timeOf(endsAt)}, or until this page is closed. Whoever has the address can send to it; it takes at most 100 requests of 1 MB.
      </Typography>
    </RehearsalStep>
  );
}

function Address({ label, copyLabel, text }: { readonly label: string; readonly copyLabel: string; readonly text: string }) {
  return (
    <Box>
      <Typography variant="subtitle2" component="p" sx={{ color: 'text.secondary', mb: 0.5 }}>
        {label}
      </Typography>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', gap: 0.5, alignItems: 'center', bgcolor: 'panel', border: 1, borderColor: 'divider', borderRadius: 1, pl: 1, minHeight: 36 }}>
        <Box component="code" sx={{ fontFamily: codeFont, fontSize: 12, overflowWrap: 'anywhere', py: 0.5 }}>
          {text}
        </Box>
        <CopyButton text={text} label={copyLabel} />
      </Box>
    </Box>
  );
}

function NotificationsStep({ rehearsal, state: { phase, received, refused, answersHandshakes, busy, sampleProblem } }: StepProps) {
  const isOpen = phase === 'open';
  return (
    <RehearsalStep
      title={received.length === 0 ? 'Notifications' : `Notifications: ${received.length}`}
      action={
        isOpen && (
          <Button variant="outlined" disabled={busy !== undefined} onClick={() => void rehearsal.sendSample()}>
            Send a sample
          </Button>
        )
      }
    >
      {received.length === 0 ? <Soft>Waiting for the service. Do there what the trigger is about, or send a sample made from the description.</Soft> : <NotificationList rehearsal={rehearsal} received={received} />}
      {refused > 0 && <Soft>{refused === 1 ? 'One request was turned away: too large, or too many.' : `${refused} requests were turned away: too large, or too many.`}</Soft>}
      {sampleProblem !== undefined && <Soft>{sampleProblem}</Soft>}
      {isOpen && (
        <FormControlLabel
          control={<Checkbox size="small" checked={answersHandshakes} onChange={(event) => void rehearsal.answerHandshakes(event.target.checked)} />}
          label="Answer questions that validate the address. The platform answers 202 to everything and repeats no challenge."
          slotProps={{ typography: { variant: 'body2' } }}
          sx={{ alignItems: 'flex-start', '& .MuiCheckbox-root': { pt: 0 } }}
        />
      )}
    </RehearsalStep>
  );
}
