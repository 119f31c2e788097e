import { Box, Typography } from '@mui/material';
import { useState } from 'react';
import { readJson } from '../../core/base/json-text/read-json';
import type { Pointer } from '../../core/base/pointer';
import { setValue } from '../../core/commands/set-value';
import { useFieldFindings, useSession, useValue } from '../../session/react/session-context';
import { LabelledField } from '../../ui/labelled-field';
import { TextInput } from '../../ui/text-input';
import { useAdjusted } from '../../ui/use-adjusted';
import { FindingMessages } from '../finding-message/finding-message';

/** A value of the connector as JSON, taken over when the field is left; what is no JSON stays in the field, with the reason below. */
export function JsonField({ pointer, label, hint, disabled }: { readonly pointer: Pointer; readonly label: string; readonly hint?: string; readonly disabled?: boolean }) {
  const session = useSession();
  const stored = useValue(pointer);
  const findings = useFieldFindings(pointer);
  const [draft, setDraft] = useState<string | undefined>(undefined);
  useAdjusted(stored, () => setDraft(undefined));
  const read = draft === undefined || draft.trim() === '' ? undefined : readJson(draft);
  const commit = (): void => {
    if (draft === undefined) return;
    if (draft.trim() === '') session.run(setValue, { at: pointer, value: undefined });
    else if (read?.ok === true && JSON.stringify(read.value) !== JSON.stringify(stored)) session.run(setValue, { at: pointer, value: read.value });
    if (read?.ok !== false) setDraft(undefined);
  };
  return (
    <LabelledField
      label={label}
      pointer={pointer}
      {...(hint === undefined ? {} : { hint })}
      messages={
        <>
          {read?.ok === false && (
            <Typography variant="caption" component="p" sx={{ color: 'error.main', mt: 0.5 }}>
              Line {read.error.line}, column {read.error.column}: {read.error.message} The value stays as it was until this is JSON.
            </Typography>
          )}
          <FindingMessages findings={findings} />
        </>
      }
    >
      {(ids) => (
        <Box>
          <TextInput ids={ids} multiline monospace minRows={1} maxRows={10} disabled={disabled === true} invalid={read?.ok === false} value={draft ?? (stored === undefined ? '' : JSON.stringify(stored, null, 2))} onChange={setDraft} onBlur={commit} />
        </Box>
      )}
    </LabelledField>
  );
}
