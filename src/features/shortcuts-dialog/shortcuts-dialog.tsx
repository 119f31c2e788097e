import { Box, Dialog, DialogContent, DialogTitle, Typography } from '@mui/material';
import { CloseFoot } from '../../ui/close-foot';
import { codeFont } from '../../ui/theme';

const shortcuts: readonly (readonly [string, string])[] = [
  ['Undo', 'Ctrl+Z'],
  ['Redo', 'Ctrl+Shift+Z or Ctrl+Y'],
  ['Find or run', 'Ctrl+K'],
  ['Next finding', 'F8'],
  ['Previous finding', 'Shift+F8'],
  ['Go to a step', 'Alt+1 to Alt+5'],
  ['Send the test call', 'Ctrl+Enter'],
  ['Choose several entries of the list', 'Shift+↓, Ctrl+A or Space'],
  ['Move an operation or policy in the list', 'Alt+↑ or Alt+↓'],
  ['Delete what is chosen in the list', 'Delete'],
  ['Show the fixes at a mark in the code', 'Ctrl+.'],
  ['Leave the code editor with Tab', 'Ctrl+M'],
  ['This list', '?'],
];

/** Every key of the wizard. */
export function ShortcutsDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  return (
    <Dialog open={isOpen} onClose={onClose} maxWidth="xs" aria-labelledby="shortcuts-title">
      <DialogTitle id="shortcuts-title">
        Keyboard shortcuts
      </DialogTitle>
      <DialogContent>
        <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: '1fr auto', rowGap: 1, columnGap: 3 }}>
          {shortcuts.map(([does, keys]) => (
            <Box key={does} sx={{ display: 'contents' }}>
              <Typography component="dt" variant="body2">
                {does}
              </Typography>
              <Typography component="dd" variant="body2" sx={{ m: 0, fontFamily: codeFont, fontSize: 12, color: 'text.secondary' }}>
                {keys}
              </Typography>
            </Box>
          ))}
        </Box>
        <Typography variant="caption" component="p" sx={{ color: 'text.secondary', mt: 2 }}>
          On a Mac, Command stands for Ctrl.
        </Typography>
      </DialogContent>
      <CloseFoot onClose={onClose} />
    </Dialog>
  );
}
