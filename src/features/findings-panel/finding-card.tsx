import { Box, Button, Link, Typography } from '@mui/material';
import { memo, useCallback, useMemo, useState } from 'react';
import type { Pointer } from '../../core/base/pointer';
import { valueAt } from '../../core/connector/connector';
import { describePlace, namedAround } from '../../core/connector/describe-place';
import type { Finding } from '../../core/rules/finding';
import type { Rule } from '../../core/rules/rule';
import { useDerived, useSession } from '../../session/react/session-context';
import type { Session } from '../../session/session';
import { SeverityIcon } from '../../ui/severity-icon';
import { ruleOf } from '../../widgets/finding-message/finding-message';
import { useNavigation } from '../../widgets/navigation/navigation';
import { RuleExplanation } from './rule-explanation';

/** A place in words, made anew only when what they depend on changed: all cards ask at every key. */
function usePlace(at: Pointer): string {
  const session = useSession();
  const around = useMemo(() => namedAround(at), [at]);
  const source = useCallback(({ connector }: Session) => valueAt(connector, around), [around]);
  const derive = useCallback(() => describePlace(session.connector, at), [session, at]);
  return useDerived(source, derive, Object.is);
}

export interface FindingCardProps {
  readonly finding: Finding;
  readonly isMuted: boolean;
  /** True for the one that was gone to last. */
  readonly isCurrent: boolean;
  /** How many findings of the rule can be put right. */
  readonly fixable: number;
  readonly onFixAll: (rule: Rule) => void;
}

/** One finding: what is wrong, where, why on request, and the buttons that show what would put it or all of its kind right. */
export const FindingCard = memo(function FindingCard({ finding, isMuted, isCurrent, fixable, onFixAll }: FindingCardProps) {
  const session = useSession();
  const { goTo, askFix } = useNavigation();
  const place = usePlace(finding.at);
  const [isExplained, setExplained] = useState(false);
  const rule = ruleOf(finding);
  const visit = (): void => {
    session.view.visit(session.openFindings(), finding);
    goTo(finding.at, finding.missing);
  };
  return (
    <Box
      sx={{
        px: 1.5,
        py: 1,
        borderBottom: 1,
        borderColor: 'divider',
        display: 'flex',
        gap: 1,
        boxShadow: isCurrent ? 'inset 2px 0 var(--cw-palette-primary-main)' : 'none',
        '&:hover': { bgcolor: 'hover' },
      }}
    >
      <Box sx={{ pt: '2px', opacity: isMuted ? 0.6 : 1 }}>
        <SeverityIcon level={finding.severity} />
      </Box>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Link
          component="button"
          type="button"
          underline="none"
          data-row-focus
          aria-current={isCurrent || undefined}
          onClick={visit}
          sx={{ color: isMuted ? 'text.secondary' : 'text.primary', textAlign: 'left', display: 'block', width: '100%', fontSize: 13, lineHeight: 1.45, overflowWrap: 'anywhere', borderRadius: '4px', '&:focus-visible': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: 1 } }}
        >
          {finding.message}
          <Typography component="span" variant="caption" noWrap sx={{ color: 'text.secondary', display: 'block' }} title={place}>
            {place}
          </Typography>
        </Link>
        <Box sx={{ display: 'flex', mt: 0.25, ml: -0.5 }}>
          {finding.fixable && rule?.fix && !isMuted && (
            <Button variant="text" sx={{ ...small, flexShrink: 1 }} title={rule.fix.label} onClick={() => askFix(finding)}>
              <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>
                {rule.fix.label}…
              </Box>
            </Button>
          )}
          {finding.fixable && rule?.fix && !isMuted && fixable > 1 && (
            <Button variant="text" sx={small} aria-label={`${rule.fix.label}: all ${fixable}`} onClick={() => onFixAll(rule)}>
              All {fixable}…
            </Button>
          )}
          {rule && (
            <Button variant="text" color="inherit" sx={{ ...small, color: 'text.secondary' }} aria-expanded={isExplained} onClick={() => setExplained(!isExplained)}>
              Why
            </Button>
          )}
        </Box>
        {isExplained && rule && <RuleExplanation rule={rule} finding={finding} isMuted={isMuted} />}
      </Box>
    </Box>
  );
});

const small = { minHeight: 24, py: 0, px: 0.5, fontSize: 12, minWidth: 0, flexShrink: 0, whiteSpace: 'nowrap' } as const;
