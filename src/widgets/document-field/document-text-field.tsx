import type { CSSProperties, ReactNode } from 'react';
import type { Pointer } from '../../core/base/pointer';
import type { Command } from '../../core/commands/command';
import { useTextField } from '../../session/react/session-context';
import { TextInput } from '../../ui/text-input';
import { DocumentField } from './document-field';

export interface DocumentTextFieldProps {
  readonly pointer: Pointer;
  readonly label: string;
  readonly required?: boolean;
  readonly hint?: ReactNode;
  readonly placeholder?: string;
  readonly multiline?: boolean;
  readonly minRows?: number;
  readonly monospace?: boolean;
  readonly disabled?: boolean;
  readonly type?: 'text' | 'url' | 'email';
  /** Shows "14 of 30" at the label, and how many are left when those are few. What is longer is kept; the rule says so below. */
  readonly limit?: number;
  /** Shows how many characters are still wanted while there are fewer. */
  readonly least?: number;
  /** Stands at the right of the text box, such as a button that fills it. */
  readonly end?: ReactNode;
  /** Sets the text, where more than the text follows from it. */
  readonly command?: Command<{ at: Pointer; text: string }>;
}

const tooMany: CSSProperties = { color: 'var(--cw-palette-error-main)', fontWeight: 600 };

const beside: CSSProperties = { display: 'flex', gap: 4 };

/** From so few characters on it is said how many are left. */
const fewLeft = 20;

/** How much of the room for a text is used: `14 of 80`, `74 of 80, 6 left`. */
function countOf(text: string, limit: number, least = 0): ReactNode {
  const count = Array.from(text).length;
  if (count > limit) {
    return (
      <span style={tooMany}>
        {count - limit} too many
      </span>
    );
  }
  const left = count > 0 && count < least ? `, ${least - count} more needed` : limit - count <= fewLeft ? `, ${limit - count} left` : '';
  return `${count} of ${limit}${left}`;
}

/** A text of the connector: typed straight into the document, with the findings about it below. */
export function DocumentTextField({ pointer, label, hint, limit, least, end, required, command, ...input }: DocumentTextFieldProps) {
  const { value, onChange, onBlur } = useTextField(pointer, command);
  return (
    <DocumentField pointer={pointer} label={label} hint={hint} required={required} counter={limit === undefined ? undefined : countOf(value, limit, least)}>
      {(ids, invalid) => (
        <div style={beside}>
          <TextInput
            ids={ids}
            value={value}
            onChange={onChange}
            onBlur={onBlur}
            invalid={invalid}
            {...(required === undefined ? {} : { required })}
            {...input}
          />
          {end}
        </div>
      )}
    </DocumentField>
  );
}
