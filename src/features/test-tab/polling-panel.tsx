import { Box, Button, LinearProgress, Typography } from '@mui/material';
import { useMemo, useSyncExternalStore } from 'react';
import type { NextPoll } from '../../core/requests/poll-findings';
import { pollPlanOf, type PollPlan } from '../../core/requests/poll-plan';
import type { PollRound } from '../../session/polling-rehearsal';
import { pollingRehearsal } from '../../session/rehearsals';
import { usePorts } from '../../session/react/ports-context';
import { useConnector, useSession } from '../../session/react/session-context';
import { Rehearsal, RehearsalStep, type TriggerPanelProps } from './rehearsal-frame';
import { TriggerFindings } from './trigger-findings';

/** Polls as the platform does, again and again with the state of the last answer, and says what it would make of each. */
export function PollingPanel({ operation, way }: TriggerPanelProps) {
  const session = useSession();
  const { calls } = usePorts();
  const connector = useConnector((whole) => whole);
  const rehearsal = useMemo(() => pollingRehearsal(session, calls, operation), [session, calls, operation]);
  const { isPolling, rounds, next } = useSyncExternalStore(rehearsal.subscribe, () => rehearsal.state);
  const plan = useMemo(() => pollPlanOf(connector, operation), [connector, operation]);
  return (
    <Rehearsal
      title="Rehearse the polling"
      about={`Asks twice or more, as the platform does: each time with the state that the answer before gave. ${planWords(plan)}`}
      action={
        <Box sx={{ display: 'flex', gap: 1 }}>
          {rounds.length > 0 && !isPolling && (
            <Button color="inherit" onClick={() => rehearsal.startOver()}>
              Start over
            </Button>
          )}
          {isPolling ? (
            <Button key="cancel" variant="outlined" onClick={() => rehearsal.cancel()}>
              Cancel poll
            </Button>
          ) : (
            <Button key="poll" variant="outlined" onClick={() => void rehearsal.poll(operation, way)}>
              {rounds.length === 0 ? 'Poll' : next ? 'Poll again with the state' : 'Poll again'}
            </Button>
          )}
        </Box>
      }
    >
      {isPolling && <LinearProgress aria-label="Polling" />}
      {rounds.length > 0 && next && (
        <Typography variant="caption" component="p" sx={{ px: 1.5, pb: 1.5, color: 'text.secondary', overflowWrap: 'anywhere' }}>
          {nextWords(next)}
        </Typography>
      )}
      {rounds.map((round) => (
        <RehearsalStep key={round.number} title={roundTitle(round)}>
          <TriggerFindings label={`What poll ${round.number} showed`} findings={round.findings} />
        </RehearsalStep>
      ))}
    </Rehearsal>
  );
}

function planWords({ kind, policy }: PollPlan): string {
  const news = kind === 'batch' ? 'It is a batch trigger: a list of new items comes.' : 'It is a single trigger: one new item comes.';
  if (!policy) return `${news} The service keeps the state in the Location of its answers.`;
  const names = policy.state.map(([name]) => name).join(', ');
  return `${news} The policy pollingtrigger keeps the state in ${names === '' ? 'no parameter' : names}.`;
}

function nextWords(next: NextPoll): string {
  if (next.kind === 'location') return `Next: ${next.url}`;
  return next.state.length === 0 ? 'Next: asks as before, since there is no state yet.' : `Next: ${next.state.map(([name, value]) => `${name} = ${value}`).join(', ')}`;
}

const roundTitle = ({ number, status, items }: PollRound): string => `Poll ${number}: ${status ?? 'no answer'}${status === 200 ? `, ${items === 1 ? 'one item' : `${items} items`}` : ''}`;
