import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography, useMediaQuery } from '@mui/material';
import { useMemo } from 'react';
import { readJson } from '../../../core/base/json-text/read-json';
import { withValueInCode } from '../../../core/connector/value-in-code';
import { LineChanges } from '../../../widgets/editable-part/line-changes';
import type { PastedYaml } from './pasted-yaml';

export interface YamlDialogProps {
  /** The code as it is, with the YAML in it, and the last code that could be read. */
  readonly text: string;
  readonly before: string;
  readonly pasted: PastedYaml;
  readonly onTake: (text: string) => void;
  readonly onClose: () => void;
}

/** What becomes of pasted YAML as JSON, as the lines that differ from the code of before; nothing is changed before it is taken. */
export function YamlDialog({ text, before, pasted, onTake, onClose }: YamlDialogProps) {
  const isSmall = useMediaQuery('(max-width: 719px)');
  const { after, read } = useMemo(() => {
    const written = withValueInCode(text, pasted.start, pasted.end, pasted.value);
    return { after: written, read: readJson(written) };
  }, [text, pasted]);
  return (
    <Dialog open disableRestoreFocus onClose={onClose} fullScreen={isSmall} maxWidth="lg" aria-labelledby="yaml-title">
      <DialogTitle id="yaml-title">
        Pasted YAML as JSON
      </DialogTitle>
      <DialogContent>
        <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
          Connectors are kept as JSON. Comments and anchors of the YAML have no place in it; what they stand for is written out.
          {!read.ok && ` The code around the piece still has a mistake in line ${read.error.line}: it can be mended afterwards.`}
        </Typography>
        <LineChanges before={before} after={after} />
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onClose}>
          Leave it as it is
        </Button>
        <Button variant="contained" onClick={() => onTake(after)} autoFocus>
          Write it as JSON
        </Button>
      </DialogActions>
    </Dialog>
  );
}
