import { Box, Button } from '@mui/material';
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { memo } from 'react';
import { isObject, textOf, type JsonObject } from '../../core/base/json';
import { child, type Pointer } from '../../core/base/pointer';
import { moveItem } from '../../core/commands/move-item';
import { removeItem } from '../../core/commands/remove-item';
import { setParameterLocation } from '../../core/commands/set-parameter-location';
import { setType } from '../../core/commands/set-type';
import { setValue } from '../../core/commands/set-value';
import { nameParameter } from '../../core/commands/name-parameter';
import { useSession } from '../../session/react/session-context';
import { CellCheck } from '../../ui/cell-input';
import { ChoiceInput } from '../../ui/choice-input';
import { LabelledField } from '../../ui/labelled-field';
import { FluidGrid } from '../../ui/section';
import { DocumentChoiceField } from '../../widgets/document-field/document-choice-field';
import { DocumentTextField } from '../../widgets/document-field/document-text-field';
import { DynamicPart } from '../../widgets/dynamic-source/dynamic-part';
import { KnownFields } from '../../widgets/known-fields/known-fields';
import { OwnFindings } from '../../widgets/finding-message/own-findings';
import { useNavigation } from '../../widgets/navigation/navigation';
import { EnumField } from '../../widgets/schema-tree/enum-field';
import { OtherKeys } from '../../widgets/schema-tree/other-keys';
import { formatChoices, parameterTypes, visibilityChoices } from '../../widgets/schema-tree/type-choices';
import { ValueField } from '../../widgets/schema-tree/value-field';
import { itemKeys, parameterKeys } from './form-keys';

const locations = [
  { value: 'query', label: 'Query' },
  { value: 'header', label: 'Header' },
  { value: 'path', label: 'Path' },
  { value: 'formData', label: 'Form field' },
] as const;

const collectionFormats = [
  { value: '', label: 'Not given (csv)' },
  ...[
    ['csv', 'csv: a,b'],
    ['ssv', 'ssv: a b'],
    ['tsv', 'tsv: tabs'],
    ['pipes', 'pipes: a|b'],
    ['multi', 'multi: one each'],
  ].map(([value = '', label = '']) => ({ value, label })),
];

const encodings = [
  { value: '', label: 'Not given (single)' },
  { value: 'single', label: 'Single' },
  { value: 'double', label: 'Double' },
];

export interface ParameterDetailsProps {
  readonly at: Pointer;
  readonly parameter: JsonObject;
  /** The parameter is described elsewhere: only its place in the list can be edited here. */
  readonly isReference?: boolean;
  /** False for a shared parameter, which stands in no list. */
  readonly isInList?: boolean;
  readonly disabled: boolean;
  readonly onEditCode: (at: Pointer) => void;
}

/** The fields of one parameter outside the body. */
export function ParameterDetails({ parameter, isReference = false, isInList = true, ...place }: ParameterDetailsProps) {
  const items = parameter['items'];
  return (
    <ParameterFields
      {...place}
      type={textOf(parameter, 'type') ?? ''}
      location={textOf(parameter, 'in') ?? ''}
      label={textOf(parameter, 'name') ?? 'parameter'}
      isRequired={parameter['required'] === true}
      itemsType={isObject(items) ? (textOf(items, 'type') ?? '') : undefined}
      isReference={isReference}
      isInList={isInList}
    />
  );
}

interface ParameterFieldsProps extends Required<Omit<ParameterDetailsProps, 'parameter'>> {
  readonly type: string;
  readonly location: string;
  readonly label: string;
  readonly isRequired: boolean;
  /** Absent when the parameter describes no items. */
  readonly itemsType: string | undefined;
}

