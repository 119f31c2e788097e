import { Box, CircularProgress, Tooltip, Typography } from '@mui/material';
import { memo, useDeferredValue, useMemo } from 'react';
import { hasSubject } from '../../core/rules/has-subject';
import type { Connector } from '../../core/connector/connector';
import type { Rule } from '../../core/rules/rule';
import { useMutedRules, usePresent, useSettled } from '../../session/react/session-context';
import type { FindingLists } from '../../session/open-findings';
import type { Session } from '../../session/session';
import { readinessOf, type Readiness } from './readiness';

/** Moving the ring to another share would draw twenty frames of the whole page, most often amid typing. */
const still = { position: 'absolute', '& circle': { transition: 'none' } } as const;

const connectorOf = ({ connector }: Session): Connector => connector;

/** The share of criteria that the connector meets, of those that have something to look at, at the level of an error or a warning. */
export const ReadinessRing = memo(function ReadinessRing({ lists, rules }: { readonly lists: FindingLists; readonly rules: readonly Rule[] }) {
  const connector = useDeferredValue(useSettled(connectorOf));
  const present = useDeferredValue(usePresent());
  const muted = useMutedRules();
  const { met, of, aside } = useMemo(
    () => readinessOf(lists, rules, connector.submission, (rule) => hasSubject(rule, connector, present), muted),
    [lists, rules, connector, present, muted],
  );
  return <Ring met={met} of={of} aside={aside} />;
});

const Ring = memo(function Ring({ met, of, aside }: Readiness) {
  const share = of === 0 ? 100 : Math.floor((met / of) * 100);
  const words = `${met} of ${of} criteria met${aside > 0 ? `, ${aside} muted` : ''}`;
  return (
    <Tooltip title={words}>
      <Box role="img" aria-label={`${share} %: ${words}`} sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}>
        <Typography variant="body2" sx={{ fontWeight: 600 }}>
          {share} %
        </Typography>
        <Box sx={{ position: 'relative', width: 20, height: 20 }} aria-hidden>
          <CircularProgress variant="determinate" value={100} size={20} thickness={7} sx={{ color: 'divider', position: 'absolute' }} />
          <CircularProgress variant="determinate" value={share} size={20} thickness={7} color={share === 100 ? 'success' : 'primary'} sx={still} />
        </Box>
      </Box>
    </Tooltip>
  );
});
