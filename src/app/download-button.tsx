import { Box, Tooltip } from '@mui/material';
import { Download } from 'lucide-react';
import { useFindingCounts } from '../session/react/session-context';
import { BusyButton } from '../ui/busy-button';
import { usePackageDownload } from '../widgets/download-package/use-package-download';

/** What the button says besides; read only while that is seen, so that an error that comes or goes does not draw the button. */
function DownloadState() {
  const { error } = useFindingCounts();
  return `The connector as a zip. ${error === 0 ? 'No errors are open' : `Not ready to submit: ${error} ${error === 1 ? 'error' : 'errors'} open`}.`;
}

/** The way out, always there: the package as it stands. */
export function DownloadButton() {
  const { busy, download } = usePackageDownload();
  return (
    <Tooltip describeChild title={<DownloadState />}>
      <BusyButton variant="contained" aria-label="Download package" isBusy={busy !== undefined} startIcon={<Download size={16} />} onClick={() => void download('folder')} sx={{ whiteSpace: 'nowrap', flexShrink: 0, minWidth: { xs: 40, sm: 64 }, '& .MuiButton-startIcon': { mr: { xs: 0, sm: 1 } } }}>
        <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>
          Download package
        </Box>
      </BusyButton>
    </Tooltip>
  );
}
