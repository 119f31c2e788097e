import { Box, Button, Link, Typography } from '@mui/material';
import { ArrowDown, ArrowUp, Share2, Trash2 } from 'lucide-react';
import { memo } from 'react';
import { textOf } from '../../core/base/json';
import { child, lastKeyOf, type Pointer } from '../../core/base/pointer';
import { inlineReference } from '../../core/commands/inline-reference';
import { moveItem } from '../../core/commands/move-item';
import { removeItem } from '../../core/commands/remove-item';
import { removeProperty } from '../../core/commands/remove-property';
import { setRequired } from '../../core/commands/set-required';
import { setValue } from '../../core/commands/set-value';
import { freeDefinitionName, shareSchema } from '../../core/commands/share-schema';
import { allDynamicKeys } from '../../core/connector/dynamic/dynamic-source';
import { valueAt } from '../../core/connector/connector';
import { sharedTarget } from '../../core/connector/shared-object';
import { useSession } from '../../session/react/session-context';
import { CellCheck } from '../../ui/cell-input';
import { FluidGrid } from '../../ui/section';
import { DocumentChoiceField } from '../document-field/document-choice-field';
import { DocumentTextField } from '../document-field/document-text-field';
import { DynamicPart } from '../dynamic-source/dynamic-part';
import { OwnFindings } from '../finding-message/own-findings';
import { KnownFields } from '../known-fields/known-fields';
import { useNavigation } from '../navigation/navigation';
import { EnumField } from './enum-field';
import { OtherKeys } from './other-keys';
import type { SchemaRow } from './schema-rows';
import { formatChoices, visibilityChoices } from './type-choices';
import { ValueField } from './value-field';

/** The keys of a schema that have a place of their own in its details or in the tree; all others that are known follow as settings. */
export const schemaKeys: ReadonlySet<string> = new Set([
  'type', 'title', 'x-ms-summary', 'description', 'x-ms-visibility', 'format', 'default', 'enum', 'x-ms-enum-values', 'properties', 'required', 'items',
  'additionalProperties', 'allOf', '$ref', 'minimum', 'maximum', 'minLength', 'maxLength', 'minItems', 'maxItems', 'pattern', 'readOnly', ...allDynamicKeys,
]);

const limits: { readonly [type: string]: readonly (readonly [key: string, label: string, type: string])[] } = {
  integer: [['minimum', 'Minimum', 'number'], ['maximum', 'Maximum', 'number']],
  number: [['minimum', 'Minimum', 'number'], ['maximum', 'Maximum', 'number']],
  string: [['minLength', 'Minimum length', 'integer'], ['maxLength', 'Maximum length', 'integer'], ['pattern', 'Pattern', 'string']],
  array: [['minItems', 'Fewest items', 'integer'], ['maxItems', 'Most items', 'integer']],
};

export interface SchemaDetailsProps {
  readonly kind: SchemaRow['kind'];
  readonly at: Pointer;
  readonly schema: SchemaRow['schema'];
  readonly isRequired: boolean;
  readonly disabled: boolean;
  readonly onEditCode: (at: Pointer) => void;
}

/** Everything about one schema that does not fit into its line. */
export function SchemaDetails({ schema, ...place }: SchemaDetailsProps) {
  return (
    <SchemaFields
      {...place}
      type={textOf(schema, 'type') ?? ''}
      reference={textOf(schema, '$ref')}
      labelKey={Object.hasOwn(schema, 'title') && !Object.hasOwn(schema, 'x-ms-summary') ? 'title' : 'x-ms-summary'}
      isReadOnly={schema['readOnly'] === true}
    />
  );
}

interface SchemaFieldsProps extends Omit<SchemaDetailsProps, 'schema'> {
  readonly type: string;
  readonly reference: string | undefined;
  readonly labelKey: 'title' | 'x-ms-summary';
  readonly isReadOnly: boolean;
}

