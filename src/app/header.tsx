import { Badge, Box, Button, IconButton, Menu, MenuItem, Tooltip, Typography } from '@mui/material';
import { CircleAlert, EllipsisVertical, FileInput, House, Redo2, ScrollText, Search, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { counted } from '../core/base/counted';
import { objectOf, textOf } from '../core/base/json';
import { useConnector, useOpenCounts, useSession, useSettled } from '../session/react/session-context';
import type { Session } from '../session/session';
import { IconAction } from '../ui/icon-action';
import { DownloadButton } from './download-button';
import type { OpenDraft } from './open-draft';
import { SaveMark } from './save-note';
import { ThemeSwitch, useOtherTheme } from './theme-switch';

export interface HeaderProps {
  readonly draft: OpenDraft;
  /** Opens the findings, where they have no column of their own. */
  readonly onFindings: (() => void) | undefined;
  readonly onSearch: () => void;
  readonly onUpdate: () => void;
  /** Opens what the import of the connector noted; undefined when there is nothing. */
  readonly onNotes: (() => void) | undefined;
}

/** The bar over the wizard: which connector, whether it is kept, history, search, and the way out. */
export function Header({ draft, onFindings, onSearch, onUpdate, onNotes }: HeaderProps) {
  const session = useSession();
  const color = useConnector((connector) => textOf(objectOf(connector.properties, 'properties'), 'iconBrandColor'));
  const undoLabel = useConnector(() => session.undoLabel);
  const redoLabel = useConnector(() => session.redoLabel);
  return (
    <Box component="header" sx={{ gridColumn: '1 / -1', gridRow: 1, borderBottom: 1, borderColor: 'divider', minWidth: 0 }}>
      <Box sx={{ height: 51, display: 'flex', alignItems: 'center', gap: { xs: 0.25, sm: 1 }, px: { xs: 1, sm: 2 }, minWidth: 0 }}>
        <Tooltip title="Start page and drafts">
          <IconButton component="a" href="#/" aria-label="Start page and drafts">
            <House size={18} />
          </IconButton>
        </Tooltip>
        <Box aria-hidden sx={{ width: 14, height: 14, borderRadius: '4px', flexShrink: 0, border: 1, borderColor: 'divider', mx: 0.5 }} style={{ backgroundColor: /^#[0-9a-f]{6}$/i.test(color ?? '') ? color : undefined }} />
        <Title />
        <SaveMark keeper={draft.keeper} />
        <Box sx={{ flex: 1 }} />
        <IconAction title={undoLabel ? `Undo: ${undoLabel} (Ctrl+Z)` : 'Nothing to undo'} label={undoLabel ? `Undo: ${undoLabel}` : 'Undo'} disabled={!undoLabel} onClick={() => session.undo()}>
          <Undo2 size={18} />
        </IconAction>
        <Tooltip title={redoLabel ? `Redo: ${redoLabel} (Ctrl+Shift+Z)` : 'Nothing to redo'}>
          <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>
            <IconButton aria-label={redoLabel ? `Redo: ${redoLabel}` : 'Redo'} disabled={!redoLabel} onClick={() => session.redo()}>
              <Redo2 size={18} />
            </IconButton>
          </Box>
        </Tooltip>
        <IconAction title="Update from a newer version" onClick={onUpdate} sx={{ display: { xs: 'none', md: 'inline-flex' } }}>
          <FileInput size={18} />
        </IconAction>
        <Button
          variant="outlined"
          color="inherit"
          onClick={onSearch}
          startIcon={<Search size={14} />}
          sx={{ color: 'text.secondary', borderColor: 'divider', display: { xs: 'none', md: 'inline-flex' }, minWidth: 190, justifyContent: 'flex-start', fontWeight: 450 }}
        >
          Find or run…
          <Box component="span" sx={{ ml: 'auto', fontSize: 11 }}>
            Ctrl K
          </Box>
        </Button>
        <IconAction title="Find or run (Ctrl+K)" label="Find or run" onClick={onSearch} sx={{ display: { md: 'none' } }}>
          <Search size={18} />
        </IconAction>
        {onNotes && (
          <IconAction title="Import notes" onClick={onNotes} sx={{ display: { xs: 'none', md: 'inline-flex' } }}>
            <ScrollText size={18} />
          </IconAction>
        )}
        {onFindings && <FindingsButton onFindings={onFindings} />}
        <MoreMenu redoLabel={redoLabel} onRedo={() => session.redo()} onUpdate={onUpdate} onNotes={onNotes} />
        <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>
          <ThemeSwitch />
        </Box>
        <DownloadButton />
      </Box>
    </Box>
  );
}

/** The way to the findings and how many there are; by itself, so that a number draws no other button anew. */
function FindingsButton({ onFindings }: { readonly onFindings: () => void }) {
  const counts = useOpenCounts();
  return (
    <IconAction title="Findings" label={`Findings: ${counted(counts.error, 'error')}, ${counted(counts.warning, 'warning')}`} onClick={onFindings}>
      <Badge badgeContent={counts.error > 0 ? counts.error : counts.warning} color={counts.error > 0 ? 'error' : 'warning'} max={99} slotProps={{ badge: { sx: { height: 16, minWidth: 16, px: 0.5, fontSize: 10 } } }}>
        <CircleAlert size={18} />
      </Badge>
    </IconAction>
  );
}

interface MoreMenuProps extends Pick<HeaderProps, 'onUpdate' | 'onNotes'> {
  readonly redoLabel: string | undefined;
  readonly onRedo: () => void;
}

/** What only a phone has no room for as a button. */
const onPhone = { display: { xs: 'flex', sm: 'none' } };

/** On a narrow screen, what has a button of its own on a wide one. */
function MoreMenu({ redoLabel, onRedo, onUpdate, onNotes }: MoreMenuProps) {
  const theme = useOtherTheme();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const choose = (run: () => void): void => {
    setAnchor(null);
    run();
  };
  return (
    <>
      <IconAction title="More" aria-haspopup="menu" aria-expanded={anchor !== null} onClick={({ currentTarget }) => setAnchor(currentTarget)} sx={{ display: { md: 'none' } }}>
        <EllipsisVertical size={18} />
      </IconAction>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        <MenuItem disabled={!redoLabel} onClick={() => choose(onRedo)} sx={onPhone}>
          {redoLabel ? `Redo: ${redoLabel}` : 'Redo'}
        </MenuItem>
        <MenuItem onClick={() => choose(onUpdate)}>Update from a newer version</MenuItem>
        {onNotes && <MenuItem onClick={() => choose(onNotes)}>Import notes</MenuItem>}
        <MenuItem onClick={() => choose(theme.use)} sx={onPhone}>
          {theme.label}
        </MenuItem>
      </Menu>
    </>
  );
}

const titleOf = ({ connector }: Session): string => textOf(objectOf(connector.definition, 'info'), 'title')?.trim() || 'Untitled connector';

/** Of a large connector it follows when typing rests, as the list of findings does: a changed title lays the header out and draws it anew, 1 ms a key. */
function Title() {
  const title = useSettled(titleOf);
  return (
    <Typography component="h1" noWrap sx={{ fontSize: 14, fontWeight: 650, minWidth: 0 }} title={title}>
      {title}
    </Typography>
  );
}
