import { Box } from '@mui/material';
import type { Pointer } from '../../core/base/pointer';
import { operationPointer } from '../../core/commands/add-operation';
import { moveOperation } from '../../core/commands/move-operation';
import { isOperationMethod, operationMethods, type OperationMethod } from '../../core/connector/operations-of';
import { useSession } from '../../session/react/session-context';
import { useCommitted } from '../../ui/cell-input';
import { ChoiceInput } from '../../ui/choice-input';
import { LabelledField } from '../../ui/labelled-field';
import { TextInput } from '../../ui/text-input';
import { useNavigation } from '../../widgets/navigation/navigation';

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
    const to = text.trim();
    if (to !== '' && to !== path) move({ path: to.startsWith('/') ? to : `/${to}`, method });
  });
  return (
    <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: '112px minmax(0, 1fr)' }}>
      <LabelledField label="Method">
        {(ids) => <ChoiceInput ids={ids} value={method} choices={methodChoices} disabled={disabled} onChange={(value) => isOperationMethod(value) && move({ path, method: value })} />}
      </LabelledField>
      <LabelledField label="Path" hint="Parts in braces are path parameters, which follow the path.">
        {(ids) => (
          <Box onKeyDown={draft.onKeyDown}>
            <TextInput ids={ids} monospace disabled={disabled} value={draft.value} onChange={draft.onChange} onBlur={draft.onBlur} />
          </Box>
        )}
      </LabelledField>
    </Box>
  );
}
