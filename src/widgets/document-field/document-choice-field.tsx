import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import type { Pointer } from '../../core/base/pointer';
import { setValue } from '../../core/commands/set-value';
import { useSession, useValue } from '../../session/react/session-context';
import { ChoiceInput, type Choice } from '../../ui/choice-input';
import { DocumentField } from './document-field';

export interface DocumentChoiceFieldProps {
  readonly pointer: Pointer;
  readonly label: string;
  /** The choice `''` stands for an absent value. */
  readonly choices: readonly Choice<string>[];
  readonly hint?: ReactNode;
  readonly required?: boolean;
  readonly disabled?: boolean;
  /** Stands at the right of the drop-down, above the findings. */
  readonly end?: ReactNode;
}

/** A text of the connector that is one of a few: a drop-down that keeps a value it does not know. */
export function DocumentChoiceField({ pointer, label, choices, hint, required, disabled, end }: DocumentChoiceFieldProps) {
  const session = useSession();
  const stored = useValue(pointer);
  return (
    <DocumentField pointer={pointer} label={label} hint={hint} required={required}>
      {(ids) => {
        const input = (
          <ChoiceInput
            ids={ids}
            value={typeof stored === 'string' ? stored : stored === undefined ? '' : JSON.stringify(stored)}
            choices={choices}
            disabled={disabled === true}
            onChange={(value) => session.run(setValue, { at: pointer, value: value === '' ? undefined : value })}
          />
        );
        if (end === undefined) return input;
        return (
          <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 3, rowGap: 1 }}>
            <Box sx={{ width: 200 }}>{input}</Box>
            {end}
          </Box>
        );
      }}
    </DocumentField>
  );
}
