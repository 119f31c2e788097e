import type { Pointer } from '../../core/base/pointer';
import { setValue } from '../../core/commands/set-value';
import { useSession, useValue } from '../../session/react/session-context';
import { ChoiceInput } from '../../ui/choice-input';
import { DocumentField } from './document-field';

const choices = [
  { value: '', label: 'Not given' },
  { value: 'true', label: 'Yes' },
  { value: 'false', label: 'No' },
];

/** A yes or no of the connector that may also be absent. */
export function FlagField({ pointer, label, hint, disabled }: { readonly pointer: Pointer; readonly label: string; readonly hint?: string; readonly disabled?: boolean }) {
  const session = useSession();
  const stored = useValue(pointer);
  return (
    <DocumentField pointer={pointer} label={label} hint={hint}>
      {(ids) => <ChoiceInput<string> ids={ids} value={stored === undefined ? '' : String(stored)} choices={choices} disabled={disabled === true} onChange={(value) => session.run(setValue, { at: pointer, value: value === '' ? undefined : value === 'true' })} />}
    </DocumentField>
  );
}
