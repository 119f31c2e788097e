import { Box, Button, CircularProgress, Typography } from '@mui/material';
import { ImageUp } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { BinaryFile } from '../../../core/connector/connector';
import { useIconUrl } from '../../../widgets/icon-url/use-icon-url';

/** The first picture of what was dropped or pasted: a file, or the text of an SVG. */
function pictureIn(data: DataTransfer | null): File | undefined {
  const file = [...(data?.files ?? [])].find(({ type, name }) => type.startsWith('image/') || /\.(?:png|jpe?g|svg)$/i.test(name));
  const text = file ? '' : (data?.getData('text/plain') ?? '');
  return file ?? (/^\s*(?:<\?xml[^>]{0,200}>\s*)?<svg[\s>]/i.test(text) ? new File([text], 'pasted.svg', { type: 'image/svg+xml' }) : undefined);
}

const isTextBox = (target: EventTarget | null): boolean => target instanceof HTMLElement && target.closest('input, textarea, [contenteditable]') !== null;

/** What shines through a transparent icon. */
const chequered = { backgroundImage: 'repeating-conic-gradient(#8886 0 25%, #fff6 0 50%)', backgroundSize: '16px 16px' } as const;

export interface IconDropProps {
  readonly icon: BinaryFile | null;
  readonly isBusy: boolean;
  readonly onFile: (file: File) => void;
}

/** Where the icon is shown in its own size, and where a logo is dropped, pasted or chosen. */
export function IconDrop({ icon, isBusy, onFile }: IconDropProps) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const url = useIconUrl(icon);

  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const file = isTextBox(event.target) ? undefined : pictureIn(event.clipboardData);
    if (!file) return;
    event.preventDefault();
    onFile(file);
  });
  useEffect(() => {
    const listener = (event: ClipboardEvent): void => onPaste(event);
    addEventListener('paste', listener);
    return () => removeEventListener('paste', listener);
  }, []);

  return (
    <Box
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = pictureIn(event.dataTransfer) ?? event.dataTransfer.files[0];
        if (file) onFile(file);
      }}
      sx={{ width: 232 }}
    >
      <Box
        sx={{
          width: 232,
          height: 232,
          border: icon ? '1px solid' : '1px dashed',
          borderColor: isOver ? 'primary.main' : icon ? 'divider' : 'text.disabled',
          outline: isOver ? '2px solid' : 'none',
          outlineColor: 'primary.main',
          borderRadius: 1,
          display: 'grid',
          placeItems: 'center',
          overflow: 'hidden',
          position: 'relative',
          bgcolor: 'panel',
        }}
      >
        {icon ? (
          <Box component="img" src={url} alt="The connector's icon" sx={{ maxWidth: 230, maxHeight: 230, display: 'block', ...chequered }} />
        ) : (
          <Typography variant="body2" sx={{ color: 'text.secondary', textAlign: 'center', px: 3, textWrap: 'balance' }}>
            Drop or paste the logo here: PNG, JPG or SVG
          </Typography>
        )}
        {isBusy && (
          <Box sx={{ position: 'absolute', inset: 0, display: 'grid', placeItems: 'center', bgcolor: 'background.default', opacity: 0.8 }}>
            <CircularProgress size={28} aria-label="The icon is being made" />
          </Box>
        )}
      </Box>
      <Button fullWidth variant="outlined" startIcon={<ImageUp size={16} />} onClick={() => input.current?.click()} sx={{ mt: 1 }}>
        {icon ? 'Choose another logo' : 'Choose a logo'}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label="Icon file"
        accept="image/png,image/jpeg,image/svg+xml,.svg"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
    </Box>
  );
}
