import { OutlinedInput, TextareaAutosize, type TextareaAutosizeProps } from '@mui/material';
import { createContext, memo, useContext, type ChangeEvent, type ComponentProps, type CSSProperties } from 'react';
import { codeFont } from './theme';
import type { ControlIds } from './labelled-field';

interface BoxProps {
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
  readonly autoComplete?: string;
  /** Takes the focus when it comes into the page. */
  readonly autoFocus?: boolean;
}

export interface TextInputProps extends BoxProps {
  readonly ids: ControlIds;
  readonly value: string;
  /** The theme draws the frame of what is wrong. */
  readonly invalid?: boolean;
}

/**
 * True where the style sheet alone lets a box grow with its text. The component library measures the text at each key
 * instead, which lays out the page twice more: 1.3 ms a key in a form.
 */
const growsByStyle = typeof CSS !== 'undefined' && CSS.supports('field-sizing', 'content') && CSS.supports('min-height', 'round(down, 2lh, 1px)');

const growing = (minRows: number, maxRows: number): CSSProperties => ({ fieldSizing: 'content', minHeight: `round(down, ${minRows}lh, 1px)`, maxHeight: `${maxRows}lh` });

/** The text, and whether it is wrong, handed past the frame to the control: at a key that one alone is drawn, not the dozen components of its frame. */
const Text = createContext('');
const Invalid = createContext(false);

const useTyped = () => ({ value: useContext(Text), 'aria-invalid': useContext(Invalid) });

const Line = (props: ComponentProps<'input'>) => <input {...props} {...useTyped()} />;

const Lines = (props: ComponentProps<'textarea'>) => <textarea {...props} {...useTyped()} />;

const MeasuredLines = (props: TextareaAutosizeProps) => <TextareaAutosize {...props} {...useTyped()} />;

const Box = memo(function Box({ id, describedBy, onChange, onBlur, type, placeholder, multiline, minRows = 2, maxRows = 14, monospace, required, disabled, autoComplete, autoFocus }: BoxProps & Pick<ControlIds, 'id' | 'describedBy'>) {
  return (
    <OutlinedInput
      fullWidth
      // No label floats here, so nobody has to be told of a text that the browser filled in; the animation that would tell costs 0.13 ms a key.
      disableInjectingGlobalStyles
      id={id}
      {...(multiline ? { multiline, inputComponent: growsByStyle ? Lines : MeasuredLines } : { inputComponent: Line, type: type ?? 'text' })}
      onChange={(event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => onChange(event.target.value)}
      disabled={disabled === true}
      autoComplete={autoComplete ?? 'off'}
      autoFocus={autoFocus === true}
      {...(onBlur ? { onBlur } : {})}
      {...(placeholder === undefined ? {} : { placeholder })}
      inputProps={{
        'aria-describedby': describedBy,
        'aria-required': required === true ? true : undefined,
        spellCheck: monospace === true || type === 'password' ? false : undefined,
        style: { ...(monospace === true && { fontFamily: codeFont, fontSize: 13 }), ...(growsByStyle && multiline && growing(minRows, maxRows)) },
        ...(multiline && !growsByStyle && { minRows, maxRows }),
      }}
    />
  );
});

/** A text box for a LabelledField. Callbacks that stay the same keep its frame from being drawn at each key. */
export function TextInput({ ids, value, invalid, ...box }: TextInputProps) {
  return (
    <Text value={value}>
      <Invalid value={invalid === true}>
        <Box id={ids.id} describedBy={ids.describedBy} {...box} />
      </Invalid>
    </Text>
  );
}
