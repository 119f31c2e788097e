import { Box, Typography } from '@mui/material';
import { ChevronDown, ChevronRight, File, FileArchive, FileX, Folder } from 'lucide-react';
import { useMemo, useState } from 'react';
import { counted } from '../../core/base/counted';
import type { OutputFile } from '../../core/exporters/exporter';
import type { MadePackage } from '../../core/exporters/make-package';
import { readZip } from '../../core/zip/read-zip';
import { useConnector, useOpenLists } from '../../session/react/session-context';
import { SeverityIcon } from '../../ui/severity-icon';
import { codeFont } from '../../ui/theme';
import { useIconUrl } from '../../widgets/icon-url/use-icon-url';
import { useNavigation } from '../../widgets/navigation/navigation';
import { findingsByFile, missingRows, previewText, rowsOf, withMissing, type FileFindings, type PackageRow } from './package-rows';

const icons = { folder: Folder, zip: FileArchive, file: File, missing: FileX } as const;

/** What the package holds, with sizes and what is open in each file; a file opens for reading, a zip shows what lies in it. */
export function PackageTree({ made }: { readonly made: MadePackage }) {
  const connector = useConnector((whole) => whole);
  const lists = useOpenLists();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [zips, setZips] = useState<ReadonlyMap<OutputFile, readonly OutputFile[]>>(new Map());
  const rows = useMemo(() => {
    const findings = lists.flat();
    const findingsOf = findingsByFile(connector, findings);
    const inside = (row: PackageRow): PackageRow[] => {
      const files = row.kind !== 'zip' || !row.file ? undefined : row.file.name === 'package.zip' ? made.inside : open.has(row.key) ? zips.get(row.file) : undefined;
      return files ? [row, ...rowsOf(files, findingsOf, row.depth + 1, `${row.key}/`).flatMap(inside)] : [row];
    };
    return withMissing(rowsOf(made.files, findingsOf).flatMap(inside), missingRows(made, findings));
  }, [made, connector, lists, open, zips]);

  const toggle = async ({ key, kind, file }: PackageRow): Promise<void> => {
    if (kind === 'zip' && file && !zips.has(file)) {
      const read = await readZip(file.bytes);
      if (read.ok) setZips((known) => new Map([...known, [file, read.files]]));
    }
    setOpen((now) => new Set(now.has(key) ? [...now].filter((each) => each !== key) : [...now, key]));
  };

  return (
    <Box component="ul" aria-label="Files of the package" sx={{ listStyle: 'none', m: 0, p: 0, border: 1, borderColor: 'divider', borderRadius: 1.5, overflow: 'hidden', '& > li + li': { borderTop: 1, borderColor: 'divider' } }}>
      {rows.map((row) => (
        <TreeRow key={row.key} row={row} isOpen={open.has(row.key)} onToggle={() => void toggle(row)} />
      ))}
    </Box>
  );
}

interface TreeRowProps {
  readonly row: PackageRow;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function TreeRow({ row, isOpen, onToggle }: TreeRowProps) {
  const { depth, label, kind, file, findings } = row;
  const Icon = icons[kind];
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  const canOpen = kind === 'file' || (kind === 'zip' && file?.name !== 'package.zip');
  const name = (
    <>
      <Icon size={16} aria-hidden />
      <Box component="span" sx={{ overflowWrap: 'anywhere', textAlign: 'left', color: kind === 'missing' ? 'text.secondary' : undefined }}>
        {label}
      </Box>
    </>
  );
  const indent = { xs: 0.75 + 1.5 * depth, sm: 0.75 + 2.5 * depth };
  const line = { display: 'flex', alignItems: 'center', gap: 1, minWidth: 0, flex: 1, minHeight: 32, pl: indent, fontFamily: codeFont, fontSize: { xs: 12, sm: 13 }, '& > svg': { flexShrink: 0 } } as const;
  // Of further files this is the place: nothing else shows them.
  const isPlace = findings?.first.at === '/extras';
  return (
    <Box component="li" data-pointer={isPlace ? findings.first.at : undefined} sx={{ bgcolor: kind === 'folder' ? 'panel' : 'transparent' }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, pr: 1.5 }}>
        {canOpen ? (
          <Box
            component="button"
            type="button"
            aria-expanded={isOpen}
            onClick={onToggle}
            sx={{ ...line, border: 0, bgcolor: 'transparent', color: 'inherit', cursor: 'pointer', '&:hover': { bgcolor: 'hover' }, '&:focus-visible': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: -2 } }}
          >
            <Chevron size={14} aria-hidden />
            {name}
          </Box>
        ) : (
          <Box sx={line}>
            <Box component="span" aria-hidden sx={{ width: 14, flexShrink: 0 }} />
            {name}
          </Box>
        )}
        {findings && <FileState findings={findings} isPlace={isPlace} isMissing={kind === 'missing'} />}
        {file && (
          <Typography component="span" variant="caption" sx={{ color: 'text.secondary', whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums', minWidth: { sm: 96 }, textAlign: 'right' }}>
            {counted(file.bytes.length, 'byte')}
          </Typography>
        )}
      </Box>
      {isOpen && file && kind === 'file' && <Preview file={file} />}
    </Box>
  );
}

/** What is open in a file, as a way to the first of it: of a further file, whose place is here, to what would put it right. */
function FileState({ findings: { error, warning, first }, isPlace, isMissing }: { readonly findings: FileFindings; readonly isPlace: boolean; readonly isMissing: boolean }) {
  const { goTo, askFix } = useNavigation();
  const said = [error > 0 ? counted(error, 'error') : '', warning > 0 ? counted(warning, 'warning') : ''].filter((text) => text !== '').join(', ');
  return (
    <Box
      component="button"
      type="button"
      title={first.message}
      onClick={() => (isPlace && first.fixable ? askFix(first) : goTo(first.at, first.missing))}
      sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5, border: 0, p: 0, bgcolor: 'transparent', color: 'text.secondary', font: 'inherit', fontSize: 12, whiteSpace: 'nowrap', cursor: 'pointer', minHeight: 24, '&:hover': { textDecoration: 'underline' }, '&:focus-visible': { outline: '2px solid', outlineColor: 'primary.main' } }}
    >
      <SeverityIcon level={error > 0 ? 'error' : 'warning'} size={14} />
      {isMissing ? 'Missing' : <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>{said}</Box>}
      {!isMissing && <Box component="span" sx={{ display: { xs: 'inline', sm: 'none' } }}>{error > 0 ? error : warning}</Box>}
    </Box>
  );
}

function Preview({ file }: { readonly file: OutputFile }) {
  const isPicture = /\.(?:png|jpe?g)$/i.test(file.name);
  const address = useIconUrl(isPicture ? file : null);
  const preview = isPicture ? undefined : previewText(file);
  return (
    <Box sx={{ borderTop: 1, borderColor: 'divider', bgcolor: 'panel' }}>
      {isPicture && <Box component="img" src={address} alt={file.name} sx={{ display: 'block', p: 1.5, maxWidth: 254, maxHeight: 254 }} />}
      {preview && (
        <Box component="pre" tabIndex={0} aria-label={`Contents of ${file.name}`} sx={{ m: 0, p: 1.5, maxHeight: 320, overflow: 'auto', fontFamily: codeFont, fontSize: 12, lineHeight: 1.5, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {preview.text}
          {!preview.isWhole && '\n…'}
        </Box>
      )}
      {!isPicture && !preview && (
        <Typography variant="body2" sx={{ p: 1.5, color: 'text.secondary' }}>
          This file is no text.
        </Typography>
      )}
    </Box>
  );
}
