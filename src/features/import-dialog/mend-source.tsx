import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import type { RepairProposal } from '../../core/base/json-text/repair-json';
import { proposeMending } from '../../core/importers/propose-mending';
import { SeverityIcon } from '../../ui/severity-icon';
import { codeFont } from '../../ui/theme';
import { RepairDialog } from '../../widgets/editable-part/repair-dialog';
import type { BrokenSource } from './import-state';

export interface MendSourceProps {
  readonly name: string;
  /** Names the file and, where it has one, the place. */
  readonly message: string;
  readonly place: { readonly line: number; readonly column: number | undefined } | undefined;
  /** The text with the fault, where it is one of the files that were given. */
  readonly broken: BrokenSource | undefined;
  readonly onMend: (text: string) => void;
}

/** Why a file cannot be read, the lines around the fault, and repairs that are shown before they are taken. */
export function MendSource({ name, message, place, broken, onMend }: MendSourceProps) {
  const [proposal, setProposal] = useState<RepairProposal | 'none' | 'looking' | undefined>(undefined);
  const propose = async (text: string): Promise<void> => {
    setProposal('looking');
    setProposal((await proposeMending(name, text)) ?? 'none');
  };
  return (
    <Box sx={{ display: 'flex', gap: 1 }}>
      <Box sx={{ pt: '2px' }}>
        <SeverityIcon level="error" />
      </Box>
      <Box sx={{ minWidth: 0, flex: 1 }}>
        <Box role="alert">
          <Typography sx={{ overflowWrap: 'anywhere' }}>
            {message}
          </Typography>
        </Box>
        {broken && place && (
          <>
            <Excerpt text={broken.text} line={place.line} column={place.column} />
            <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, mt: 1, flexWrap: 'wrap' }}>
              <Button variant="outlined" onClick={() => void propose(broken.text)} disabled={proposal === 'looking'}>
                Propose repairs
              </Button>
              <Typography variant="body2" role="status" sx={{ color: 'text.secondary' }}>
                {proposal === 'none' ? 'No repair can be proposed without guessing what was meant. Mend the file and import it again.' : ''}
              </Typography>
            </Box>
            {typeof proposal === 'object' && (
              <RepairDialog
                text={broken.text}
                proposal={proposal}
                onClose={() => setProposal(undefined)}
                onTake={() => {
                  setProposal(undefined);
                  onMend(proposal.repaired);
                }}
              />
            )}
          </>
        )}
      </Box>
    </Box>
  );
}

/** Lines before and behind the fault. */
const around = 2;
const longestLine = 400;

function Excerpt({ text, line, column }: { readonly text: string; readonly line: number; readonly column: number | undefined }) {
  const first = Math.max(1, line - around);
  const lines = text.split('\n').slice(first - 1, line + around);
  return (
    <Box component="pre" role="group" aria-label={`Lines ${first} to ${first + lines.length - 1}`} tabIndex={0} sx={{ m: 0, mt: 1, p: 1, border: 1, borderColor: 'divider', borderRadius: 1, bgcolor: 'panel', overflow: 'auto', fontFamily: codeFont, fontSize: 12, lineHeight: 1.6 }}>
      {lines.map((content, index) => {
        const number = first + index;
        const from = column !== undefined && column > longestLine / 2 && number === line ? column - longestLine / 2 : 0;
        return (
          <Box key={number} component="span" sx={{ display: 'block', ...(number === line ? { bgcolor: 'hover', fontWeight: 600 } : {}) }}>
            <Box component="span" sx={{ display: 'inline-block', minWidth: '4ch', mr: 1.5, textAlign: 'right', color: 'text.secondary', userSelect: 'none' }}>
              {number}
            </Box>
            {from > 0 ? '… ' : ''}
            {content.slice(from, from + longestLine)}
          </Box>
        );
      })}
    </Box>
  );
}
