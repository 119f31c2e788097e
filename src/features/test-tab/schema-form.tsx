import { Box, Button, Typography } from '@mui/material';
import { Plus, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { arrayOf, isArray, isObject, objectOf, textOf, type Json, type JsonObject } from '../../core/base/json';
import { readJson } from '../../core/base/json-text/read-json';
import { withKey, withoutKey } from '../../core/base/tree';
import { followRef } from '../../core/requests/follow-ref';
import { visibilityOf } from '../../core/connector/operations-of';
import { hasDynamicChoices } from '../../core/requests/dynamic-choices';
import { choicesOf, textOfValue } from '../../core/requests/operation-inputs';
import { propertiesOf, sampleBody } from '../../core/requests/sample-body';
import { ChoiceInput } from '../../ui/choice-input';
import { IconAction } from '../../ui/icon-action';
import { LabelledField } from '../../ui/labelled-field';
import { TextInput } from '../../ui/text-input';
import { DynamicField } from './dynamic-choices';

export interface SchemaFormProps {
  readonly definition: JsonObject;
  readonly schema: JsonObject;
  readonly value: Json;
  readonly onChange: (value: Json) => void;
}

/** Deeper parts of a body are edited as JSON: a form would be longer than it is clear. */
const deepest = 5;

/** A form for a JSON value, made from its schema: fields for the properties of objects, rows for the items of arrays. */
export function SchemaForm(props: SchemaFormProps): ReactNode {
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Part {...props} label="Value" required depth={0} onChange={(next) => props.onChange(next ?? null)} />
    </Box>
  );
}

interface PartProps extends Omit<SchemaFormProps, 'value' | 'onChange'> {
  readonly label: string;
  readonly required: boolean;
  readonly depth: number;
  readonly value: Json | undefined;
  readonly onChange: (value: Json | undefined) => void;
}

function Part({ definition, schema, value, onChange, label, required, depth }: PartProps): ReactNode {
  const followed = followRef(definition, schema)?.node ?? schema;
  const properties = propertiesOf(definition, followed);
  if (depth > deepest) return <JsonField label={label} required={required} value={value} onChange={onChange} hint="Deeper than the form goes: edit it as JSON." />;
  if (properties && Object.keys(properties).length > 0) {
    return <ObjectPart definition={definition} schema={followed} properties={properties} value={isObject(value) ? value : {}} onChange={onChange} label={label} depth={depth} />;
  }
  const items = objectOf(followed, 'items');
  if (textOf(followed, 'type') === 'array' && items) return <ArrayPart definition={definition} items={items} value={isArray(value) ? value : []} onChange={onChange} label={label} depth={depth} />;
  return <ScalarField definition={definition} schema={followed} value={value} onChange={onChange} label={label} required={required} />;
}

interface ObjectPartProps extends SchemaFormProps {
  readonly properties: JsonObject;
  readonly value: JsonObject;
  readonly label: string;
  readonly depth: number;
}

function ObjectPart({ definition, schema, properties, value, onChange, label, depth }: ObjectPartProps) {
  const required = arrayOf(schema, 'required') ?? [];
  const shown = Object.entries(properties).flatMap(([name, property]) => (isObject(property) && property['readOnly'] !== true && visibilityOf(property) !== 'internal' ? [{ name, property }] : []));
  const fields = shown.map(({ name, property }) => (
    <Part
      key={name}
      definition={definition}
      schema={property}
      label={textOf(property, 'x-ms-summary') || textOf(property, 'title') || name}
      required={required.includes(name)}
      depth={depth + 1}
      value={Object.hasOwn(value, name) ? value[name] : undefined}
      onChange={(next) => onChange(next === undefined ? withoutKey(value, name) : withKey(value, name, next))}
    />
  ));
  if (depth === 0) return <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' } }}>{fields}</Box>;
  return (
    <Box component="fieldset" sx={{ gridColumn: '1 / -1', border: 0, borderLeft: 2, borderColor: 'divider', m: 0, pl: 2, py: 0, pr: 0, minWidth: 0 }}>
      <Typography component="legend" variant="subtitle2" sx={{ p: 0, mb: 1 }}>
        {label}
      </Typography>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' } }}>{fields}</Box>
    </Box>
  );
}

interface ArrayPartProps {
  readonly definition: JsonObject;
  readonly items: JsonObject;
  readonly value: readonly Json[];
  readonly onChange: (value: Json) => void;
  readonly label: string;
  readonly depth: number;
}

function ArrayPart({ definition, items, value, onChange, label, depth }: ArrayPartProps) {
  return (
    <Box component="fieldset" sx={{ gridColumn: '1 / -1', border: 0, borderLeft: 2, borderColor: 'divider', m: 0, pl: 2, py: 0, pr: 0, minWidth: 0 }}>
      <Typography component="legend" variant="subtitle2" sx={{ p: 0, mb: 1 }}>
        {label}
      </Typography>
      {value.map((item, index) => (
        <Box key={index} sx={{ display: 'flex', gap: 1, alignItems: 'flex-start', mb: 1 }}>
          <Box sx={{ flex: 1, minWidth: 0 }}>
            <Part definition={definition} schema={items} label={`${label} ${index + 1}`} required={false} depth={depth + 1} value={item} onChange={(next) => onChange(value.with(index, next ?? ''))} />
          </Box>
          <IconAction title="Remove this item" label={`Remove ${label} ${index + 1}`} onClick={() => onChange(value.toSpliced(index, 1))} sx={{ mt: 2.5 }}>
            <Trash2 size={16} />
          </IconAction>
        </Box>
      ))}
      <Button startIcon={<Plus size={14} />} onClick={() => onChange([...value, sampleBody(definition, items)])}>
        Add an item
      </Button>
    </Box>
  );
}

