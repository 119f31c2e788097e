import type { Pointer } from '../../core/base/pointer';
import { setValue } from '../../core/commands/set-value';
import { typeOf } from '../../core/connector/connection-parameter';
import { useSession, useValue } from '../../session/react/session-context';
import { useCommitted } from '../../ui/cell-input';
import { ChoiceInput } from '../../ui/choice-input';
import { LabelledField } from '../../ui/labelled-field';
import { TextInput } from '../../ui/text-input';
import { DocumentTextField } from '../../widgets/document-field/document-text-field';

const label = 'Standard value';

/** What a connection parameter has when nothing is filled in, written in the parameter's own type; nothing for types that have none. */
export function StandardValue({ parameter }: { readonly parameter: Pointer }) {
  const type = typeOf(useValue(parameter));
  const at: Pointer = `${parameter}/defaultValue`;
  switch (type) {
    case 'string':
    case 'securestring':
      return <DocumentTextField pointer={at} label={label} hint={type === 'securestring' ? 'No secret: the file is published.' : undefined} />;
    case 'int':
      return <StandardNumber at={at} />;
    case 'bool':
      return <StandardSwitch at={at} />;
    case 'oauthSetting':
    case 'gatewaySetting':
    case undefined:
      return null;
  }
}

const wholeNumber = /^-?\d{1,15}$/;

function StandardNumber({ at }: { readonly at: Pointer }) {
  const session = useSession();
  const stored = useValue(at);
  const typed = useCommitted(stored === undefined ? '' : typeof stored === 'string' ? stored : JSON.stringify(stored), (text) => {
    const clean = text.trim();
    if (clean === '' || wholeNumber.test(clean)) session.run(setValue, { at, value: clean === '' ? undefined : Number(clean) });
  });
  const isOdd = typed.value.trim() !== '' && !wholeNumber.test(typed.value.trim());
  return (
    <LabelledField label={label} pointer={at} {...(isOdd ? { hint: 'Only a whole number is taken.' } : {})}>
      {(ids) => <TextInput ids={ids} value={typed.value} invalid={isOdd} onChange={typed.onChange} onBlur={typed.onBlur} />}
    </LabelledField>
  );
}

function StandardSwitch({ at }: { readonly at: Pointer }) {
  const session = useSession();
  const stored = useValue(at);
  const choices = [
    { value: '', label: 'None' },
    { value: 'true', label: 'Yes' },
    { value: 'false', label: 'No' },
  ];
  return (
    <LabelledField label={label} pointer={at}>
      {(ids) => (
        <ChoiceInput
          ids={ids}
          value={stored === undefined ? '' : typeof stored === 'string' ? stored : JSON.stringify(stored)}
          choices={choices}
          onChange={(value) => session.run(setValue, { at, value: value === '' ? undefined : value === 'true' })}
        />
      )}
    </LabelledField>
  );
}
