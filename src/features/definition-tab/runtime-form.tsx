import { LinearProgress } from '@mui/material';
import { lazy, Suspense } from 'react';
import type { Pointer } from '../../core/base/pointer';
import { EditablePart } from '../../widgets/editable-part/editable-part';
import type { Selection } from './selection';

const PolicyForm = lazy(async () => ({ default: (await import('./policies/policy-form')).PolicyForm }));
const ScriptForm = lazy(async () => ({ default: (await import('./script/script-form')).ScriptForm }));

export interface RuntimeFormProps {
  readonly selection: Extract<Selection, { kind: 'policy' | 'script' }>;
  readonly disabled: boolean;
  readonly onDelete: (at: Pointer) => void;
}

/** What the platform runs around the calls: a policy or the custom code. */
export function RuntimeForm({ selection, disabled, onDelete }: RuntimeFormProps) {
  return (
    <EditablePart part="properties">
      <Suspense fallback={<LinearProgress aria-label="Loading the form" />}>
        {selection.kind === 'policy' ? <PolicyForm key={selection.at} index={selection.index} disabled={disabled} onDelete={onDelete} /> : <ScriptForm disabled={disabled} onDelete={() => onDelete('/script')} />}
      </Suspense>
    </EditablePart>
  );
}
