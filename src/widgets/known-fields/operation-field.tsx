import { useMemo } from 'react';
import type { Pointer } from '../../core/base/pointer';
import { setValue } from '../../core/commands/set-value';
import { operationsOf } from '../../core/connector/operations-of';
import { useConnector, useSession, useValue } from '../../session/react/session-context';
import { SuggestInput } from '../../ui/suggest-input';
import { DocumentField } from '../document-field/document-field';

/** The ID of another operation, taken from those of the definition or typed. */
export function OperationField({ pointer, label, hint, disabled }: { readonly pointer: Pointer; readonly label: string; readonly hint: string; readonly disabled: boolean }) {
  const session = useSession();
  const stored = useValue(pointer);
  const operations = useConnector(({ definition }) => operationsOf(definition));
  const suggestions = useMemo(() => operations.flatMap(({ operationId, summary }) => (operationId === '' ? [] : [{ value: operationId, detail: summary }])), [operations]);
  return (
    <DocumentField pointer={pointer} label={label} hint={hint}>
      {(ids) => <SuggestInput ids={ids} value={typeof stored === 'string' ? stored : ''} suggestions={suggestions} disabled={disabled} onCommit={(text) => session.run(setValue, { at: pointer, value: text === '' ? undefined : text })} />}
    </DocumentField>
  );
}
