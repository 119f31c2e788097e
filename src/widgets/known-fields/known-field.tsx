import { Box, Button, IconButton, Typography } from '@mui/material';
import { Plus, X } from 'lucide-react';
import { arrayOf } from '../../core/base/json';
import { child, type Pointer } from '../../core/base/pointer';
import { removeItem } from '../../core/commands/remove-item';
import { setValue } from '../../core/commands/set-value';
import { fieldForm, labelOfField } from '../../core/connector/openapi-fields/field-form';
import { fieldsOf } from '../../core/connector/openapi-fields/fields-at';
import type { OpenApiField, PlaceKind } from '../../core/connector/openapi-fields/openapi-field';
import { useSession, useValue } from '../../session/react/session-context';
import { FluidGrid } from '../../ui/section';
import { DocumentChoiceField } from '../document-field/document-choice-field';
import { DocumentTextField } from '../document-field/document-text-field';
import { FlagField } from '../document-field/flag-field';
import { JsonField } from '../document-field/json-field';
import { TextsField } from '../document-field/texts-field';
import { ValueField } from '../schema-tree/value-field';
import { OtherKeys } from '../schema-tree/other-keys';
import { OperationField } from './operation-field';

export interface KnownFieldProps {
  /** The object that has the field, and its kind. */
  readonly at: Pointer;
  readonly kind: PlaceKind;
  readonly field: OpenApiField;
  /** The type that a value of any type should have: that of the schema around it. */
  readonly valueType?: string;
  readonly disabled: boolean;
}

/** One field of OpenAPI 2.0 or one extension, with the control that fits what it holds. */
export function KnownField({ at, kind, field, valueType = 'string', disabled }: KnownFieldProps) {
  const pointer = child(at, field.key);
  const form = fieldForm(kind, field, useValue(pointer));
  const label = labelOfField(field.key);
  const common = { pointer, label, hint: field.meaning, disabled };
  switch (form.as) {
    case 'text':
      return <DocumentTextField {...common} multiline={field.key.startsWith('x-ms-description')} />;
    case 'operation':
      return <OperationField {...common} />;
    case 'choice':
      return <DocumentChoiceField {...common} choices={[{ value: '', label: 'Not given' }, ...form.choices.map((value) => ({ value, label: value }))]} />;
    case 'flag':
      return <FlagField {...common} />;
    case 'texts':
      return <TextsField {...common} />;
    case 'number':
      return <ValueField {...common} type="number" />;
    case 'value':
      return <ValueField {...common} type={valueType} />;
    case 'json':
      return <JsonField {...common} />;
    case 'group':
      return (
        <Box role="group" aria-label={label} data-pointer={pointer} sx={frame}>
          <Heading label={label} meaning={field.meaning} />
          <ObjectFields at={pointer} kind={form.kind} disabled={disabled} />
        </Box>
      );
    case 'list':
      return <ObjectList pointer={pointer} kind={form.kind} label={label} meaning={field.meaning} disabled={disabled} />;
  }
}

const frame = { border: 1, borderColor: 'divider', borderRadius: 1, p: 2, display: 'grid', gap: 2, gridColumn: '1 / -1', minWidth: 0 } as const;

function Heading({ label, meaning }: { readonly label: string; readonly meaning: string }) {
  return (
    <Box>
      <Typography variant="subtitle2">{label}</Typography>
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {meaning}
      </Typography>
    </Box>
  );
}

/** All fields of a small object whose kind is known, and what else it holds. */
function ObjectFields({ at, kind, disabled }: { readonly at: Pointer; readonly kind: PlaceKind; readonly disabled: boolean }) {
  const fields = fieldsOf(kind);
  return (
    <>
      <FluidGrid>
        {fields.map((field) => (
          <KnownField key={field.key} at={at} kind={kind} field={field} disabled={disabled} />
        ))}
      </FluidGrid>
      <OtherKeys at={at} known={new Set(fields.map(({ key }) => key))} />
    </>
  );
}

interface ObjectListProps {
  readonly pointer: Pointer;
  readonly kind: PlaceKind;
  readonly label: string;
  readonly meaning: string;
  readonly disabled: boolean;
}

function ObjectList({ pointer, kind, label, meaning, disabled }: ObjectListProps) {
  const session = useSession();
  const stored = useValue(pointer);
  const items = arrayOf({ list: stored ?? [] }, 'list') ?? [];
  return (
    <Box role="group" aria-label={label} data-pointer={pointer} sx={frame}>
      <Heading label={label} meaning={meaning} />
      {items.map((_, index) => (
        <Box key={index} sx={{ display: 'flex', alignItems: 'flex-start', gap: 1 }}>
          <Box sx={{ flex: 1, minWidth: 0 }}>
            <ObjectFields at={child(pointer, index)} kind={kind} disabled={disabled} />
          </Box>
          <IconButton aria-label={`Remove entry ${index + 1} of ${label}`} disabled={disabled} onClick={() => session.run(removeItem, { at: child(pointer, index), what: `entry ${index + 1}` })}>
            <X size={14} aria-hidden />
          </IconButton>
        </Box>
      ))}
      <Button disabled={disabled} startIcon={<Plus size={14} aria-hidden />} sx={{ justifySelf: 'start' }} onClick={() => session.run(setValue, { at: pointer, value: [...items, {}] })}>
        Add an entry
      </Button>
    </Box>
  );
}
