import { useRef } from 'react';
import { child, type Pointer } from '../../core/base/pointer';
import { renameOperation } from '../../core/commands/rename-operation';
import type { Connector } from '../../core/connector/connector';
import { useFieldFindings, useSession, useValue } from '../../session/react/session-context';
import { LabelledField } from '../../ui/labelled-field';
import { TextInput } from '../../ui/text-input';
import { FindingMessages } from '../../widgets/finding-message/finding-message';

/**
 * The operation ID, which other places name. Each letter renames from the state before the typing began, as one step: so what
 * is typed on the way (another operation's ID, say) never takes references along that mean something else.
 */
export function OperationIdField({ at, disabled }: { readonly at: Pointer; readonly disabled: boolean }) {
  const session = useSession();
  const pointer = child(at, 'operationId');
  const stored = useValue(pointer);
  const findings = useFieldFindings(pointer);
  const start = useRef<Connector>(undefined);
  const step = `rename:${at}`;
  const rename = (to: string): void => {
    if (session.openStep !== step || !start.current) start.current = session.connector;
    session.step(renameOperation.label({ at, to }), renameOperation.apply(start.current, { at, to }), step);
  };
  return (
    <LabelledField
      label="Operation ID"
      required
      pointer={pointer}
      messages={<FindingMessages findings={findings} />}
    >
      {(ids) => (
        <TextInput ids={ids} required monospace disabled={disabled} invalid={findings.some(({ severity }) => severity === 'error')} value={typeof stored === 'string' ? stored : ''} onChange={rename} onBlur={() => session.settle()} />
      )}
    </LabelledField>
  );
}
