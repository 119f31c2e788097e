import { Box, Typography } from '@mui/material';
import { useId, useRef, type ReactNode } from 'react';
import { SettledWords } from './settled-words';

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

/** A label, a control, a hint and messages, in the same rhythm everywhere. */
export function LabelledField({ label, required, hint, counter, messages, pointer, children }: LabelledFieldProps) {
  const id = useId();
  const hintId = `${id}-hint`;
  const messagesId = `${id}-messages`;
  const messagesBox = useRef<HTMLDivElement>(null);
  const describedBy = [hint ? hintId : '', messages ? messagesId : ''].filter(Boolean).join(' ') || undefined;
  return (
    <Box data-pointer={pointer} sx={{ minWidth: 0, scrollMargin: 24, position: 'relative' }}>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 1, mb: 0.5 }}>
        <Typography component="label" htmlFor={id} id={`${id}-label`} variant="subtitle2" sx={{ color: 'text.secondary' }}>
          {label}
          {required && (
            <Box component="span" aria-hidden sx={{ color: 'error.main', ml: 0.25 }}>
              *
            </Box>
          )}
        </Typography>
        {counter !== undefined && (
          <Typography variant="caption" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
            {counter}
          </Typography>
        )}
      </Box>
      {children({ id, labelId: `${id}-label`, describedBy })}
      {hint && (
        <Typography id={hintId} variant="caption" component="p" sx={{ color: 'text.secondary', mt: 0.5 }}>
          {hint}
        </Typography>
      )}
      <Box id={messagesId} ref={messagesBox}>
        {messages}
      </Box>
      <SettledWords of={messagesBox} />
    </Box>
  );
}
