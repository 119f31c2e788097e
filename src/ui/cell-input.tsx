import { styled } from '@mui/material/styles';
import { useState, type CSSProperties, type KeyboardEvent } from 'react';
import { codeFont } from './theme';
import { useAdjusted } from './use-adjusted';

// Styled once: a tree draws hundreds of these, and working the style out for each of them costs more than the rest of a row.
const cell = {
  width: '100%',
  minWidth: 0,
  height: 28,
  paddingInline: 6,
  border: '1px solid transparent',
  borderRadius: 4,
  backgroundColor: 'transparent',
  color: 'var(--cw-palette-text-primary)',
  font: 'inherit',
  fontSize: 13,
  '&:hover:not(:disabled)': { borderColor: 'var(--cw-palette-divider)' },
  '&:focus-visible': { outline: '2px solid var(--cw-palette-primary-main)', outlineOffset: -1, backgroundColor: 'var(--cw-palette-background-default)' },
  '&::placeholder': { color: 'var(--cw-palette-text-disabled)', opacity: 1 },
  '&:disabled': { color: 'var(--cw-palette-text-secondary)' },
  '& option': { backgroundColor: 'var(--cw-palette-background-paper)', color: 'var(--cw-palette-text-primary)' },
  '@media (pointer: coarse)': { height: 44 },
} as const;

const Input = styled('input')(cell);
const Select = styled('select')(cell);
const Check = styled('input')({ width: 16, height: 16, margin: 0, accentColor: 'var(--cw-palette-primary-main)', '&:focus-visible': { outline: '2px solid var(--cw-palette-primary-main)', outlineOffset: 1 } });

const code: CSSProperties = { fontFamily: codeFont };

export interface CellTextProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly onBlur?: () => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly placeholder?: string;
  readonly monospace?: boolean;
  readonly disabled?: boolean;
  readonly pointer?: string;
}

/** A text in a row of a table: a box only under the pointer and with the cursor in it. */
export function CellText({ label, value, onChange, onBlur, onKeyDown, placeholder, monospace, disabled, pointer }: CellTextProps) {
  return (
    <Input
      aria-label={label}
      title={value === '' ? undefined : value}
      data-pointer={pointer}
      value={value}
      disabled={disabled === true}
      placeholder={placeholder}
      spellCheck={monospace === true ? false : undefined}
      autoComplete="off"
      onChange={(event) => onChange(event.target.value)}
      onBlur={() => onBlur?.()}
      onKeyDown={(event) => onKeyDown?.(event)}
      style={monospace === true ? code : undefined}
    />
  );
}

export interface CellSelectProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
  readonly disabled?: boolean;
  readonly pointer?: string;
}

/** A drop-down in a row of a table. A value that is none of the choices is shown as it is and kept. */
export function CellSelect({ label, value, choices, onChange, disabled, pointer }: CellSelectProps) {
  const shown = choices.some((choice) => choice.value === value) ? choices : [...choices, { value, label: value }];
  return (
    <Select aria-label={label} data-pointer={pointer} value={value} disabled={disabled === true} onChange={(event) => onChange(event.target.value)}>
      {shown.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </Select>
  );
}

/** A check box in a row of a table. */
export function CellCheck({ label, checked, onChange, disabled, pointer }: { readonly label: string; readonly checked: boolean; readonly onChange: (checked: boolean) => void; readonly disabled?: boolean; readonly pointer?: string }) {
  return (
    <Check type="checkbox" aria-label={label} data-pointer={pointer} checked={checked} disabled={disabled === true} onChange={(event) => onChange(event.target.checked)} />
  );
}

/** A draft of a text that counts only when the field is left or Enter is pressed; Escape takes it back. What is refused stays in the field. */
export function useCommitted(value: string, commit: (text: string) => 'refused' | void): {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly onBlur: () => void;
  readonly onKeyDown: (event: { readonly key: string; preventDefault: () => void }) => void;
} {
  const [draft, setDraft] = useState<string | undefined>(undefined);
  useAdjusted(value, () => setDraft(undefined));
  const finish = (): void => {
    const isRefused = draft !== undefined && draft !== value && commit(draft) === 'refused';
    if (!isRefused) setDraft(undefined);
  };
  return {
    value: draft ?? value,
    onChange: setDraft,
    onBlur: finish,
    onKeyDown: (event) => {
      if (event.key === 'Enter') {
        event.preventDefault();
        finish();
      } else if (event.key === 'Escape') setDraft(undefined);
    },
  };
}
