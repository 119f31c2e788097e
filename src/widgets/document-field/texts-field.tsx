import { Box } from '@mui/material';
import { isArray } from '../../core/base/json';
import type { Pointer } from '../../core/base/pointer';
import { setValue } from '../../core/commands/set-value';
import { useFieldFindings, useFindingsWithin, useSession, useValue } from '../../session/react/session-context';
import { useCommitted } from '../../ui/cell-input';
import { LabelledField } from '../../ui/labelled-field';
import { TextInput } from '../../ui/text-input';
import { FindingMessages } from '../finding-message/finding-message';
import { inOneLine, textsIn } from './texts-with-commas';

/** A list of texts, written with commas between them; taken over when the field is left or Enter is pressed. An empty list goes. What is found about the list or one of the texts stands below. */
export function TextsField({ pointer, label, hint, disabled }: { readonly pointer: Pointer; readonly label: string; readonly hint?: string; readonly disabled?: boolean }) {
  const session = useSession();
  const stored = useValue(pointer);
  const texts = isArray(stored) ? stored.filter((text) => typeof text === 'string') : [];
  const draft = useCommitted(inOneLine(texts), (typed) => {
    const next = textsIn(typed);
    session.run(setValue, { at: pointer, value: next.length === 0 ? undefined : next });
  });
  const own = useFieldFindings(pointer);
  const findings = [...new Set([...own, ...useFindingsWithin(pointer)])];
  return (
    <LabelledField pointer={pointer} label={label} hint={hint} messages={<FindingMessages findings={findings} />}>
      {(ids) => (
        <Box onKeyDown={draft.onKeyDown}>
          <TextInput ids={ids} disabled={disabled === true} invalid={findings.some(({ severity }) => severity === 'error')} placeholder="Separated by commas" value={draft.value} onChange={draft.onChange} onBlur={draft.onBlur} />
        </Box>
      )}
    </LabelledField>
  );
}
