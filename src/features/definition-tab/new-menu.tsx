import { Button, Divider, Menu, MenuItem } from '@mui/material';
import { Plus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { objectOf } from '../../core/base/json';
import { pointerOf, type Pointer } from '../../core/base/pointer';
import { addOperation, newOperation, operationPointer, type OperationKind } from '../../core/commands/add-operation';
import { addShared } from '../../core/commands/add-shared';
import { setScript, starterScript } from '../../core/commands/script';
import { freeKey } from '../../core/commands/schema-members';
import type { SharedSection } from '../../core/connector/shared-object';
import { useConnector, useSession } from '../../session/react/session-context';

const operations: readonly (readonly [OperationKind, string])[] = [
  ['action', 'Action'],
  ['webhook', 'Webhook trigger'],
  ['polling', 'Polling trigger'],
];
const shared: readonly (readonly [SharedSection, string, string])[] = [
  ['definitions', 'Shared definition', 'NewDefinition'],
  ['parameters', 'Shared parameter', 'newParameter'],
  ['responses', 'Shared response', 'NewResponse'],
];

/** Makes a new operation or shared object and says where it is. */
export function useCreate(onCreated: (at: Pointer) => void): { readonly operation: (kind: OperationKind) => void; readonly shared: (section: SharedSection, name: string) => void } {
  const session = useSession();
  return {
    operation: (kind) => {
      const args = newOperation(session.connector, kind);
      session.run(addOperation, args);
      onCreated(operationPointer(args.path, args.method));
    },
    shared: (section, wanted) => {
      const name = freeKey(objectOf(session.connector.definition, section), wanted);
      session.run(addShared, { section, name });
      onCreated(pointerOf(['definition', section, name]));
    },
  };
}

const AddPolicy = lazy(async () => ({ default: (await import('./policies/add-policy')).AddPolicy }));

/** The button "New" with everything that can be added. */
export function NewMenu({ disabled, onCreated }: { readonly disabled: boolean; readonly onCreated: (at: Pointer) => void }) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const create = useCreate(onCreated);
  const session = useSession();
  const hasScript = useConnector(({ script }) => script !== null);
  const arePropertiesBroken = useConnector(({ broken }) => broken.properties !== undefined);
  const [isChoosingPolicy, setChoosingPolicy] = useState(false);
  const close = (): void => setAnchor(null);
  return (
    <>
      <Button variant="outlined" startIcon={<Plus size={14} aria-hidden />} aria-haspopup="menu" aria-expanded={anchor !== null} disabled={disabled} onClick={(event) => setAnchor(event.currentTarget)} sx={{ flexShrink: 0, minHeight: 36 }}>
        New
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={close}>
        {operations.map(([kind, label]) => (
          <MenuItem
            key={kind}
            onClick={() => {
              close();
              create.operation(kind);
            }}
          >
            {label}
          </MenuItem>
        ))}
        <Divider />
        {shared.map(([section, label, name]) => (
          <MenuItem
            key={section}
            onClick={() => {
              close();
              create.shared(section, name);
            }}
          >
            {label}
          </MenuItem>
        ))}
        <Divider />
        <MenuItem
          disabled={arePropertiesBroken}
          onClick={() => {
            close();
            setChoosingPolicy(true);
          }}
        >
          Policy…
        </MenuItem>
        <MenuItem
          disabled={arePropertiesBroken}
          onClick={() => {
            close();
            if (!hasScript) session.run(setScript, { text: starterScript });
            onCreated('/script');
          }}
        >
          Custom code{hasScript ? ' (there is some)' : ''}
        </MenuItem>
      </Menu>
      {isChoosingPolicy && (
        <Suspense fallback={null}>
          <AddPolicy onClose={() => setChoosingPolicy(false)} onCreated={onCreated} />
        </Suspense>
      )}
    </>
  );
}
