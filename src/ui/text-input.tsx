import { OutlinedInput } from '@mui/material';
import { codeFont } from './theme';
import type { ControlIds } from './labelled-field';

export interface TextInputProps {
  readonly ids: ControlIds;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly onBlur?: () => void;
  readonly type?: 'text' | 'password' | 'url' | 'email' | 'number';
  readonly placeholder?: string;
  readonly multiline?: boolean;
  readonly minRows?: number;
  readonly maxRows?: number;
  readonly monospace?: boolean;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly invalid?: boolean;
  readonly autoComplete?: string;
}

/** A text box for a LabelledField. */
export function TextInput({ ids, value, onChange, onBlur, type, placeholder, multiline, minRows, maxRows, monospace, required, disabled, invalid, autoComplete }: TextInputProps) {
  return (
    <OutlinedInput
      fullWidth
      id={ids.id}
      type={type ?? 'text'}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      error={invalid === true}
      disabled={disabled === true}
      multiline={multiline === true}
      autoComplete={autoComplete ?? 'off'}
      {...(onBlur ? { onBlur } : {})}
      {...(placeholder === undefined ? {} : { placeholder })}
      {...(multiline ? { minRows: minRows ?? 2, maxRows: maxRows ?? 14 } : {})}
      inputProps={{
        'aria-describedby': ids.describedBy,
        'aria-required': required === true ? true : undefined,
        spellCheck: monospace === true || type === 'password' ? false : undefined,
        style: monospace === true ? { fontFamily: codeFont, fontSize: 13 } : undefined,
      }}
    />
  );
}
