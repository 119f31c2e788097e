import { Box, Button, Collapse, LinearProgress, Typography } from '@mui/material';
import { ListChecks } from 'lucide-react';
import { useState, useSyncExternalStore } from 'react';
import { wantedCalls } from '../../core/connector/coverage';
import { useConnector, useSession } from '../../session/react/session-context';
import type { RunAim, RunState } from '../../session/safe-run';
import { ChoiceInput, type Choice } from '../../ui/choice-input';
import { LabelledField } from '../../ui/labelled-field';
import { chosenSet } from '../../session/test-memory';
import { useSafeRun, wait } from './use-safe-run';

const aims: readonly Choice<RunAim>[] = [
  { value: 'once', label: 'Once each' },
  { value: 'wanted', label: `Up to ${wantedCalls} passed each` },
];

type Pace = '0.5' | '1' | '2' | '5';
const paces: readonly Choice<Pace>[] = [
  { value: '0.5', label: 'One in 2 seconds' },
  { value: '1', label: '1 a second' },
  { value: '2', label: '2 a second' },
  { value: '5', label: '5 a second' },
];

/** Calls every operation that may be called at any time: how, how far, and what stood in the way. */
export function SafeRunPanel() {
  const session = useSession();
  const { run, state } = useSafeRun();
  const [isOpen, setOpen] = useState(false);
  const [aim, setAim] = useState<RunAim>('once');
  const [pace, setPace] = useState<Pace>('2');
  useConnector(({ definition }) => definition);
  useSyncExternalStore(session.log.subscribe, () => session.log.record);
  const count = isOpen ? run.operations().length : 0;
  if (state.isRunning) return <Progress state={state} onStop={() => run.stop()} />;
  return (
    <Box>
      <Button variant="outlined" fullWidth startIcon={<ListChecks size={14} />} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        Run all safe ones
      </Button>
      <Collapse in={isOpen} unmountOnExit>
        <Box sx={{ display: 'grid', gap: 1, pt: 1 }}>
          <Typography variant="caption" sx={{ color: 'text.secondary', textWrap: 'pretty' }}>
            Calls GET operations and those that you marked as safe, with what their forms hold. Triggers are left out.
          </Typography>
          <LabelledField label="How often">{(ids) => <ChoiceInput ids={ids} value={aim} choices={aims} onChange={setAim} />}</LabelledField>
          <LabelledField label="At most">{(ids) => <ChoiceInput ids={ids} value={pace} choices={paces} onChange={setPace} />}</LabelledField>
          <Button
            variant="contained"
            disabled={count === 0}
            onClick={() => void run.start({ aim, gapMs: 1000 / Number(pace), prefer: 'auto', set: session.tests.state.connection[chosenSet], wait })}
          >
            {count === 0 ? 'Nothing is safe to run' : `Run ${count} ${count === 1 ? 'operation' : 'operations'}`}
          </Button>
        </Box>
      </Collapse>
      <Ended state={state} />
    </Box>
  );
}

function Progress({ state, onStop }: { readonly state: RunState; readonly onStop: () => void }) {
  const { done, all, passed, current } = state;
  return (
    <Box sx={{ display: 'grid', gap: 0.75 }}>
      <LinearProgress variant="determinate" value={all === 0 ? 100 : (100 * done) / all} aria-label="Progress of the run" />
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
        <Typography variant="caption" sx={{ flex: 1, minWidth: 0 }} noWrap>
          {done} of {all}, {passed} passed{current && `: ${current.summary || current.operationId || current.path}`}
        </Typography>
        <Button size="small" variant="outlined" onClick={onStop}>
          Stop
        </Button>
      </Box>
    </Box>
  );
}

function Ended({ state: { done, all, passed, skipped, ended } }: { readonly state: RunState }) {
  const [isListed, setListed] = useState(false);
  return (
    <Box aria-live="polite">
      {(all > 0 || ended !== undefined) && (
        <Typography variant="caption" component="p" sx={{ color: 'text.secondary', mt: 0.75 }}>
          {ended !== undefined && `${ended} `}
          {done - skipped.length} of {all} called, {passed} passed.
        </Typography>
      )}
      {skipped.length > 0 && (
        <>
          <Button size="small" color="inherit" aria-expanded={isListed} onClick={() => setListed(!isListed)} sx={{ ml: -0.5 }}>
            {skipped.length} could not be called
          </Button>
          {isListed && (
            <Box component="ul" tabIndex={0} aria-label="Operations that could not be called" sx={{ m: 0, pl: 2, maxHeight: 160, overflow: 'auto' }}>
              {skipped.map(({ operation, why }) => (
                <Typography key={operation.at} component="li" variant="caption" sx={{ display: 'list-item', overflowWrap: 'anywhere' }}>
                  {operation.summary || operation.operationId || operation.path}: {why}
                </Typography>
              ))}
            </Box>
          )}
        </>
      )}
    </Box>
  );
}
