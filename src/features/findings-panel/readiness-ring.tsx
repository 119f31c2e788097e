import { Box, CircularProgress, Tooltip, Typography } from '@mui/material';
import { useMemo } from 'react';
import { ruleCatalogue } from '../../core/rules/catalogue';
import { useFindings } from '../../session/react/session-context';

/** The share of criteria that nothing in the connector violates at the level of an error or a warning. */
export function ReadinessRing() {
  const findings = useFindings();
  const { met, all } = useMemo(() => {
    const open = new Set(findings.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule));
    const counted = ruleCatalogue.filter(({ severity }) => severity !== 'info');
    return { met: counted.filter(({ id }) => !open.has(id)).length, all: counted.length };
  }, [findings]);
  const share = all === 0 ? 100 : Math.floor((met / all) * 100);
  return (
    <Tooltip title={`${met} of ${all} criteria met`}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}>
        <Typography variant="body2" sx={{ fontWeight: 600 }}>
          {share} %
        </Typography>
        <Box sx={{ position: 'relative', width: 20, height: 20 }} aria-hidden>
          <CircularProgress variant="determinate" value={100} size={20} thickness={7} sx={{ color: 'divider', position: 'absolute' }} />
          <CircularProgress variant="determinate" value={share} size={20} thickness={7} color={share === 100 ? 'success' : 'primary'} sx={{ position: 'absolute' }} />
        </Box>
      </Box>
    </Tooltip>
  );
}
