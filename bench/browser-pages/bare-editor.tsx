/** The code editor with nobody behind it: what typing costs without reading, rules and markers. */
import { createRoot } from 'react-dom/client';
import { MonacoEditor } from '../../src/ui/code-editor/monaco-editor';

const root = document.getElementById('root');
const answer = await fetch('/document.json');
const text = await answer.text();
const nothing = (): void => undefined;

if (root) {
  createRoot(root).render(
    <MonacoEditor label="Bare" language="json" text={text} markers={[]} difference={() => undefined} onChange={nothing} onType={() => text} onUndo={nothing} onRedo={nothing} />,
  );
}
