import { zodResolver } from '@hookform/resolvers/zod';
import { Box, Button, Typography } from '@mui/material';
import { Controller, useForm } from 'react-hook-form';
import { z } from 'zod';
import { muteRule } from '../../core/commands/mute-rule';
import type { Rule } from '../../core/rules/rule';
import { useSession } from '../../session/react/session-context';
import { LabelledField } from '../../ui/labelled-field';
import { TextInput } from '../../ui/text-input';
import { useNavigation } from '../../widgets/navigation/navigation';

const schema = z.object({ reason: z.string().trim().min(1, 'Say why; reviewers read it in submission.md.') });

export interface MuteFormProps {
  readonly rule: Rule;
  readonly reason: string;
  /** True when findings of the rule are errors: they stay counted where the submission is decided. */
  readonly isError: boolean;
  readonly onClose: () => void;
}

/** Asks why a rule's findings are set aside, and sets them aside. */
export function MuteForm({ rule, reason, isError, onClose }: MuteFormProps) {
  const session = useSession();
  const { toast } = useNavigation();
  const { control, handleSubmit } = useForm({ resolver: zodResolver(schema), defaultValues: { reason } });
  const mute = handleSubmit((values) => {
    session.run(muteRule, { rule: rule.id, reason: values.reason });
    toast(`Muted: ${rule.title}`, { undo: true });
    onClose();
  });
  return (
    <Box
      component="form"
      aria-label={`Mute: ${rule.title}`}
      noValidate
      onSubmit={(event) => void mute(event)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
      sx={{ display: 'flex', flexDirection: 'column', gap: 1, mt: 0.75 }}
    >
      <Controller
        name="reason"
        control={control}
        render={({ field, fieldState }) => (
          <LabelledField label="Reason" hint="Kept with the draft and listed in submission.md." messages={fieldState.error && [<Typography key="reason" variant="caption" sx={{ color: 'error.main' }}>{fieldState.error.message}</Typography>]}>
            {(ids) => <TextInput ids={ids} value={field.value} onChange={field.onChange} onBlur={field.onBlur} autoFocus />}
          </LabelledField>
        )}
      />
      {isError && (
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          Errors stay counted on the Review page: a reason does not make a reviewer accept them.
        </Typography>
      )}
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Button type="submit" variant="outlined">
          Mute the rule
        </Button>
        <Button variant="text" color="inherit" onClick={onClose}>
          Cancel
        </Button>
      </Box>
    </Box>
  );
}
