import { Typography } from '@mui/material';
import { hasDynamicChoices } from '../../core/requests/dynamic-choices';
import { textOfValue, type ParameterInput, type ParameterValue } from '../../core/requests/operation-inputs';
import { ChoiceInput, type Choice } from '../../ui/choice-input';
import { LabelledField, type ControlIds } from '../../ui/labelled-field';
import { TextInput } from '../../ui/text-input';
import { DynamicField } from './dynamic-choices';
import { FileControl } from './file-control';

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
  if (input.type !== 'array' && input.type !== 'file' && hasDynamicChoices(input.source)) {
    return (
      <DynamicField
        label={input.label}
        required={input.required}
        counter={`${input.in} · ${input.format ?? input.type}`}
        hint={input.description || undefined}
        node={input.source}
        value={typeof value === 'string' ? value : ''}
        problem={problem}
        onChange={onChange}
      />
    );
  }
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
  if (input.type === 'file') return <FileControl ids={ids} file={typeof value === 'object' && 'bytes' in value ? value : undefined} onChange={(file) => onChange(file ?? '')} />;
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
