import { Box, Button, Link, Typography } from '@mui/material';
import { useMemo, useState } from 'react';
import { textChanges, type TextChange } from '../../core/connector/text-changes';
import type { Finding } from '../../core/rules/finding';
import type { Rule } from '../../core/rules/rule';
import { useConnector } from '../../session/react/session-context';
import { useNavigation } from '../../widgets/navigation/navigation';
import { ChangeText } from '../../widgets/fix-preview/change-text';
import { MorePlaces } from '../../widgets/fix-preview/more-places';
import { MuteForm } from './mute-form';
import { exampleCaption, useRuleExample } from './use-rule-example';

/** Why a rule exists, where it is written, what its fix would change here, an example, and the way to set it aside. */
export function RuleExplanation({ rule, finding, isMuted }: { readonly rule: Rule; readonly finding: Finding; readonly isMuted: boolean }) {
  const [isMuting, setMuting] = useState(false);
  // Whoever leaves the form is back at the button that led to it.
  const [hasAnswered, setAnswered] = useState(false);
  const example = useRuleExample(rule.id);
  const { openRule } = useNavigation();
  return (
    <Box sx={{ mt: 0.75, pl: 1, borderLeft: 2, borderColor: 'divider', display: 'flex', flexDirection: 'column', gap: 0.75 }}>
      <Typography variant="caption" component="p">
        {rule.why}
      </Typography>
      <Typography variant="caption" component="p" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
        {rule.source} ·{' '}
        <Link component="button" type="button" onClick={() => openRule(rule.id)} sx={{ font: 'inherit', verticalAlign: 'baseline', textAlign: 'left', minHeight: 24 }}>
          <code>{rule.id}</code>
        </Link>
        {rule.aliases && rule.aliases.length > 0 && <>, also called {rule.aliases.join(', ')}</>}
      </Typography>
      {finding.fixable && <FixHere rule={rule} finding={finding} />}
      {example && (
        <Box>
          <Caption>{exampleCaption(example)}</Caption>
          <ChangeText change={example} words={['Bad', 'Good']} />
        </Box>
      )}
      {!isMuted && !isMuting && (
        <Box sx={{ ml: -0.75 }}>
          <Button variant="text" color="inherit" autoFocus={hasAnswered} onClick={() => setMuting(true)} sx={{ minHeight: 24, py: 0, px: 0.75, fontSize: 12, color: 'text.secondary' }}>
            Mute this rule…
          </Button>
        </Box>
      )}
      {isMuting && (
        <MuteForm
          rule={rule}
          reason=""
          isError={finding.severity === 'error'}
          onClose={() => {
            setMuting(false);
            setAnswered(true);
          }}
        />
      )}
    </Box>
  );
}

const Caption = ({ children }: { readonly children: string }) => (
  <Typography variant="caption" component="p" sx={{ color: 'text.secondary', fontWeight: 600, mb: 0.25 }}>
    {children}
  </Typography>
);

/** How many changed places of one fix are shown; a renamed id may be named in hundreds. */
const mostChanges = 3;

function FixHere({ rule, finding }: { readonly rule: Rule; readonly finding: Finding }) {
  const connector = useConnector((now) => now);
  const changes = useMemo(() => (rule.fix ? textChanges(connector, rule.fix.apply(connector, finding)) : []), [connector, rule, finding]);
  if (changes.length === 0) return null;
  return (
    <Box>
      <Caption>{rule.fix?.label ?? ''}</Caption>
      <ChangeList changes={changes} />
    </Box>
  );
}

/** The first few changes of a fix, and how many more there are. */
export function ChangeList({ changes }: { readonly changes: readonly TextChange[] }) {
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 0.25 }}>
      {changes.slice(0, mostChanges).map((change) => (
        <ChangeText key={change.at} change={change} />
      ))}
      <MorePlaces left={changes.length - mostChanges} />
    </Box>
  );
}
