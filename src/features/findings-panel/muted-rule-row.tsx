import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { muteRule } from '../../core/commands/mute-rule';
import type { Rule } from '../../core/rules/rule';
import { useSession } from '../../session/react/session-context';
import { useNavigation } from '../../widgets/navigation/navigation';
import { MuteForm } from './mute-form';

export interface MutedRuleRowProps {
  readonly id: string;
  /** Undefined for a rule that this version does not have. */
  readonly rule: Rule | undefined;
  readonly reason: string;
  readonly count: number;
}

/** A rule that is set aside: why, and the way back. */
export function MutedRuleRow({ id, rule, reason, count }: MutedRuleRowProps) {
  const session = useSession();
  const { toast } = useNavigation();
  const [isEditing, setEditing] = useState(false);
  const [hasEdited, setEdited] = useState(false);
  const title = rule?.title ?? id;
  return (
    <Box sx={{ px: 1.5, py: 1, borderBottom: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Typography component="h4" sx={{ flex: 1, m: 0, fontSize: 13, fontWeight: 600, lineHeight: 1.45 }}>
          {title}
        </Typography>
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {count}
        </Typography>
      </Box>
      {isEditing && rule ? (
        <MuteForm
          rule={rule}
          reason={reason}
          isError={rule.severity === 'error'}
          onClose={() => {
            setEditing(false);
            setEdited(true);
          }}
        />
      ) : (
        <>
          <Typography variant="caption" component="p" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
            {reason}
          </Typography>
          {rule?.severity === 'error' && count > 0 && (
            <Typography variant="caption" component="p" sx={{ color: 'text.secondary' }}>
              Errors stay counted on the Review page.
            </Typography>
          )}
          <Box sx={{ display: 'flex', gap: 0.5, mt: 0.25, ml: -0.75 }}>
            <Button
              variant="text"
              sx={small}
              data-row-focus
              aria-label={`Unmute: ${title}`}
              onClick={() => {
                session.run(muteRule, { rule: id, reason: undefined });
                toast(`Unmuted: ${title}`, { undo: true });
              }}
            >
              Unmute
            </Button>
            {rule && (
              <Button variant="text" color="inherit" sx={{ ...small, color: 'text.secondary' }} aria-label={`Edit the reason: ${title}`} autoFocus={hasEdited} onClick={() => setEditing(true)}>
                Edit reason
              </Button>
            )}
          </Box>
        </>
      )}
    </Box>
  );
}

const small = { minHeight: 24, py: 0, px: 0.75, fontSize: 12, minWidth: 0 } as const;
