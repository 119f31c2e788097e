import type { ReactNode } from 'react';
import type { Pointer } from '../../core/base/pointer';
import { useFieldFindings, useTextField } from '../../session/react/session-context';
import { LabelledField } from '../../ui/labelled-field';
import { TextInput } from '../../ui/text-input';
import { FindingMessage } from '../finding-message/finding-message';

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
  /** Shows "14 of 30" at the label. What is longer is kept; the rule says so below. */
  readonly limit?: number;
}

/** A text of the connector: typed straight into the document, with the findings about it below. */
export function DocumentTextField({ pointer, label, hint, limit, required, ...input }: DocumentTextFieldProps) {
  const { value, onChange, onBlur } = useTextField(pointer);
  const findings = useFieldFindings(pointer);
  return (
    <LabelledField
      label={label}
      pointer={pointer}
      {...(required === undefined ? {} : { required })}
      {...(hint === undefined ? {} : { hint })}
      {...(limit === undefined ? {} : { counter: `${Array.from(value).length} of ${limit}` })}
      messages={findings.map((finding) => (
        <FindingMessage key={`${finding.rule}${finding.message}`} finding={finding} />
      ))}
    >
      {(ids) => (
        <TextInput
          ids={ids}
          value={value}
          onChange={onChange}
          onBlur={onBlur}
          invalid={findings.some(({ severity }) => severity === 'error')}
          {...(required === undefined ? {} : { required })}
          {...input}
        />
      )}
    </LabelledField>
  );
}
