import { Box, Typography } from '@mui/material';
import { objectOf } from '../../core/base/json';
import type { Pointer } from '../../core/base/pointer';
import { operationPointer } from '../../core/commands/add-operation';
import { moveOperation } from '../../core/commands/move-operation';
import { isOperationMethod, operationMethods, type OperationMethod } from '../../core/connector/operations-of';
import { useConnector, useSession } from '../../session/react/session-context';
import { useCommitted } from '../../ui/cell-input';
import { ChoiceInput } from '../../ui/choice-input';
import { LabelledField } from '../../ui/labelled-field';
import { TextInput } from '../../ui/text-input';
import { useNavigation } from '../../widgets/navigation/navigation';

/** A path as it is written in the definition: with its slash, empty when nothing is there. */
function pathIn(text: string): string {
  const path = text.trim();
  return path === '' || path.startsWith('/') ? path : `/${path}`;
}

const methodChoices = operationMethods.map((value) => ({ value, label: value.toUpperCase() }));

/** Method and path. The path counts when the field is left: path parameters follow it then. */
export function RequestLine({ at, path, method, disabled, onMoved }: { readonly at: Pointer; readonly path: string; readonly method: OperationMethod; readonly disabled: boolean; readonly onMoved: (to: Pointer) => void }) {
  const session = useSession();
  const { toast } = useNavigation();
  const move = (to: { readonly path: string; readonly method: OperationMethod }): void => {
    const before = session.connector;
    session.run(moveOperation, { at, ...to });
    if (session.connector === before) toast(`${to.method.toUpperCase()} ${to.path} is an operation already. Choose another path or method.`);
    else onMoved(operationPointer(to.path, to.method));
  };
  const draft = useCommitted(path, (text) => {
    const to = pathIn(text);
    if (isTaken) return 'refused';
    if (to !== '' && to !== path) move({ path: to, method });
    return undefined;
  });
  const typed = pathIn(draft.value);
  const isTaken = useConnector(({ definition }) => typed !== path && objectOf(objectOf(objectOf(definition, 'paths'), typed), method) !== undefined);
  return (
    <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: '112px minmax(0, 1fr)' }}>
      <LabelledField label="Method">
        {(ids) => <ChoiceInput ids={ids} value={method} choices={methodChoices} disabled={disabled} onChange={(value) => isOperationMethod(value) && move({ path, method: value })} />}
      </LabelledField>
      <LabelledField
        label="Path"
        hint="Parts in braces are path parameters, which follow the path."
        messages={
          isTaken && (
            <Typography variant="caption" component="p" sx={{ color: 'error.main', mt: 0.5 }}>
              {method.toUpperCase()} {typed} is another operation: write a path that is free.
            </Typography>
          )
        }
      >
        {(ids) => (
          <Box onKeyDown={draft.onKeyDown}>
            <TextInput ids={ids} monospace disabled={disabled} invalid={isTaken} value={draft.value} onChange={draft.onChange} onBlur={draft.onBlur} />
          </Box>
        )}
      </LabelledField>
    </Box>
  );
}
