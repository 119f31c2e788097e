import { Box, Link, Typography } from '@mui/material';
import { Check, ChevronDown, ChevronRight, Minus } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { attestationsFor } from '../../core/rules/attestations';
import { ruleCatalogue } from '../../core/rules/catalogue';
import type { Phase } from '../../core/rules/finding';
import { hasSubject } from '../../core/rules/has-subject';
import { useConnector, useFindingLists, usePresent } from '../../session/react/session-context';
import { Section } from '../../ui/section';
import { SeverityIcon } from '../../ui/severity-icon';
import { useNavigation } from '../../widgets/navigation/navigation';
import { criteriaOf, type Criterion } from './criteria';
import { isAttested } from './is-attested';
import { useIsCompared } from './use-is-compared';

const phases: readonly { readonly phase: Phase; readonly title: string }[] = [
  { phase: 'functionality', title: 'Functionality' },
  { phase: 'content', title: 'Content' },
  { phase: 'package', title: 'Package' },
];

/** Every mechanical criterion and how it stands, phase by phase. */
export function ReadinessSection() {
  // What stands where is read, not typed: it follows when there is time for it.
  const lists = useDeferredValue(useFindingLists());
  const connector = useDeferredValue(useConnector((now) => now));
  const present = useDeferredValue(usePresent());
  const byPhase = useMemo(
    () => criteriaOf({ rules: ruleCatalogue, lists, situation: connector.submission, hasSubject: (rule) => hasSubject(rule, connector, present), muted: connector.submission.muted }),
    [lists, connector, present],
  );
  const asked = attestationsFor(connector, { isCompared: useIsCompared() });
  const attestedIn = (phase: Phase): Attested => {
    const own = asked.filter((each) => each.phase === phase);
    return { agreed: own.filter(({ id }) => isAttested(connector, id)).length, asked: own.length };
  };
  return (
    <Section title="Criteria" about="What is open is a link to its place. Hints do not stand in the way of a submission.">
      <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(3, minmax(0, 1fr))' }, alignItems: 'start' }}>
        {phases.map(({ phase, title }) => (
          <PhaseColumn key={phase} title={title} criteria={byPhase.get(phase) ?? []} attested={attestedIn(phase)} />
        ))}
      </Box>
    </Section>
  );
}

/** How many of the criteria of a phase that a person answers for were answered. */
interface Attested {
  readonly agreed: number;
  readonly asked: number;
}

function PhaseColumn({ title, criteria, attested }: { readonly title: string; readonly criteria: readonly Criterion[]; readonly attested: Attested }) {
  const [showsRest, setShowsRest] = useState(false);
  const open = criteria.filter(({ state }) => state === 'open');
  const met = criteria.filter(({ state }) => state === 'met');
  const applicable = open.length + met.length;
  const Chevron = showsRest ? ChevronDown : ChevronRight;
  return (
    <Box>
      <Box sx={{ mb: 1 }}>
        <Typography variant="h3">{title}</Typography>
        <Typography variant="caption" component="p" sx={{ color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}>
          {met.length} of {applicable} met{attested.asked > 0 && `, ${attested.agreed} of ${attested.asked} attested`}
        </Typography>
      </Box>
      {open.length === 0 && (
        <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
          Nothing open.
        </Typography>
      )}
      <Box component="ul" sx={list}>
        {open.map((criterion) => (
          <CriterionRow key={criterion.rule.id} criterion={criterion} />
        ))}
      </Box>
      <Box
        component="button"
        type="button"
        aria-expanded={showsRest}
        onClick={() => setShowsRest(!showsRest)}
        sx={{ display: 'flex', alignItems: 'center', gap: 0.5, border: 0, bgcolor: 'transparent', color: 'text.secondary', font: 'inherit', fontSize: 12, p: 0, minHeight: 32, cursor: 'pointer', '&:focus-visible': { outline: '2px solid', outlineColor: 'primary.main' } }}
      >
        <Chevron size={14} aria-hidden />
        {showsRest ? 'Hide' : 'Show'} what is met or does not apply
      </Box>
      {showsRest && (
        <Box component="ul" sx={list}>
          {criteria
            .filter(({ state }) => state !== 'open')
            .map((criterion) => (
              <CriterionRow key={criterion.rule.id} criterion={criterion} />
            ))}
        </Box>
      )}
    </Box>
  );
}

const list = { listStyle: 'none', m: 0, p: 0 } as const;

function CriterionRow({ criterion: { rule, severity, state, open, first, muted } }: { readonly criterion: Criterion }) {
  const { goTo } = useNavigation();
  return (
    <Box component="li" sx={{ display: 'flex', gap: 1, py: 0.5, alignItems: 'flex-start' }}>
      <Box sx={{ pt: '3px', display: 'inline-flex', color: state === 'met' ? 'success.main' : 'text.secondary' }}>
        {state === 'open' ? <SeverityIcon level={severity} size={14} /> : state === 'met' ? <Check size={14} role="img" aria-label="Met" /> : <Minus size={14} role="img" aria-label="Does not apply" />}
      </Box>
      <Box sx={{ minWidth: 0 }}>
        {first ? (
          <Link component="button" type="button" underline="hover" color="inherit" onClick={() => goTo(first.at, first.missing)} sx={{ display: 'block', textAlign: 'left', fontSize: 13, lineHeight: 1.5 }}>
            {rule.title}
            {open > 1 && ` (${open})`}
          </Link>
        ) : (
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {rule.title}
          </Typography>
        )}
        <Typography variant="caption" component="p" sx={{ color: 'text.secondary', fontSize: 11, lineHeight: 1.4, overflowWrap: 'anywhere' }}>
          {rule.source}
        </Typography>
        {muted !== undefined && (
          <Typography variant="caption" component="p" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
            Muted: {muted}
          </Typography>
        )}
      </Box>
    </Box>
  );
}
