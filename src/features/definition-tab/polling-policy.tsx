import { Box, Button, Link, Typography } from '@mui/material';
import { Plus } from 'lucide-react';
import { textOf } from '../../core/base/json';
import type { Pointer } from '../../core/base/pointer';
import { addPolicy, nextPolicyAt } from '../../core/commands/add-policy';
import { operationsOfPolicy, policiesOf, policyAt } from '../../core/connector/policy-templates/policy-form';
import { useConnector, useSession, useValue } from '../../session/react/session-context';
import { useNavigation } from '../../widgets/navigation/navigation';

const template = 'pollingtrigger';

/** How a polling trigger knows what is new: the policy that carries its state, or the way to add one. */
export function PollingPolicy({ at, disabled }: { readonly at: Pointer; readonly disabled: boolean }) {
  const session = useSession();
  const { goTo } = useNavigation();
  const operationId = textOf(useValue(at), 'operationId') ?? '';
  const policies = useConnector(({ properties }) => policiesOf(properties));
  const isLocked = useConnector(({ broken }) => broken.properties !== undefined);
  const index = policies.findIndex((policy) => textOf(policy, 'templateId')?.toLowerCase() === template && operationsOfPolicy(policy).includes(operationId));
  return (
    <Box>
      <Typography variant="h3">State of the polling</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {index >= 0 ? 'A policy passes on from each answer what the next call starts with: ' : 'Unless the service speaks the polling protocol itself (202 with Location), a policy has to pass on from each answer what the next call starts with.'}
        {index >= 0 && (
          <Link component="button" type="button" onClick={() => goTo(policyAt(index))}>
            {textOf(policies[index], 'title') || template}
          </Link>
        )}
      </Typography>
      {index < 0 && (
        <Button
          disabled={disabled || isLocked || operationId === ''}
          startIcon={<Plus size={14} aria-hidden />}
          onClick={() => {
            const to = nextPolicyAt(session.connector);
            session.run(addPolicy, { templateId: template, operations: [operationId] });
            goTo(to, 'title');
          }}
        >
          Add the polling policy
        </Button>
      )}
    </Box>
  );
}
