import { Box, Button, IconButton, ListItemText, Menu, MenuItem, ToggleButton, ToggleButtonGroup, useMediaQuery, useTheme } from '@mui/material';
import { ChevronDown, ChevronUp, MoreHorizontal } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { JsonPart } from '../../../core/connector/connector';
import { useConnector } from '../../../session/react/session-context';
import { IconAction } from '../../../ui/icon-action';
import { DiscardButton } from '../../../widgets/editable-part/discard-button';
import { RepairButton } from '../../../widgets/editable-part/repair-button';

/** How the code pane shows its file. */
export type CodeView = 'code' | 'changes' | 'yaml';

export interface CodeFootProps {
  readonly part: JsonPart;
  readonly view: CodeView;
  /** Where the cursor stands, in words. */
  readonly where: string;
  readonly hasPastedYaml: boolean;
  /** Why what was pasted as YAML cannot be read. */
  readonly unreadYaml: string | undefined;
  readonly onPart: (part: JsonPart) => void;
  readonly onView: (view: CodeView) => void;
  readonly onFormat: () => void;
  readonly onShowYaml: () => void;
  /** Brings the field of the place under the cursor into view; absent where there is none. */
  readonly onOpenInForm: (() => void) | undefined;
}

const files: readonly (readonly [JsonPart, string])[] = [
  ['definition', 'Definition'],
  ['properties', 'Properties'],
];

/** The line below the code: what is wrong with it or where the cursor is, and what else can be done with the file. */
export function CodeFoot({ part, view, where, hasPastedYaml, unreadYaml, onPart, onView, onFormat, onShowYaml, onOpenInForm }: CodeFootProps) {
  const broken = useConnector((connector) => connector.broken[part]);
  const isNarrow = useMediaQuery(useTheme().breakpoints.down('sm'));
  const [isUnfolded, setUnfolded] = useState(false);
  // What can be done about a mistake would take a fifth of a phone's code away.
  const canFold = isNarrow && broken !== undefined;
  const isFolded = canFold && !isUnfolded;
  return (
    <Box sx={{ display: 'flex', flexWrap: !isFolded && (broken || hasPastedYaml) ? 'wrap' : 'nowrap', alignItems: 'center', gap: 1, px: 1.5, py: 0.25, minHeight: 40, borderTop: 1, borderColor: 'divider', fontSize: 12, color: 'text.secondary' }}>
      {!isFolded && (
        <ToggleButtonGroup exclusive size="small" aria-label="File" value={part} onChange={(_, value: unknown) => onPart(value === 'properties' || value === 'definition' ? value : part)}>
          {files.map(([value, label]) => (
            <ToggleButton key={value} value={value} title={value === 'definition' ? 'apiDefinition.swagger.json' : 'apiProperties.json'} sx={{ py: 0, minHeight: 26, fontSize: 12 }}>
              {label}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      )}
      {/* What is wrong has a line for itself; on a phone there is no room for where the cursor is. */}
      <Box role="status" sx={{ minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', ...(broken ? { color: 'error.main', flex: isFolded ? '1 1 0' : canFold ? '1 1 calc(100% - 60px)' : '1 1 100%', order: -2, pt: isFolded ? 0 : 0.5, whiteSpace: isFolded ? 'nowrap' : undefined } : { flex: '1 1 0', whiteSpace: 'nowrap' }) }}>
        {hasPastedYaml ? 'What was pasted is YAML.' : broken ? (unreadYaml ?? `Line ${broken.error.line}, column ${broken.error.column}: ${broken.error.message}`) : view === 'code' && <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>{where}</Box>}
      </Box>
      {canFold && (
        <IconAction title={isFolded ? 'Show what can be done' : 'Show the mistake alone'} aria-expanded={!isFolded} onClick={() => setUnfolded(isFolded)} sx={{ order: isFolded ? 1 : -1 }}>
          {isFolded ? <ChevronUp size={16} /> : <ChevronDown size={16} />}
        </IconAction>
      )}
      {hasPastedYaml && (
        <Button variant="contained" onClick={onShowYaml} sx={{ flexShrink: 0, whiteSpace: 'nowrap' }}>
          Write it as JSON…
        </Button>
      )}
      {isFolded ? null : broken ? (
        <Box sx={{ display: 'flex', gap: 1, ml: 'auto' }}>
          {!hasPastedYaml && <RepairButton part={part} />}
          <DiscardButton part={part} />
        </Box>
      ) : (
        <>
          {view !== 'code' && <Button onClick={() => onView('code')} sx={{ whiteSpace: 'nowrap' }}>Back to the code</Button>}
          {view === 'code' && onOpenInForm && <Button onClick={onOpenInForm} sx={{ whiteSpace: 'nowrap' }}>Open in form</Button>}
          <MoreMenu>
            {(act) => [
              <MenuItem key="changes" disabled={view === 'changes'} onClick={() => act(() => onView('changes'))}>
                Changes since the beginning
              </MenuItem>,
              <MenuItem key="yaml" disabled={view === 'yaml'} onClick={() => act(() => onView('yaml'))}>
                Show as YAML
              </MenuItem>,
              <MenuItem key="format" disabled={view !== 'code'} onClick={() => act(onFormat)}>
                <ListItemText primary="Format the file" secondary="Lays out every line anew: its bytes change, what it says does not." slotProps={{ primary: { sx: { fontSize: 13 } }, secondary: { sx: { fontSize: 12, whiteSpace: 'normal', maxWidth: 260 } } }} />
              </MenuItem>,
            ]}
          </MoreMenu>
        </>
      )}
    </Box>
  );
}

/** A menu behind three dots; an entry closes it before it acts. */
function MoreMenu({ children }: { readonly children: (act: (run: () => void) => void) => ReactNode }) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const act = (run: () => void): void => {
    setAnchor(null);
    run();
  };
  return (
    <>
      <IconButton aria-label="More for this file" aria-haspopup="menu" aria-expanded={anchor !== null} onClick={(event) => setAnchor(event.currentTarget)} sx={{ minWidth: 28, minHeight: 28, p: 0.5 }}>
        <MoreHorizontal size={16} aria-hidden />
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {children(act)}
      </Menu>
    </>
  );
}
