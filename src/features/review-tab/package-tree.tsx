import { Box, Typography } from '@mui/material';
import { File, Folder, FileArchive } from 'lucide-react';
import type { MadePackage } from '../../core/exporters/make-package';
import { codeFont } from '../../ui/theme';

interface TreeRow {
  readonly key: string;
  readonly depth: number;
  readonly label: string;
  readonly kind: 'folder' | 'zip' | 'file';
  readonly bytes: number | undefined;
}

/** Files as rows, each folder once before what lies in it. */
function rowsOf(files: MadePackage['files'], depth: number, prefix: string): TreeRow[] {
  const seen = new Set<string>();
  return files.flatMap(({ name, bytes }) => {
    const steps = name.split('/');
    const folders = steps.slice(0, -1).flatMap((step, index): TreeRow[] => {
      const path = steps.slice(0, index + 1).join('/');
      if (seen.has(path)) return [];
      seen.add(path);
      return [{ key: `${prefix}${path}/`, depth: depth + index, label: step, kind: 'folder', bytes: undefined }];
    });
    return [...folders, { key: prefix + name, depth: depth + steps.length - 1, label: steps.at(-1) ?? name, kind: name.endsWith('.zip') ? 'zip' : 'file', bytes: bytes.length }];
  });
}

const icons = { folder: Folder, zip: FileArchive, file: File } as const;

/** What the package holds, with sizes; the zip inside a certification package is opened. */
export function PackageTree({ made }: { readonly made: MadePackage }) {
  const rows = rowsOf(made.files, 0, '').flatMap((row) => (row.kind === 'zip' ? [row, ...rowsOf(made.inside, row.depth + 1, `${row.key}/`)] : [row]));
  return (
    <Box component="ul" aria-label="Files of the package" sx={{ listStyle: 'none', m: 0, p: 0, border: 1, borderColor: 'divider', borderRadius: 1.5, overflow: 'hidden', fontFamily: codeFont, fontSize: { xs: 12, sm: 13 }, '& > li + li': { borderTop: 1, borderColor: 'divider' } }}>
      {rows.map(({ key, depth, label, kind, bytes }) => {
        const Icon = icons[kind];
        return (
          <Box component="li" key={key} sx={{ display: 'flex', alignItems: 'center', gap: 1, pr: 1.5, minHeight: 32, pl: { xs: 1.5 + 1.5 * depth, sm: 1.5 + 2.5 * depth }, bgcolor: kind === 'folder' ? 'panel' : 'transparent', '& > svg': { flexShrink: 0 } }}>
            <Icon size={16} aria-hidden />
            <Box component="span" sx={{ overflowWrap: 'anywhere' }}>
              {label}
            </Box>
            {bytes !== undefined && (
              <Typography component="span" variant="caption" sx={{ ml: 'auto', color: 'text.secondary', whiteSpace: 'nowrap' }}>
                {bytes.toLocaleString()} bytes
              </Typography>
            )}
          </Box>
        );
      })}
    </Box>
  );
}
