import { LinearProgress } from '@mui/material';
import { lazy, Suspense, useState, type KeyboardEvent } from 'react';
import type { CodeEditorProps } from './code-editor-props';
import { PlainEditor } from './plain-editor';

const MonacoEditor = lazy(async () => {
  try {
    const { MonacoEditor: loaded } = await import('./monaco-editor');
    return { default: loaded };
  } catch {
    return { default: PlainEditor };
  }
});

/** A plain style: working out styles of the theme at every key costs more than the rest of this component. */
const frame = { height: '100%', minHeight: 0, minWidth: 0, position: 'relative', overflow: 'hidden' } as const;

/**
 * The code editor: Monaco, loaded when first shown, or a plain text box where it cannot be loaded. Undo and redo go to the
 * owner of the text, so that there is one history.
 */
export function CodeEditor(props: CodeEditorProps) {
  const [isPlain] = useState(() => typeof Worker === 'undefined');
  const onKeyDownCapture = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    const isUndo = key === 'z' && !event.shiftKey;
    const isRedo = (key === 'z' && event.shiftKey) || (key === 'y' && !event.shiftKey);
    if (!isUndo && !isRedo) return;
    event.preventDefault();
    event.stopPropagation();
    if (isUndo) props.onUndo();
    else props.onRedo();
  };
  return (
    <div onKeyDownCapture={onKeyDownCapture} style={frame}>
      <Suspense fallback={<LinearProgress aria-label="Loading the code editor" />}>{isPlain ? <PlainEditor {...props} /> : <MonacoEditor {...props} />}</Suspense>
    </div>
  );
}
