import { Button } from '@mui/material';
import { discardBrokenCode } from '../../core/commands/discard-broken-code';
import type { JsonPart } from '../../core/connector/connector';
import { useSession } from '../../session/react/session-context';
import { useNavigation } from '../navigation/navigation';

/** Gives up a part's broken text for what it last said; one undo step. */
export function DiscardButton({ part }: { readonly part: JsonPart }) {
  const session = useSession();
  const { toast } = useNavigation();
  const discard = (): void => {
    session.run(discardBrokenCode, { part });
    toast('The broken text was discarded.', { undo: true });
  };
  return (
    <Button color="inherit" onClick={discard}>
      Discard the text
    </Button>
  );
}