/** Which fields there are; drawn anew when that changes, not when one of them is typed in. */
const SchemaFields = memo(function SchemaFields({ kind, at, type, reference, labelKey, isReadOnly, isRequired, disabled, onEditCode }: SchemaFieldsProps) {
  const session = useSession();
  const { goTo, toast } = useNavigation();
  const target = reference === undefined ? undefined : sharedTarget(reference);
  const remove = (): void => {
    if (kind === 'property') session.run(removeProperty, { at });
    else session.run(removeItem, { at });
    toast('Deleted.', { undo: true });
  };
  const share = (): void => {
    const name = freeDefinitionName(session.connector.definition, textOf(valueAt(session.connector, at), 'title') ?? lastKeyOf(at) ?? '');
    session.run(shareSchema, { at, name });
    toast(`Shared as ${name}. Other places can refer to it now.`, { undo: true });
  };
  return (
    <Box component="fieldset" disabled={disabled} sx={{ border: 0, m: 0, p: 2, pl: { xs: 2, md: 4 }, bgcolor: 'panel', display: 'grid', gap: 2, minWidth: 0 }}>
      <OwnFindings at={at} fields={schemaKeys} />
      {reference === undefined ? (
        <>
          <DocumentTextField pointer={child(at, labelKey)} label={labelKey === 'title' ? 'Title' : 'Title (x-ms-summary)'} limit={80} disabled={disabled} />
          <DocumentTextField pointer={child(at, 'description')} label="Description" multiline minRows={1} disabled={disabled} />
          <FluidGrid least={150}>
            {type !== 'object' && type !== 'array' && <DocumentChoiceField pointer={child(at, 'format')} label="Format" choices={formatChoices(type)} disabled={disabled} />}
            <ValueField pointer={child(at, 'default')} label="Default" type={type} />
            {(limits[type] ?? []).map(([key, label, of]) => (
              <ValueField key={key} pointer={child(at, key)} label={label} type={of} />
            ))}
          </FluidGrid>
          <DocumentChoiceField
            pointer={child(at, 'x-ms-visibility')}
            label="Visibility"
            choices={visibilityChoices}
            disabled={disabled}
            end={
              <>
                {kind === 'property' && <Check label="Required" checked={isRequired} disabled={disabled} onChange={(required) => session.run(setRequired, { at, required })} />}
                <Check label="Read only" checked={isReadOnly} disabled={disabled} onChange={(on) => session.run(setValue, { at: child(at, 'readOnly'), value: on ? true : undefined })} />
              </>
            }
          />
          {type !== 'object' && type !== 'array' && <EnumField at={at} type={type} disabled={disabled} />}
          <DynamicPart at={at} kinds={type === 'object' || type === '' ? ['schema'] : type === 'array' || type === 'boolean' ? [] : ['choices', 'tree']} disabled={disabled} />
        </>
      ) : (
        <Typography variant="body2">
          Described by{' '}
          <Link component="button" type="button" onClick={() => target && goTo(target.at)}>
            {target?.name ?? reference}
          </Link>
          , which other places share.{' '}
          <Button size="small" disabled={disabled || !target} onClick={() => session.run(inlineReference, { at })}>
            Copy it here
          </Button>
        </Typography>
      )}
      {reference === undefined && <KnownFields at={at} kind="schema" shownElsewhere={schemaKeys} valueType={type} disabled={disabled} onEditCode={onEditCode} />}
      {reference !== undefined && <OtherKeys at={at} known={schemaKeys} onEdit={onEditCode} />}
      {kind !== 'root' && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, ml: -1.5 }}>
          {kind !== 'items' && (
            <>
              <Button disabled={disabled} startIcon={<ArrowUp size={14} aria-hidden />} onClick={() => session.run(moveItem, { at, by: -1 })}>
                Up
              </Button>
              <Button disabled={disabled} startIcon={<ArrowDown size={14} aria-hidden />} onClick={() => session.run(moveItem, { at, by: 1 })}>
                Down
              </Button>
            </>
          )}
          {reference === undefined && (type === 'object' || type === 'array') && (
            <Button disabled={disabled} startIcon={<Share2 size={14} aria-hidden />} onClick={share}>
              Share
            </Button>
          )}
          <Button color="error" disabled={disabled} startIcon={<Trash2 size={14} aria-hidden />} onClick={remove}>
            Delete
          </Button>
        </Box>
      )}
    </Box>
  );
});

function Check({ label, ...check }: { readonly label: string; readonly checked: boolean; readonly disabled: boolean; readonly onChange: (checked: boolean) => void }) {
  return (
    <Box component="label" sx={{ display: 'inline-flex', alignItems: 'center', gap: 1, fontSize: 13 }}>
      <CellCheck label={label} {...check} />
      {label}
    </Box>
  );
}
