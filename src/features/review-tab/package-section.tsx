import { Box, Button, Typography } from '@mui/material';
import { Download, File, Folder } from 'lucide-react';
import { useDeferredValue, useMemo } from 'react';
import { exportPackage } from '../../core/exporters/submission/export-package';
import { useConnector, useFindingCounts } from '../../session/react/session-context';
import { Section } from '../../ui/section';
import { SeverityIcon } from '../../ui/severity-icon';
import { codeFont } from '../../ui/theme';
import { usePackageDownload } from '../../widgets/download-package/use-package-download';

/** The package as it would be downloaded now. Never locked: what is not ready says so. */
export function PackageSection() {
  const connector = useDeferredValue(useConnector((whole) => whole));
  const files = useMemo(() => exportPackage(connector), [connector]);
  const { error, warning } = useFindingCounts();
  const { isBusy, download } = usePackageDownload();
  const [folder = ''] = files[0]?.name.split('/') ?? [];
  const isReady = error === 0;
  return (
    <Section
      title={isReady ? 'Ready to submit, as far as can be checked here' : 'Not ready to submit yet'}
      about={isReady ? `No errors are open${warning > 0 ? `; ${warning} warnings may draw a reviewer's objection` : ''}.` : `${error} ${error === 1 ? 'error is' : 'errors are'} open. The package can be downloaded all the same.`}
      action={
        <Button variant="contained" loading={isBusy} startIcon={<Download size={16} />} onClick={() => void download()} sx={{ whiteSpace: 'nowrap', flexShrink: 0 }}>
          Download package
        </Button>
      }
    >
      <Box component="ul" aria-label="Files of the package" sx={{ listStyle: 'none', m: 0, p: 0, border: 1, borderColor: 'divider', borderRadius: 1.5, overflow: 'hidden', fontFamily: codeFont, fontSize: { xs: 12, sm: 13 }, '& > li + li': { borderTop: 1, borderColor: 'divider' } }}>
        <Box component="li" sx={{ ...row, bgcolor: 'panel' }}>
          <Folder size={16} aria-hidden />
          <span>{folder}</span>
        </Box>
        {files.map(({ name, bytes }) => {
          const isInside = name.startsWith(`${folder}/`);
          return (
            <Box component="li" key={name} sx={{ ...row, pl: isInside ? { xs: 3, sm: 4 } : 1.5 }}>
              <File size={16} aria-hidden />
              <Box component="span" sx={{ overflowWrap: 'anywhere' }}>
                {isInside ? name.slice(folder.length + 1) : name}
              </Box>
              <Typography component="span" variant="caption" sx={{ ml: 'auto', color: 'text.secondary', whiteSpace: 'nowrap' }}>
                {bytes.length.toLocaleString()} bytes
              </Typography>
            </Box>
          );
        })}
      </Box>
      {!isReady && (
        <Box sx={{ display: 'flex', gap: 1, mt: 1, alignItems: 'center' }}>
          <SeverityIcon level="error" size={14} />
          <Typography variant="caption">A reviewer would send this package back.</Typography>
        </Box>
      )}
    </Section>
  );
}

const row = { display: 'flex', alignItems: 'center', gap: 1, px: 1.5, minHeight: 32, '& > svg': { flexShrink: 0 } } as const;
