import { OutlinedInput } from '@mui/material';
import type { CSSProperties } from 'react';
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

/**
 * True where the style sheet alone lets a box grow with its text. The component library measures the text at each key
 * instead, which lays out the page twice more: 1.3 ms a key in a form.
 */
const growsByStyle = typeof CSS !== 'undefined' && CSS.supports('field-sizing', 'content') && CSS.supports('min-height', 'round(down, 2lh, 1px)');

const growing = (minRows: number, maxRows: number): CSSProperties => ({ fieldSizing: 'content', minHeight: `round(down, ${minRows}lh, 1px)`, maxHeight: `${maxRows}lh` });

/** A text box for a LabelledField. */
export function TextInput({ ids, value, onChange, onBlur, type, placeholder, multiline, minRows = 2, maxRows = 14, monospace, required, disabled, invalid, autoComplete }: TextInputProps) {
  return (
    <OutlinedInput
      fullWidth
      id={ids.id}
      {...(growsByStyle && multiline ? { inputComponent: 'textarea' } : { type: type ?? 'text' })}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      error={invalid === true}
      disabled={disabled === true}
      multiline={multiline === true}
      autoComplete={autoComplete ?? 'off'}
      {...(onBlur ? { onBlur } : {})}
      {...(placeholder === undefined ? {} : { placeholder })}
      {...(multiline && !growsByStyle ? { minRows, maxRows } : {})}
      inputProps={{
        'aria-describedby': ids.describedBy,
        'aria-required': required === true ? true : undefined,
        spellCheck: monospace === true || type === 'password' ? false : undefined,
        style: { ...(monospace === true && { fontFamily: codeFont, fontSize: 13 }), ...(growsByStyle && multiline && growing(minRows, maxRows)) },
      }}
    />
  );
}
