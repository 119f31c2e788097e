import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { policyTemplates, purposeTitles } from '../../../core/connector/policy-templates/catalogue';

const purposes = Object.entries(purposeTitles).map(([purpose, title]) => ({ title, templates: policyTemplates.filter((template) => template.purpose === purpose) }));

/** Every policy template by what it is for, with a sentence each. */
export function NewPolicyDialog({ onChoose, onClose }: { readonly onChoose: (templateId: string) => void; readonly onClose: () => void }) {
  return (
    <Dialog open onClose={onClose} maxWidth="sm" aria-labelledby="new-policy-title">
      <DialogTitle id="new-policy-title">New policy</DialogTitle>
      <DialogContent dividers sx={{ p: 0 }}>
        {purposes.map(({ title, templates }) => (
          <Box key={title} component="section" aria-label={title} sx={{ py: 1.5, '& + &': { borderTop: 1, borderColor: 'divider' } }}>
            <Typography variant="subtitle2" sx={{ color: 'text.secondary', px: 3, pb: 0.5 }}>
              {title}
            </Typography>
            {templates.map(({ id, title: name, about, isPreview }) => (
              <Box
                key={id}
                component="button"
                type="button"
                onClick={() => onChoose(id)}
                sx={{ display: 'block', width: '100%', textAlign: 'left', border: 0, bgcolor: 'transparent', color: 'text.primary', font: 'inherit', px: 3, py: 0.75, cursor: 'pointer', '&:hover': { bgcolor: 'hover' }, '&:focus-visible': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: -2 } }}
              >
                <Box component="span" sx={{ display: 'block', fontSize: 14, fontWeight: 500 }}>
                  {name}
                  {isPreview && (
                    <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400 }}>
                      {' '}
                      (preview)
                    </Box>
                  )}
                </Box>
                <Box component="span" sx={{ display: 'block', fontSize: 12, color: 'text.secondary' }}>
                  {about}
                </Box>
              </Box>
            ))}
          </Box>
        ))}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
      </DialogActions>
    </Dialog>
  );
}
