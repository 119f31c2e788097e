import { Alert, Box, Button } from '@mui/material';
import type { ReactNode } from 'react';
import type { JsonPart } from '../../core/connector/connector';
import { useConnector } from '../../session/react/session-context';
import { useNavigation } from '../navigation/navigation';
import { DiscardButton } from './discard-button';
import { RepairButton } from './repair-button';

const partNames: { readonly [part in JsonPart]: string } = { definition: 'The API definition', properties: 'The API properties' };

/** Fields of a part whose code does not parse at the moment: shown, but not to be edited, so that neither side overwrites the other. */
export function EditablePart({ part, children }: { readonly part: JsonPart; readonly children: ReactNode }) {
  const { openTab } = useNavigation();
  const broken = useConnector((connector) => connector.broken[part]);
  return (
    <>
      {broken && (
        <Alert
          severity="error"
          sx={{ my: 2 }}
          action={
            <Box sx={{ display: 'flex', gap: 0.5, flexWrap: 'wrap', justifyContent: 'flex-end' }}>
              <RepairButton part={part} />
              <Button color="inherit" onClick={() => openTab('definition')}>
                Mend in code
              </Button>
              <DiscardButton part={part} />
            </Box>
          }
        >
          {partNames[part]} cannot be read at line {broken.error.line}, column {broken.error.column}: {broken.error.message} Its fields wait until the text is mended or discarded.
        </Alert>
      )}
      <Box component="fieldset" disabled={broken !== undefined} sx={{ border: 0, p: 0, m: 0, minWidth: 0, '& + fieldset, & + section': { borderTop: 1, borderColor: 'divider' } }}>
        {children}
      </Box>
    </>
  );
}
