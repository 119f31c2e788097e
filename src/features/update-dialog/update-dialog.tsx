import { Box, Dialog, DialogTitle, LinearProgress, Typography, useMediaQuery, useTheme } from '@mui/material';
import { X } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import type { Connector, Origin } from '../../core/connector/connector';
import type { ImportDecisions } from '../../core/importers/importer';
import { compareInSteps } from '../../core/importers/merge/compare-import';
import type { ImportComparison } from '../../core/importers/merge/comparison';
import { earlierImport } from '../../core/importers/merge/earlier-import';
import { useConnector, useSession } from '../../session/react/session-context';
import { EmptyState } from '../../ui/empty-state';
import { IconAction } from '../../ui/icon-action';
import { runInSlices } from '../../ui/run-in-slices';
import { useNavigation } from '../../widgets/navigation/navigation';
import { BringSource } from './bring-source';
import { ComparisonView } from './comparison-view';
import { newNotes } from './new-notes';
import { ReadingNotes } from './reading-notes';
import type { NewerVersion, SourceReader } from './source-reader';

export interface UpdateDialogProps {
  /** A version that was read already: it was dropped on the page. */
  readonly given: NewerVersion | undefined;
  readonly reader: SourceReader;
  readonly onClose: () => void;
}

/** Brings a newer version of what the open connector came from, and merges it as chosen, in one step that undo takes back. */
export function UpdateDialog({ given, reader, onClose }: UpdateDialogProps) {
  const isNarrow = useMediaQuery(useTheme().breakpoints.down('md'));
  const [version, setVersion] = useState(given);
  return (
    <Dialog
      open
      onClose={onClose}
      maxWidth={version ? 'lg' : 'sm'}
      fullScreen={isNarrow}
      aria-labelledby="update-title"
      slotProps={{ paper: { sx: isNarrow || !version ? {} : { height: 'min(820px, calc(100% - 64px))' } } }}
    >
      <Update version={version} reader={reader} onRead={setVersion} onClose={onClose} />
    </Dialog>
  );
}

const nothingDecided: ImportDecisions = {};

const aboutOrigin = (origin: Origin | undefined): string =>
  origin
    ? `This connector was imported from ${origin.file}. What changed since then is listed before anything happens; your texts, visibility and operation IDs stay.`
    : 'It is not known what this connector was imported from. Everything that differs is listed before anything happens; what you have stays unless you choose otherwise.';

function aboutVersions({ name }: NewerVersion, origin: Origin | undefined, hasBase: boolean): string {
  if (hasBase) return `${name}, compared with ${origin?.file === name ? 'the earlier version' : (origin?.file ?? '')} and your work since.`;
  return `${name}. What was imported earlier is not known, so that every difference counts as yours.`;
}

/** More notes are not kept with a connector. */
const mostKept = 1_000;

/** The new import with what reading it had to say, which takes the place of the earlier notes. */
function withNotes({ result: { connector, notes } }: NewerVersion): Connector {
  return connector.origin && !connector.origin.notes ? { ...connector, origin: { ...connector.origin, notes: notes.slice(0, mostKept) } } : connector;
}

/** How the two differ, found out slice by slice so that the page stays live; undefined until then. */
function useComparison(mine: Connector, theirs: Connector | undefined): ImportComparison | undefined {
  const [comparison, setComparison] = useState<ImportComparison | undefined>(undefined);
  useEffect(() => {
    if (!theirs) return undefined;
    return runInSlices(compareInSteps(earlierImport(mine, theirs), mine, theirs), () => undefined, setComparison);
  }, [mine, theirs]);
  return comparison?.mine === mine && theirs ? comparison : undefined;
}

interface UpdateProps extends Pick<UpdateDialogProps, 'reader' | 'onClose'> {
  readonly version: NewerVersion | undefined;
  readonly onRead: (version: NewerVersion) => void;
}

function Update({ version, reader, onRead, onClose }: UpdateProps) {
  const session = useSession();
  const { toast } = useNavigation();
  const mine = useConnector((connector) => connector);
  const theirs = useMemo(() => version && withNotes(version), [version]);
  const notes = useMemo(() => newNotes(version?.result.notes ?? [], mine.origin?.notes), [version, mine]);
  const isBroken = mine.broken.definition !== undefined || mine.broken.properties !== undefined;
  const comparison = useComparison(mine, isBroken ? undefined : theirs);

  const apply = (connector: Connector, words: string): void => {
    const name = version?.name ?? '';
    session.step(`Update from ${name}`, connector);
    toast(words === '' ? `Nothing came in from ${name}.` : `Updated from ${name}: ${words}.`, { undo: connector !== mine });
    onClose();
  };

  return (
    <>
      <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 1, px: { xs: 2, sm: 3 }, pt: 2, pb: 1.5 }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <DialogTitle id="update-title" sx={{ p: 0 }}>
            Update from a newer version
          </DialogTitle>
          {version && comparison && (
            <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
              {aboutVersions(version, mine.origin, comparison.base !== undefined)}
            </Typography>
          )}
        </Box>
        <IconAction title="Close" onClick={onClose}>
          <X size={18} />
        </IconAction>
      </Box>
      {isBroken || version?.result.connector.broken.definition ? (
        <EmptyState title={isBroken ? 'The code has a syntax error' : 'The new file has a syntax error'}>
          {isBroken ? 'Mend it or discard the broken text on the Definition tab; then this connector can be updated.' : 'Its API definition does not parse. Mend the file and bring it again. Nothing was changed.'}
        </EmptyState>
      ) : comparison ? (
        <>
          <ReadingNotes notes={notes} />
          <ComparisonView comparison={comparison} onCancel={onClose} onApply={apply} />
        </>
      ) : version ? (
        <Box role="status" sx={{ px: { xs: 2, sm: 3 }, pb: 3 }}>
          <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
            Comparing…
          </Typography>
          <LinearProgress aria-label="Comparing" />
        </Box>
      ) : (
        <BringSource reader={reader} about={aboutOrigin(mine.origin)} decisions={mine.origin?.decisions ?? nothingDecided} onRead={onRead} />
      )}
    </>
  );
}
