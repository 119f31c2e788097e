import type { Pointer } from '../../../core/base/pointer';
import { addPolicy, nextPolicyAt } from '../../../core/commands/add-policy';
import { useSession } from '../../../session/react/session-context';
import { NewPolicyDialog } from './new-policy-dialog';

/** Asks for a template, adds a policy of it behind the others and says where it is. */
export function AddPolicy({ onCreated, onClose }: { readonly onCreated: (at: Pointer) => void; readonly onClose: () => void }) {
  const session = useSession();
  return (
    <NewPolicyDialog
      onClose={onClose}
      onChoose={(templateId) => {
        onClose();
        const at = nextPolicyAt(session.connector);
        session.run(addPolicy, { templateId });
        onCreated(at);
      }}
    />
  );
}
