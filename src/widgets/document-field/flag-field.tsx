import type { Pointer } from '../../core/base/pointer';
import { setValue } from '../../core/commands/set-value';
import { useFieldFindings, useSession, useValue } from '../../session/react/session-context';
import { ChoiceInput } from '../../ui/choice-input';
import { LabelledField } from '../../ui/labelled-field';
import { FindingMessage } from '../finding-message/finding-message';

const choices = [
  { value: '', label: 'Not given' },
  { value: 'true', label: 'Yes' },
  { value: 'false', label: 'No' },
];

/** A yes or no of the connector that may also be absent. */
export function FlagField({ pointer, label, hint, disabled }: { readonly pointer: Pointer; readonly label: string; readonly hint?: string; readonly disabled?: boolean }) {
  const session = useSession();
  const stored = useValue(pointer);
  const findings = useFieldFindings(pointer);
  return (
    <LabelledField
      label={label}
      pointer={pointer}
      {...(hint === undefined ? {} : { hint })}
      messages={findings.map((finding) => (
        <FindingMessage key={`${finding.rule}${finding.message}`} finding={finding} />
      ))}
    >
      {(ids) => <ChoiceInput<string> ids={ids} value={stored === undefined ? '' : String(stored)} choices={choices} disabled={disabled === true} onChange={(value) => session.run(setValue, { at: pointer, value: value === '' ? undefined : value === 'true' })} />}
    </LabelledField>
  );
}
