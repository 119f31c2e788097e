import { Button } from '@mui/material';
import { useState } from 'react';
import { proposeRepairs, type RepairProposal } from '../../core/base/json-text/repair-json';
import { editCode } from '../../core/commands/edit-code';
import type { JsonPart } from '../../core/connector/connector';
import { useConnector, useSession } from '../../session/react/session-context';
import { useNavigation } from '../navigation/navigation';
import { RepairDialog } from './repair-dialog';

/** Looks for repairs of a part's broken text, shows them, and takes them when the person says so; one undo step. */
export function RepairButton({ part }: { readonly part: JsonPart }) {
  const session = useSession();
  const { toast } = useNavigation();
  const text = useConnector((connector) => connector.broken[part]?.text);
  const [proposal, setProposal] = useState<RepairProposal | undefined>(undefined);
  if (text === undefined) return null;
  const propose = (): void => {
    const found = proposeRepairs(text);
    setProposal(found);
    if (!found) toast('No repair was found. Mend the text in the code editor.');
  };
  const take = (): void => {
    if (proposal) session.run(editCode, { part, text: proposal.repaired });
    setProposal(undefined);
    toast('The text was repaired.', { undo: true });
  };
  return (
    <>
      <Button color="inherit" onClick={propose}>
        Propose repairs
      </Button>
      {proposal && <RepairDialog text={text} proposal={proposal} onClose={() => setProposal(undefined)} onTake={take} />}
    </>
  );
}
