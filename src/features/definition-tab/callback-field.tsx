import { Typography } from '@mui/material';
import { useMemo } from 'react';
import type { Pointer } from '../../core/base/pointer';
import { callbackFields, setCallback } from '../../core/commands/set-callback';
import { useConnector, useSession } from '../../session/react/session-context';
import { ChoiceInput } from '../../ui/choice-input';
import { LabelledField } from '../../ui/labelled-field';

/** Which text in the body of a webhook's registration receives the address that the service calls. */
export function CallbackField({ at, disabled }: { readonly at: Pointer; readonly disabled: boolean }) {
  const session = useSession();
  const connector = useConnector((now) => now);
  const fields = useMemo(() => callbackFields(connector, at), [connector, at]);
  const marked = fields.filter(({ isCallback }) => isCallback);
  return (
    <LabelledField
      label="Callback address goes to"
      hint="The platform writes the address to call into this part of the body. It is required and hidden from makers."
      messages={
        <>
          {fields.length === 0 && (
            <Typography variant="caption" component="p" sx={{ color: 'text.secondary', mt: 0.5 }}>
              The body has no text property yet: add one to its schema.
            </Typography>
          )}
          {marked.length > 1 && (
            <Typography variant="caption" component="p" sx={{ color: 'text.secondary', mt: 0.5 }}>
              {marked.length} parts of the body are marked; choosing one takes the mark from the others.
            </Typography>
          )}
        </>
      }
    >
      {(ids) => (
        <ChoiceInput<string>
          ids={ids}
          value={marked[0]?.path ?? ''}
          choices={[{ value: '', label: 'Not chosen' }, ...fields.map(({ path }) => ({ value: path, label: path }))]}
          disabled={disabled || fields.length === 0}
          onChange={(value) => session.run(setCallback, { at, field: fields.find(({ path }) => path === value) })}
        />
      )}
    </LabelledField>
  );
}
