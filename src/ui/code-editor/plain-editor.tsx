import { Box } from '@mui/material';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { codeFont } from '../theme';
import type { CodeEditorProps } from './code-editor-props';

const never = (): (() => void) => () => undefined;

/** The code editor without Monaco: a text box that edits the same way. */
export function PlainEditor({ label, text, markers, readOnly, reveal, difference, onChange, onType, onCursor, onBlur }: CodeEditorProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  const isLive = typeof text !== 'string';
  const shown = useSyncExternalStore(isLive ? text.subscribe : never, isLive ? text.text : () => text);
  useEffect(() => {
    const element = box.current;
    if (!element || !reveal) return;
    element.setSelectionRange(reveal.offset, reveal.offset);
    const lines = element.value.slice(0, reveal.offset).split('\n').length;
    element.scrollTop = Math.max(0, lines - 4) * 20;
  }, [reveal]);
  const first = markers.find(({ level }) => level === 'error') ?? markers[0];
  return (
    <Box sx={{ height: '100%', display: 'flex', flexDirection: 'column' }}>
      <Box
        component="textarea"
        ref={box}
        aria-label={label}
        value={shown}
        readOnly={readOnly === true}
        spellCheck={false}
        onChange={({ target: { value } }) => {
          const change = difference(shown, value);
          if (!onType) onChange(value);
          else if (change) onType([change]);
        }}
        onSelect={(event) => onCursor?.(event.currentTarget.selectionStart)}
        onBlur={() => onBlur?.()}
        sx={{ flex: 1, border: 0, p: 1.5, resize: 'none', font: `13px/20px ${codeFont}`, color: 'text.primary', bgcolor: 'background.default', whiteSpace: 'pre' }}
      />
      {first && (
        <Box role="status" sx={{ p: 1, borderTop: 1, borderColor: 'divider', fontSize: 12 }}>
          {first.message}
        </Box>
      )}
    </Box>
  );
}
