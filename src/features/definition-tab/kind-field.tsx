import { ToggleButton, ToggleButtonGroup } from '@mui/material';
import { child, type Pointer } from '../../core/base/pointer';
import type { OperationKind } from '../../core/commands/add-operation';
import { setOperationKind } from '../../core/commands/set-operation-kind';
import { useFieldFindings, useSession } from '../../session/react/session-context';
import { LabelledField } from '../../ui/labelled-field';
import { FindingMessages } from '../../widgets/finding-message/finding-message';

const kinds = [
  ['action', 'Action'],
  ['webhook', 'Webhook trigger'],
  ['polling', 'Polling trigger'],
] as const;

const kindOf = (value: unknown): OperationKind | undefined => kinds.find(([kind]) => kind === value)?.[0];

/** What an operation is in a flow: a step, or what starts it. Another kind brings what it needs along, and undo takes all of it back. */
export function KindField({ at, kind, disabled }: { readonly at: Pointer; readonly kind: OperationKind; readonly disabled: boolean }) {
  const session = useSession();
  const pointer = child(at, 'x-ms-trigger-metadata');
  const findings = useFieldFindings(pointer);
  return (
    <LabelledField label="Kind" pointer={pointer} messages={<FindingMessages findings={findings} />}>
      {(ids) => (
        <ToggleButtonGroup
          exclusive
          aria-labelledby={ids.labelId}
          value={kind}
          disabled={disabled}
          onChange={(_, value: unknown) => {
            const chosen = kindOf(value);
            if (chosen) session.run(setOperationKind, { at, kind: chosen });
          }}
        >
          {kinds.map(([value, label]) => (
            <ToggleButton key={value} value={value}>
              {label}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      )}
    </LabelledField>
  );
}