/** Which fields there are; drawn anew when that changes, not when one of them is typed in. */
const ParameterFields = memo(function ParameterFields({ at, type, location, label, isRequired, itemsType, isReference, isInList, disabled, onEditCode }: ParameterFieldsProps) {
  const session = useSession();
  const { toast } = useNavigation();
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <OwnFindings at={at} fields={parameterKeys} />
      {!isReference && (
        <>
          <FluidGrid>
            <DocumentTextField pointer={child(at, 'name')} command={nameParameter} label="Name" required monospace disabled={disabled} {...(location === 'path' ? { hint: 'A path parameter has the name that stands in braces in the path.' } : {})} />
            <DocumentTextField pointer={child(at, 'x-ms-summary')} label="Summary (x-ms-summary)" limit={80} disabled={disabled} />
          </FluidGrid>
          <DocumentTextField pointer={child(at, 'description')} label="Description" multiline minRows={1} disabled={disabled} />
          <FluidGrid least={150}>
            <LabelledField label="In" pointer={child(at, 'in')}>
              {(ids) => <ChoiceInput<string> ids={ids} value={location} choices={locations} disabled={disabled} onChange={(value) => moveTo(value)} />}
            </LabelledField>
            <LabelledField label="Type" pointer={child(at, 'type')}>
              {(ids) => <ChoiceInput<string> ids={ids} value={type} choices={location === 'formData' ? parameterTypes : parameterTypes.filter(({ value }) => value !== 'file')} disabled={disabled} onChange={(value) => session.run(setType, { at, type: value })} />}
            </LabelledField>
            {type === 'array' ? (
              <DocumentChoiceField pointer={child(at, 'collectionFormat')} label="Collection format" choices={collectionFormats} disabled={disabled} />
            ) : (
              <DocumentChoiceField pointer={child(at, 'format')} label="Format" choices={formatChoices(type)} disabled={disabled} />
            )}
            {type === 'array' && <DocumentChoiceField pointer={child(child(at, 'items'), 'type')} label="Type of items" choices={parameterTypes.filter(({ value }) => value !== 'file')} disabled={disabled} />}
            <ValueField pointer={child(at, 'default')} label="Default" type={type} />
            {location === 'path' && <DocumentChoiceField pointer={child(at, 'x-ms-url-encoding')} label="URL encoding" choices={encodings} disabled={disabled} />}
          </FluidGrid>
          <DocumentChoiceField
            pointer={child(at, 'x-ms-visibility')}
            label="Visibility"
            choices={visibilityChoices}
            disabled={disabled}
            end={
              <Box component="label" sx={{ display: 'inline-flex', alignItems: 'center', gap: 1, fontSize: 13 }}>
                <CellCheck label={`${label} is required`} pointer={child(at, 'required')} checked={isRequired} disabled={disabled} onChange={(required) => session.run(setValue, { at: child(at, 'required'), value: required })} />
                Required
              </Box>
            }
          />
          {type !== 'file' && type !== 'array' && type !== 'boolean' && <EnumField at={at} type={type} disabled={disabled} />}
          {type !== 'file' && <DynamicPart at={at} kinds={type === 'array' || type === 'boolean' ? [] : ['choices', 'tree']} disabled={disabled} />}
          {type === 'array' && itemsType !== undefined && <DynamicPart at={child(at, 'items')} kinds={['choices']} disabled={disabled} />}
        </>
      )}
      {!isReference && type === 'array' && itemsType !== undefined && (
        <Box role="group" aria-label="Items" sx={{ borderLeft: 2, borderColor: 'divider', pl: 2 }}>
          <KnownFields at={child(at, 'items')} kind="items" shownElsewhere={itemKeys} valueType={itemsType} disabled={disabled} />
        </Box>
      )}
      {isReference ? <OtherKeys at={at} known={parameterKeys} onEdit={onEditCode} /> : <KnownFields at={at} kind="parameter" shownElsewhere={parameterKeys} valueType={type} disabled={disabled} onEditCode={onEditCode} />}
      {isInList && (
        <Box sx={{ display: 'flex', gap: 1, ml: -1.5 }}>
          <Button disabled={disabled} startIcon={<ArrowUp size={14} aria-hidden />} onClick={() => session.run(moveItem, { at, by: -1 })}>
            Up
          </Button>
          <Button disabled={disabled} startIcon={<ArrowDown size={14} aria-hidden />} onClick={() => session.run(moveItem, { at, by: 1 })}>
            Down
          </Button>
          <Button
            color="error"
            disabled={disabled}
            startIcon={<Trash2 size={14} aria-hidden />}
            onClick={() => {
              session.run(removeItem, { at, what: label });
              toast('Parameter deleted.', { undo: true });
            }}
          >
            Delete
          </Button>
        </Box>
      )}
    </Box>
  );

  function moveTo(value: string): void {
    const known = locations.find((candidate) => candidate.value === value);
    if (known) session.run(setParameterLocation, { at, in: known.value });
  }
});
