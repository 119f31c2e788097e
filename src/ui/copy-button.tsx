import { Box, Button, IconButton, Tooltip } from '@mui/material';
import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { unseen } from './unseen';

export interface CopyButtonProps {
  readonly text: string;
  /** What the button is called: its words, or with `look` icon its tooltip. */
  readonly label: string;
  readonly look?: 'icon' | 'words';
}

type State = 'ready' | 'copied' | 'refused';

const said: { readonly [state in State]: string } = { ready: '', copied: 'Copied.', refused: 'The browser does not let this page copy: select the text and copy it by hand.' };

/** Copies a text and says for a moment that it did, to eyes and ears; the button keeps its size and its name. */
export function CopyButton({ text, label, look = 'icon' }: CopyButtonProps) {
  const [state, setState] = useState<State>('ready');
  const [isPointed, setPointed] = useState(false);
  useEffect(() => {
    if (state === 'ready') return undefined;
    const timer = setTimeout(() => setState('ready'), state === 'copied' ? 2000 : 6000);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      setState('refused');
    }
  };
  const size = look === 'icon' ? 16 : 14;
  const icon = state === 'copied' ? <Check size={size} aria-hidden /> : <Copy size={size} aria-hidden />;
  return (
    <>
      <Tooltip title={state === 'ready' ? label : said[state]} open={state !== 'ready' || (isPointed && look === 'icon')} onOpen={() => setPointed(true)} onClose={() => setPointed(false)}>
        {look === 'icon' ? (
          <IconButton size="small" aria-label={label} onClick={() => void copy()}>
            {icon}
          </IconButton>
        ) : (
          <Button variant="outlined" aria-label={label} startIcon={icon} onClick={() => void copy()}>
            {label}
          </Button>
        )}
      </Tooltip>
      <Box component="span" role="status" sx={unseen}>
        {said[state]}
      </Box>
    </>
  );
}
