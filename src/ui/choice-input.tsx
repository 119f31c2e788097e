import { MenuItem, Select } from '@mui/material';
import type { ControlIds } from './labelled-field';

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly disabled?: boolean;
}

export interface ChoiceInputProps<Value extends string> {
  readonly ids: ControlIds;
  readonly value: Value;
  readonly choices: readonly Choice<Value>[];
  readonly onChange: (value: Value) => void;
  readonly disabled?: boolean;
}

/** A drop-down for a LabelledField. A value that is none of the choices is shown as it is and kept. */
export function ChoiceInput<Value extends string>({ ids, value, choices, onChange, disabled }: ChoiceInputProps<Value>) {
  const isKnown = choices.some((choice) => choice.value === value);
  const shown = isKnown ? choices : [...choices, { value, label: value }];
  return (
    <Select<Value>
      fullWidth
      size="small"
      id={ids.id}
      value={value}
      disabled={disabled === true}
      onChange={(event) => {
        const chosen = shown.find((choice) => choice.value === event.target.value);
        if (chosen) onChange(chosen.value);
      }}
      SelectDisplayProps={{ 'aria-labelledby': `${ids.labelId} ${ids.id}`, ...(ids.describedBy ? { 'aria-describedby': ids.describedBy } : {}) }}
      displayEmpty
    >
      {shown.map((choice) => (
        <MenuItem key={choice.value} value={choice.value} disabled={choice.disabled === true}>
          {choice.label}
        </MenuItem>
      ))}
    </Select>
  );
}
