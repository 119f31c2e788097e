import { Box, Typography } from '@mui/material';
import { Check } from 'lucide-react';
import { memo, useState, useSyncExternalStore } from 'react';
import { useSession } from '../session/react/session-context';
import { SeverityIcon } from '../ui/severity-icon';
import type { Tab } from '../widgets/navigation/navigation';
import { StepStates } from './step-states';
import { tabs } from './tabs';

/** The numbered steps, each with what is open in it: beside the work, or as a bar below it on a phone. */
export function Steps({ current, onOpen }: { readonly current: string; readonly onOpen: (id: string) => void }) {
  const [kept] = useState(() => new StepStates());
  return (
    <Box
      component="nav"
      aria-label="Steps"
      sx={{
        gridRow: { xs: 4, md: 3 },
        gridColumn: 1,
        display: 'flex',
        flexDirection: { xs: 'row', md: 'column' },
        gap: { xs: 0, md: 0.25 },
        p: { xs: 0, md: 1 },
        bgcolor: 'panel',
        borderRight: { md: 1 },
        borderTop: { xs: 1, md: 0 },
        borderColor: { xs: 'divider', md: 'divider' },
        minHeight: 0,
        overflow: 'auto',
      }}
    >
      {tabs.map((tab, index) => (
        <Step key={tab.id} tab={tab} index={index} isCurrent={tab.id === current} states={kept} onOpen={onOpen} />
      ))}
    </Box>
  );
}

interface StepProps {
  readonly tab: Tab;
  readonly index: number;
  readonly isCurrent: boolean;
  readonly states: StepStates;
  readonly onOpen: (id: string) => void;
}

/** One step. Its mark is drawn by itself, so that a finding that comes or goes does not draw the dozen components of the step. */
const Step = memo(function Step({ tab, index, isCurrent, states, onOpen }: StepProps) {
  return (
    <Box
      component="button"
      type="button"
      aria-current={isCurrent ? 'step' : undefined}
      onClick={() => onOpen(tab.id)}
      sx={{
        flex: { xs: 1, md: 'none' },
        minWidth: 0,
        display: 'flex',
        flexDirection: { xs: 'column', md: 'row' },
        alignItems: 'center',
        justifyContent: { xs: 'center', md: 'flex-start' },
        gap: { xs: 0.25, md: 1 },
        minHeight: { xs: 56, md: 36 },
        px: { xs: 0.5, md: 1 },
        border: 0,
        borderRadius: { xs: 0, md: 1 },
        bgcolor: isCurrent ? 'background.paper' : 'transparent',
        boxShadow: isCurrent ? { md: 'inset 0 0 0 1px var(--cw-palette-divider)', xs: 'inset 0 2px 0 var(--cw-palette-primary-main)' } : 'none',
        color: isCurrent ? 'text.primary' : 'text.secondary',
        font: 'inherit',
        cursor: 'pointer',
        '&:hover': { bgcolor: isCurrent ? 'background.paper' : 'hover' },
        '&:focus-visible': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: -2 },
      }}
    >
      <Typography component="span" variant="caption" sx={{ width: { md: 14 }, color: 'text.secondary', display: { xs: 'none', md: 'block' } }}>
        {index + 1}
      </Typography>
      <Typography component="span" noWrap sx={{ fontSize: { xs: 12, md: 14 }, fontWeight: isCurrent ? 600 : 500, order: { xs: 2, md: 0 } }}>
        {tab.title}
      </Typography>
      <Box component="span" sx={{ ml: { md: 'auto' }, display: 'inline-flex', alignItems: 'center', gap: 0.5, fontSize: 12, minHeight: 16 }}>
        {tab.Mark ? <tab.Mark /> : <StepMark id={tab.id} states={states} />}
      </Box>
    </Box>
  );
});

/** The worst severity that is open in a step, and how many findings have it. */
function StepMark({ id, states }: Pick<StepProps, 'states'> & { readonly id: string }) {
  const session = useSession();
  const state = useSyncExternalStore(session.subscribe, () => states.of(session.openLists()).get(id));
  if (!state) {
    return (
      <Box component="span" role="img" aria-label="Nothing open" sx={{ display: 'inline-flex', color: 'success.main' }}>
        <Check size={14} aria-hidden />
      </Box>
    );
  }
  return (
    <>
      <SeverityIcon level={state.worst} size={14} />
      <span>{state.count}</span>
    </>
  );
}
