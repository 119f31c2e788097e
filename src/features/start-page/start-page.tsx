import { Box, Button, LinearProgress, Typography } from '@mui/material';
import { FilePlus2, FolderOpen, Trash2, Upload } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import { counted } from '../../core/base/counted';
import type { DraftSummary } from '../../core/ports/drafts';
import { IconAction } from '../../ui/icon-action';
import { AddressForm } from '../../widgets/source-address/address-form';

export interface StartPageProps {
  /** Undefined while the list is being read. */
  readonly drafts: readonly DraftSummary[] | undefined;
  readonly isDropping: boolean;
  readonly header: ReactNode;
  readonly onFiles: (files: FileList) => void;
  readonly onAddress: (address: string) => void;
  readonly onBlank: () => void;
  readonly onOpen: (id: string) => void;
  readonly onRemove: (draft: DraftSummary) => void;
}

/** Where a visit begins: bring something, start from nothing, or go on. */
export function StartPage({ drafts, isDropping, header, onFiles, onAddress, onBlank, onOpen, onRemove }: StartPageProps) {
  return (
    <Box sx={{ minHeight: '100%', display: 'flex', flexDirection: 'column' }}>
      {header}
      <Box component="main" sx={{ width: '100%', maxWidth: 880, mx: 'auto', px: { xs: 2, sm: 4 }, py: { xs: 3, md: 7 }, flex: 1 }}>
        <Typography variant="h1" component="h1" sx={{ fontSize: { xs: 24, md: 30 } }}>
          Author a connector that passes certification
        </Typography>
        <Typography sx={{ color: 'text.secondary', mt: 1, maxWidth: '62ch', textWrap: 'pretty' }}>
          Bring an API, fill four tabs, see at every keystroke what a reviewer would object to, call the real service, and download the package to submit. Everything stays in this browser.
        </Typography>
        <Box sx={{ mt: 4, display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', md: '1.6fr 1fr' } }}>
          <ImportCard isDropping={isDropping} onFiles={onFiles} onAddress={onAddress} />
          <Box sx={{ ...card, display: 'flex', flexDirection: 'column', gap: 1, justifyContent: 'space-between' }}>
            <Box>
              <Typography variant="h2">Start blank</Typography>
              <Typography variant="body2" sx={{ color: 'text.secondary', mt: 0.5 }}>
                Describe the API yourself, operation by operation.
              </Typography>
            </Box>
            <Button variant="outlined" startIcon={<FilePlus2 size={16} />} onClick={onBlank} sx={{ alignSelf: 'flex-start' }}>
              Start blank
            </Button>
          </Box>
        </Box>
        <Drafts drafts={drafts} onOpen={onOpen} onRemove={onRemove} />
      </Box>
    </Box>
  );
}

const card = { border: 1, borderColor: 'divider', borderRadius: 2, p: 3, bgcolor: 'background.paper' } as const;

function ImportCard({ isDropping, onFiles, onAddress }: Pick<StartPageProps, 'isDropping' | 'onFiles' | 'onAddress'>) {
  const file = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  return (
    <Box sx={{ ...card, borderStyle: 'dashed', borderColor: isDropping ? 'primary.main' : 'text.disabled', bgcolor: isDropping ? 'hover' : 'panel' }}>
      <Typography variant="h2">Import</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mt: 0.5, mb: 2 }}>
        Drop or paste a Postman collection (its environments along with it), an OpenAPI file (2.0 or 3, JSON or YAML), or a connector (its folder or a zip) anywhere on this page.
      </Typography>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        <Button variant="contained" startIcon={<Upload size={16} />} onClick={() => file.current?.click()}>
          Import a file
        </Button>
        <Button variant="outlined" startIcon={<FolderOpen size={16} />} onClick={() => folder.current?.click()}>
          Open a connector folder
        </Button>
      </Box>
      <AddressForm onAddress={onAddress} />
      <input ref={file} type="file" hidden multiple aria-label="File to import" onChange={(event) => takeFiles(event.currentTarget, onFiles)} />
      <input
        ref={(element) => {
          folder.current = element;
          element?.setAttribute('webkitdirectory', '');
        }}
        type="file"
        hidden
        multiple
        aria-label="Connector folder to open"
        onChange={(event) => takeFiles(event.currentTarget, onFiles)}
      />
    </Box>
  );
}

/** The same file can be picked again after it was changed: the input forgets it. */
function takeFiles(input: HTMLInputElement, onFiles: (files: FileList) => void): void {
  if (input.files && input.files.length > 0) {
    const copy = new DataTransfer();
    const withPaths = Array.from(input.files).some(({ webkitRelativePath }) => webkitRelativePath !== '');
    if (withPaths) onFiles(input.files);
    else {
      for (const one of input.files) copy.items.add(one);
      onFiles(copy.files);
    }
  }
  input.value = '';
}

interface DraftsProps {
  readonly drafts: readonly DraftSummary[] | undefined;
  readonly onOpen: (id: string) => void;
  readonly onRemove: (draft: DraftSummary) => void;
}

function Drafts({ drafts, onOpen, onRemove }: DraftsProps) {
  return (
    <Box component="section" aria-labelledby="drafts-heading" sx={{ mt: 5 }}>
      <Typography variant="h2" id="drafts-heading" sx={{ mb: 1 }}>
        Drafts in this browser
      </Typography>
      {drafts === undefined ? (
        <LinearProgress aria-label="Reading drafts" />
      ) : drafts.length === 0 ? (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          None yet. What you open is kept here as you work, and stays after the page is closed.
        </Typography>
      ) : (
        <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0, border: 1, borderColor: 'divider', borderRadius: 2, overflow: 'hidden' }}>
          {drafts.map((draft) => (
            <Box component="li" key={draft.id} sx={{ display: 'flex', alignItems: 'center', '& + &': { borderTop: 1, borderColor: 'divider' }, '&:hover': { bgcolor: 'hover' } }}>
              <Box
                component="button"
                type="button"
                onClick={() => onOpen(draft.id)}
                sx={{
                  flex: 1,
                  minWidth: 0,
                  display: 'flex',
                  gap: 2,
                  alignItems: 'baseline',
                  px: 2,
                  py: 1.25,
                  border: 0,
                  bgcolor: 'transparent',
                  color: 'text.primary',
                  font: 'inherit',
                  textAlign: 'left',
                  cursor: 'pointer',
                  '&:focus-visible': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: -2 },
                }}
              >
                <Typography component="span" noWrap sx={{ fontWeight: 550 }}>
                  {draft.title}
                </Typography>
                <Typography component="span" variant="caption" noWrap sx={{ color: 'text.secondary', ml: 'auto', flexShrink: 0 }}>
                  {counted(draft.operations, 'operation')} · {new Date(draft.savedAt).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' })}
                </Typography>
              </Box>
              <IconAction title="Delete this draft" label={`Delete the draft ${draft.title}`} onClick={() => onRemove(draft)} sx={{ mr: 1 }}>
                <Trash2 size={16} />
              </IconAction>
            </Box>
          ))}
        </Box>
      )}
    </Box>
  );
}
