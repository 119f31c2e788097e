import { Alert, Box, Button, Typography } from '@mui/material';
import { isObject } from '../../core/base/json';
import { parentOf, type Pointer } from '../../core/base/pointer';
import { addConnectionParameter } from '../../core/commands/connection-parameters';
import { templateMisfits, templateWords } from '../../core/connector/oauth-settings';
import { useSession, useValue } from '../../session/react/session-context';
import { codeFont } from '../../ui/theme';

/** The words that templates may hold, and those in them that nothing fills yet. */
export function TemplateWords({ token }: { readonly token: Pointer }) {
  const session = useSession();
  const group = parentOf(token);
  const parameters = useValue(group);
  const { unfilled } = templateMisfits(useValue(token), isObject(parameters) ? parameters : {});
  return (
    <Box>
      <Typography variant="caption" component="p" sx={{ color: 'text.secondary' }}>
        Templates take these words, in braces:{' '}
        <Box component="code" sx={{ fontFamily: codeFont }}>
          {templateWords.map((word) => `{${word}}`).join(' ')}
        </Box>
        , and each parameter <code>token:region</code> below as <code>{'{region}'}</code>.
      </Typography>
      <Box aria-live="polite">
        {unfilled.map((word) => (
          <Alert key={word} severity="warning" sx={{ mt: 1, bgcolor: 'panel', color: 'text.primary', border: 1, borderColor: 'divider' }}>
            Nothing fills {`{${word}}`}: there is no parameter token:{word}.
            <Box sx={{ mt: 0.5, ml: -1.5 }}>
              <Button onClick={() => session.run(addConnectionParameter, { group, name: `token:${word}`, type: 'string' })}>Add token:{word}</Button>
            </Box>
          </Alert>
        ))}
      </Box>
    </Box>
  );
}
