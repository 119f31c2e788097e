import { Box } from '@mui/material';
import { isArray } from '../../core/base/json';
import type { Pointer } from '../../core/base/pointer';
import { setValue } from '../../core/commands/set-value';
import { useSession, useValue } from '../../session/react/session-context';
import { useCommitted } from '../../ui/cell-input';
import { TextInput } from '../../ui/text-input';
import { DocumentField } from './document-field';

/** A list of texts, written with commas between them; taken over when the field is left or Enter is pressed. An empty list goes. */
export function TextsField({ pointer, label, hint, disabled }: { readonly pointer: Pointer; readonly label: string; readonly hint?: string; readonly disabled?: boolean }) {
  const session = useSession();
  const stored = useValue(pointer);
  const texts = isArray(stored) ? stored.filter((text) => typeof text === 'string') : [];
  const draft = useCommitted(texts.join(', '), (typed) => {
    const next = typed.split(',').map((text) => text.trim()).filter(Boolean);
    session.run(setValue, { at: pointer, value: next.length === 0 ? undefined : next });
  });
  return (
    <DocumentField pointer={pointer} label={label} hint={hint}>
      {(ids) => (
        <Box onKeyDown={draft.onKeyDown}>
          <TextInput ids={ids} disabled={disabled === true} placeholder="Separated by commas" value={draft.value} onChange={draft.onChange} onBlur={draft.onBlur} />
        </Box>
      )}
    </DocumentField>
  );
}
