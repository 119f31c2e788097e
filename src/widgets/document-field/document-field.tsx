import type { ReactNode } from 'react';
import type { Pointer } from '../../core/base/pointer';
import { useFieldFindings } from '../../session/react/session-context';
import { LabelledField, type ControlIds } from '../../ui/labelled-field';
import { FindingMessages } from '../finding-message/finding-message';

export interface DocumentFieldProps {
  readonly pointer: Pointer;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly counter?: ReactNode;
  readonly required?: boolean | undefined;
  /** The control; `invalid` while an error is found at the pointer. */
  readonly children: (ids: ControlIds, invalid: boolean) => ReactNode;
}

/** A control for a place of the connector, with its label above and the findings about it below. */
export function DocumentField({ pointer, required, children, ...labels }: DocumentFieldProps) {
  const findings = useFieldFindings(pointer);
  const invalid = findings.some(({ severity }) => severity === 'error');
  return (
    <LabelledField pointer={pointer} required={required === true} messages={<FindingMessages findings={findings} />} {...labels}>
      {(ids) => children(ids, invalid)}
    </LabelledField>
  );
}