interface ScalarFieldProps {
  readonly definition: JsonObject;
  readonly schema: JsonObject;
  readonly value: Json | undefined;
  readonly onChange: (value: Json | undefined) => void;
  readonly label: string;
  readonly required: boolean;
}

function ScalarField({ schema, value, onChange, label, required }: ScalarFieldProps) {
  const type = textOf(schema, 'type') ?? 'string';
  const description = textOf(schema, 'description');
  const choices = choicesOf(schema);
  if (hasDynamicChoices(schema)) {
    return (
      <DynamicField
        label={label}
        required={required}
        counter={textOf(schema, 'format') ?? type}
        hint={description}
        node={schema}
        value={value === undefined || value === null ? '' : textOfValue(value)}
        problem={undefined}
        onChange={(text, choice) => onChange(choice ? choice.value : text === '' ? undefined : type !== 'string' && /^-?(0|[1-9]\d{0,14})$/.test(text) ? Number(text) : text)}
      />
    );
  }
  const field = { label, required, counter: textOf(schema, 'format') ?? type, ...(description ? { hint: description } : {}) };
  if (choices.length > 0) {
    return (
      <LabelledField {...field}>
        {(ids) => (
          <ChoiceInput
            ids={ids}
            value={value === undefined ? '' : textOfValue(value)}
            choices={[{ value: '', label: '' }, ...choices.map((choice) => ({ value: textOfValue(choice.value), label: choice.label }))]}
            onChange={(text) => onChange(choices.find((choice) => textOfValue(choice.value) === text)?.value)}
          />
        )}
      </LabelledField>
    );
  }
  if (type === 'boolean') {
    return (
      <LabelledField {...field}>
        {(ids) => (
          <ChoiceInput
            ids={ids}
            value={typeof value === 'boolean' ? String(value) : ''}
            choices={[{ value: '', label: '' }, { value: 'true', label: 'true' }, { value: 'false', label: 'false' }]}
            onChange={(text) => onChange(text === '' ? undefined : text === 'true')}
          />
        )}
      </LabelledField>
    );
  }
  if (type === 'integer' || type === 'number') return <NumberField field={field} value={value} onChange={onChange} />;
  if (type === 'object' || (isObject(value) || isArray(value))) return <JsonField label={label} required={required} value={value} onChange={onChange} />;
  return (
    <LabelledField {...field}>
      {(ids) => <TextInput ids={ids} value={value === undefined || value === null ? '' : textOfValue(value)} required={required} onChange={(text) => onChange(text === '' && !required ? undefined : text)} />}
    </LabelledField>
  );
}

interface NumberFieldProps {
  readonly field: { readonly label: string; readonly required: boolean; readonly counter: string; readonly hint?: string };
  readonly value: Json | undefined;
  readonly onChange: (value: Json | undefined) => void;
}

/** Keeps what is typed while it is no number yet ("-", "1e"), and sends it as it stands: the check of the request says so. */
function NumberField({ field, value, onChange }: NumberFieldProps) {
  const text = value === undefined || value === null ? '' : textOfValue(value);
  return (
    <LabelledField {...field}>
      {(ids) => (
        <TextInput
          ids={ids}
          value={text}
          required={field.required}
          invalid={typeof value === 'string'}
          onChange={(typed) => {
            const isExact = /^-?(0|[1-9]\d*)(\.\d+)?$/.test(typed) && String(Number(typed)) === typed;
            onChange(typed === '' ? undefined : isExact ? Number(typed) : typed);
          }}
        />
      )}
    </LabelledField>
  );
}

interface JsonFieldProps {
  readonly label: string;
  readonly required: boolean;
  readonly value: Json | undefined;
  readonly onChange: (value: Json | undefined) => void;
  readonly hint?: string;
}

function JsonField({ label, required, value, onChange, hint }: JsonFieldProps) {
  const [draft, setDraft] = useState<string | undefined>(undefined);
  const read = draft === undefined || draft === '' ? undefined : readJson(draft);
  return (
    <LabelledField
      label={label}
      required={required}
      counter="JSON"
      {...(hint === undefined ? {} : { hint })}
      messages={read && !read.ok && <Typography variant="caption" sx={{ color: 'error.main' }}>{`Line ${read.error.line}, column ${read.error.column}: ${read.error.message}`}</Typography>}
    >
      {(ids) => (
        <TextInput
          ids={ids}
          multiline
          monospace
          value={draft ?? (value === undefined ? '' : JSON.stringify(value, null, 2))}
          invalid={read !== undefined && !read.ok}
          onChange={(text) => {
            setDraft(text);
            const parsed = readJson(text);
            if (text === '') onChange(undefined);
            else if (parsed.ok) onChange(parsed.value);
          }}
          onBlur={() => read?.ok !== false && setDraft(undefined)}
        />
      )}
    </LabelledField>
  );
}
