import { textOf } from '../../core/base/json';
import { child } from '../../core/base/pointer';
import { setType } from '../../core/commands/set-type';
import { useSession, useValue } from '../../session/react/session-context';
import { ChoiceInput } from '../../ui/choice-input';
import { LabelledField } from '../../ui/labelled-field';
import { FluidGrid } from '../../ui/section';
import { DocumentChoiceField } from '../../widgets/document-field/document-choice-field';
import { DocumentTextField } from '../../widgets/document-field/document-text-field';
import { KnownFields } from '../../widgets/known-fields/known-fields';
import { formatChoices, parameterTypes } from '../../widgets/schema-tree/type-choices';
import { headerKeys } from './form-keys';
import type { MemberFieldsProps } from './named-members';

const types = parameterTypes.filter(({ value }) => value !== 'file');

/** The fields of a header of a response, which designers offer as dynamic content. */
export function HeaderFields({ at, disabled, onEditCode }: MemberFieldsProps) {
  const session = useSession();
  const type = textOf(useValue(at), 'type') ?? '';
  return (
    <>
      <FluidGrid least={240}>
        <DocumentTextField pointer={child(at, 'x-ms-summary')} label="Summary (x-ms-summary)" limit={80} disabled={disabled} />
        <DocumentTextField pointer={child(at, 'description')} label="Description" disabled={disabled} />
      </FluidGrid>
      <FluidGrid least={150}>
        <LabelledField label="Type" pointer={child(at, 'type')}>
          {(ids) => <ChoiceInput<string> ids={ids} value={type} choices={types} disabled={disabled} onChange={(value) => session.run(setType, { at, type: value })} />}
        </LabelledField>
        {type !== 'array' && <DocumentChoiceField pointer={child(at, 'format')} label="Format" choices={formatChoices(type)} disabled={disabled} />}
        {type === 'array' && <DocumentChoiceField pointer={child(child(at, 'items'), 'type')} label="Type of items" choices={types} disabled={disabled} />}
      </FluidGrid>
      <KnownFields at={at} kind="header" shownElsewhere={headerKeys} valueType={type} disabled={disabled} onEditCode={onEditCode} />
    </>
  );
}
