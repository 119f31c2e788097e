import { styled } from '@mui/material/styles';
import { useId, useRef, type ReactNode } from 'react';
import { SettledWords } from './settled-words';
import { theme } from './theme';

/** What a control needs to be tied to its label and messages. */
export interface ControlIds {
  readonly id: string;
  readonly labelId: string;
  /** Value for `aria-describedby`, when there is anything to describe. */
  readonly describedBy: string | undefined;
}

export interface LabelledFieldProps {
  readonly label: string;
  readonly required?: boolean;
  /** One line under the label's field that is always there: what to put in. */
  readonly hint?: ReactNode;
  /** At the right of the label: "14 of 30". */
  readonly counter?: ReactNode;
  /** Messages under the field; they come and go below it, so the field itself never moves. */
  readonly messages?: ReactNode;
  /** Where the field's value stands in the connector, so that a finding can bring the cursor here. */
  readonly pointer?: string;
  readonly children: (ids: ControlIds) => ReactNode;
}

const quiet = 'var(--cw-palette-text-secondary)';

/** The look of all parts, said once on the frame: a form has hundreds of fields, and one of them is drawn at each key. */
const Frame = styled('div')({
  minWidth: 0,
  scrollMargin: 24,
  position: 'relative',
  '& > .field-head': { display: 'flex', justifyContent: 'space-between', gap: 8, marginBottom: 4 },
  '& > .field-head > .field-label': { ...theme.typography.subtitle2, color: quiet },
  '& > .field-head > .field-label > span': { color: 'var(--cw-palette-error-main)', marginLeft: 2 },
  '& > .field-head > .field-counter': { ...theme.typography.caption, color: quiet, whiteSpace: 'nowrap' },
  '& > .field-hint': { ...theme.typography.caption, color: quiet, margin: '4px 0 0' },
});

/** A label, a control, a hint and messages, in the same rhythm everywhere. */
export function LabelledField({ label, required, hint, counter, messages, pointer, children }: LabelledFieldProps) {
  const id = useId();
  const hintId = `${id}-hint`;
  const messagesId = `${id}-messages`;
  const messagesBox = useRef<HTMLDivElement>(null);
  const describedBy = [hint ? hintId : '', messages ? messagesId : ''].filter(Boolean).join(' ') || undefined;
  return (
    <Frame data-pointer={pointer}>
      <div className="field-head">
        <label className="field-label" htmlFor={id} id={`${id}-label`}>
          {label}
          {required && <span aria-hidden>*</span>}
        </label>
        {counter !== undefined && <span className="field-counter">{counter}</span>}
      </div>
      {children({ id, labelId: `${id}-label`, describedBy })}
      {hint && (
        <p className="field-hint" id={hintId}>
          {hint}
        </p>
      )}
      <div id={messagesId} ref={messagesBox}>
        {messages}
      </div>
      <SettledWords of={messagesBox} />
    </Frame>
  );
}
