/** What Monaco does away from the page: comparing two texts. */
import 'monaco-editor/editor/editor.worker';
