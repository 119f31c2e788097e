import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { isWithin } from '../../core/base/pointer';
import { operationsOf } from '../../core/connector/operations-of';
import { useConnector } from '../../session/react/session-context';
import { EmptyState } from '../../ui/empty-state';
import { useNavigation, type Tab } from '../../widgets/navigation/navigation';
import { ConnectionForm } from './connection-form';
import { OperationBoard } from './operation-board';
import { OperationTest } from './operation-test';
import { TestMark } from './test-mark';

function TestPanel() {
  const operations = useConnector(({ definition }) => operationsOf(definition));
  const { at, openTab } = useNavigation();
  const linked = operations.find((operation) => isWithin(at, operation.at));
  const [chosenAt, setChosen] = useState(linked?.at ?? operations.find(({ visibility }) => visibility !== 'internal')?.at);
  const [isListShown, setListShown] = useState(linked === undefined);
  const chosen = operations.find((operation) => operation.at === chosenAt);

  if (operations.length === 0) {
    return (
      <EmptyState
        title="No operation to test yet"
        action={
          <Button variant="outlined" onClick={() => openTab('definition')}>
            Go to Definition
          </Button>
        }
      >
        Add an operation first; here it is called for real, and its answer is compared with what the definition promises.
      </EmptyState>
    );
  }
  return (
    <Box sx={{ height: '100%', display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '272px minmax(0, 1fr)' }, minHeight: 0 }}>
      <Box sx={{ display: { xs: isListShown ? 'block' : 'none', md: 'block' }, borderRight: { md: 1 }, borderColor: { md: 'divider' }, minHeight: 0, overflow: 'hidden' }}>
        <OperationBoard
          operations={operations}
          chosen={chosen?.at}
          onChoose={(operation) => {
            setChosen(operation.at);
            setListShown(false);
          }}
        />
      </Box>
      <Box sx={{ display: { xs: isListShown ? 'none' : 'block', md: 'block' }, minHeight: 0, overflow: 'auto', scrollPaddingBottom: { md: '80px' }, px: { xs: 2, md: 3 }, pb: 6 }}>
        <Button color="inherit" onClick={() => setListShown(true)} sx={{ display: { md: 'none' }, mt: 1, ml: -1 }}>
          ‹ Operations
        </Button>
        <ConnectionForm />
        {chosen ? <OperationTest key={chosen.at} operation={chosen} /> : <EmptyState title="Choose an operation">It is called with what you fill in.</EmptyState>}
      </Box>
    </Box>
  );
}

/** Calls operations of the real service. */
export const testTab: Tab = { id: 'test', title: 'Test', owns: ['/test'], Panel: TestPanel, Mark: TestMark };
