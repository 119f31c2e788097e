import { Box, Button, Typography } from '@mui/material';
import { useRef } from 'react';
import { textOfValue, type ParameterInput, type ParameterValue } from '../../core/requests/operation-inputs';
import { ChoiceInput, type Choice } from '../../ui/choice-input';
import { LabelledField, type ControlIds } from '../../ui/labelled-field';
import { TextInput } from '../../ui/text-input';

export interface ParameterFieldProps {
  readonly input: ParameterInput;
  readonly value: ParameterValue;
  readonly problem: string | undefined;
  readonly onChange: (value: ParameterValue) => void;
}

const yesOrNo: readonly Choice<string>[] = [
  { value: '', label: '' },
  { value: 'true', label: 'true' },
  { value: 'false', label: 'false' },
];

/** One parameter of a call, as its type asks for it. */
export function ParameterField({ input, value, problem, onChange }: ParameterFieldProps) {
  return (
    <LabelledField
      label={input.label}
      required={input.required}
      hint={input.description || undefined}
      counter={`${input.in} · ${input.format ?? input.type}`}
      messages={
        problem !== undefined && (
          <Typography variant="caption" component="p" sx={{ color: 'error.main', mt: 0.5 }}>
            {problem}
          </Typography>
        )
      }
    >
      {(ids) => <Control ids={ids} input={input} value={value} problem={problem} onChange={onChange} />}
    </LabelledField>
  );
}

function Control({ ids, input, value, problem, onChange }: ParameterFieldProps & { readonly ids: ControlIds }) {
  if (input.type === 'file') return <FileControl ids={ids} value={value} onChange={onChange} />;
  if (input.type === 'array') {
    const lines = Array.isArray(value) ? value.join('\n') : typeof value === 'string' ? value : '';
    return <TextInput ids={ids} value={lines} multiline monospace placeholder="One value a line" invalid={problem !== undefined} onChange={(text) => onChange(text === '' ? [] : text.split('\n'))} />;
  }
  const text = typeof value === 'string' ? value : '';
  if (input.choices.length > 0) {
    return <ChoiceInput ids={ids} value={text} choices={[{ value: '', label: '' }, ...input.choices.map((choice) => ({ value: textOfValue(choice.value), label: choice.label }))]} onChange={onChange} />;
  }
  if (input.type === 'boolean') return <ChoiceInput ids={ids} value={text} choices={yesOrNo} onChange={onChange} />;
  return <TextInput ids={ids} value={text} onChange={onChange} required={input.required} invalid={problem !== undefined} />;
}

function FileControl({ ids, value, onChange }: { readonly ids: ControlIds; readonly value: ParameterValue; readonly onChange: (value: ParameterValue) => void }) {
  const picker = useRef<HTMLInputElement>(null);
  const take = async (file: File | undefined): Promise<void> => {
    if (file) onChange({ name: file.name, type: file.type, bytes: new Uint8Array(await file.arrayBuffer()) });
  };
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', minHeight: 36 }}>
      <Button id={ids.id} variant="outlined" aria-labelledby={`${ids.labelId} ${ids.id}`} onClick={() => picker.current?.click()}>
        Choose a file
      </Button>
      <Typography variant="caption" noWrap>
        {typeof value === 'object' && 'bytes' in value ? `${value.name}, ${value.bytes.length.toLocaleString()} bytes` : 'none chosen'}
      </Typography>
      <input ref={picker} type="file" hidden aria-label="File to send" onChange={(event) => void take(event.currentTarget.files?.[0])} />
    </Box>
  );
}
