import { Box, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import { useState } from 'react';
import { textOf, type Json, type JsonObject } from '../../core/base/json';
import { readJson } from '../../core/base/json-text/read-json';
import type { BodyInput, BodyValue } from '../../core/requests/operation-inputs';
import { followRef } from '../../core/requests/follow-ref';
import { LabelledField } from '../../ui/labelled-field';
import { TextInput } from '../../ui/text-input';
import { FileControl } from './file-control';
import { SchemaForm } from './schema-form';

export interface BodyFieldProps {
  readonly definition: JsonObject;
  readonly input: BodyInput;
  readonly value: BodyValue;
  readonly problem: string | undefined;
  readonly onChange: (value: BodyValue) => void;
}

/** The value in a body, when it is JSON at the moment. */
function jsonIn(value: BodyValue): Json | undefined {
  if (value.kind === 'json') return value.value;
  if (value.kind !== 'text') return undefined;
  const read = readJson(value.text);
  return read.ok ? read.value : undefined;
}

/** The body of a call: a form made from its schema, or the text as it is sent. */
export function BodyField({ definition, input, value, problem, onChange }: BodyFieldProps) {
  const json = jsonIn(value);
  const target = followRef(definition, input.schema)?.node ?? {};
  const isFile = textOf(target, 'format') === 'binary' || textOf(target, 'type') === 'file';
  const isPlain = textOf(input.schema, 'type') === 'string';
  const [view, setView] = useState<'form' | 'text'>(isPlain || json === undefined ? 'text' : 'form');
  const text = value.kind === 'text' ? value.text : json === undefined ? '' : JSON.stringify(json, null, 2);
  const shown = view === 'form' && json !== undefined ? 'form' : 'text';
  if (isFile || value.kind === 'file') {
    return (
      <LabelledField label={input.label} required={input.required} hint={input.description || undefined} messages={<Problem text={problem} />}>
        {(ids) => <FileControl ids={ids} file={value.kind === 'file' ? value.file : undefined} onChange={(file) => onChange(file ? { kind: 'file', file } : { kind: 'none' })} />}
      </LabelledField>
    );
  }
  return (
    <Box>
      {!isPlain && (
        <Box sx={{ display: 'flex', justifyContent: 'space-between', alignItems: 'center', mb: 1 }}>
          <Typography variant="h3">{input.label}</Typography>
          <ToggleButtonGroup exclusive value={shown} aria-label="How to edit the body" onChange={(_event, next: 'form' | 'text' | null) => next && setView(next)}>
            <ToggleButton value="form" disabled={json === undefined}>
              Form
            </ToggleButton>
            <ToggleButton value="text">JSON</ToggleButton>
          </ToggleButtonGroup>
        </Box>
      )}
      {shown === 'form' && json !== undefined ? (
        <SchemaForm definition={definition} schema={input.schema} value={json} onChange={(next) => onChange({ kind: 'json', value: next })} />
      ) : (
        <LabelledField
          label={isPlain ? input.label : 'Body as sent'}
          required={input.required}
          hint={isPlain ? input.description || undefined : undefined}
          messages={<Problem text={problem} />}
        >
          {(ids) => <TextInput ids={ids} value={text} multiline minRows={isPlain ? 3 : 8} monospace invalid={problem !== undefined} onChange={(next) => onChange(next === '' ? { kind: 'none' } : { kind: 'text', text: next })} />}
        </LabelledField>
      )}
    </Box>
  );
}

const Problem = ({ text }: { readonly text: string | undefined }) =>
  text === undefined ? null : (
    <Typography variant="caption" component="p" sx={{ color: 'error.main', mt: 0.5 }}>
      {text}
    </Typography>
  );
