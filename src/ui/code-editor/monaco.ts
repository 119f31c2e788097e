/**
 * Monaco with what editing JSON needs and no more: no language service (our own rules give the markers), C# for custom
 * code when it is first shown, suggestions only where the owner of the text gives some. Nothing here is loaded before a code editor is shown.
 */
import 'monaco-editor/features/codicon/register';
import 'monaco-editor/features/bracketMatching/register';
import 'monaco-editor/features/caretOperations/register';
import 'monaco-editor/features/clipboard/register';
import 'monaco-editor/features/codeAction/register';
import 'monaco-editor/features/find/register';
import 'monaco-editor/features/folding/register';
import 'monaco-editor/features/hover/register';
import 'monaco-editor/features/indentation/register';
import 'monaco-editor/features/linesOperations/register';
import 'monaco-editor/features/multicursor/register';
import 'monaco-editor/features/snippet/register';
// The feature of that name brings inline completions alone, without the list of proposals.
import 'monaco-editor/editor/contrib/suggest/browser/suggestController';
import 'monaco-editor/features/toggleTabFocusMode/register';
import 'monaco-editor/features/wordOperations/register';
import { editor, languages } from 'monaco-editor/editor/editor.api';
import { jsonTokens } from './json-tokens';
import './monaco.css';

export { editor, languages, MarkerSeverity, Range } from 'monaco-editor/editor/editor.api';

declare global {
  interface Window {
    MonacoEnvironment?: { getWorker: () => Worker };
  }
}

window.MonacoEnvironment = { getWorker: () => new Worker(new URL('./editor.worker.ts', import.meta.url), { type: 'module' }) };

languages.register({ id: 'csharp' });
languages.onLanguage('csharp', () => void import('./csharp'));
languages.register({ id: 'yaml' });
languages.onLanguage('yaml', () => void import('./yaml'));
languages.register({ id: 'json' });
languages.setLanguageConfiguration('json', {
  brackets: [
    ['{', '}'],
    ['[', ']'],
  ],
  autoClosingPairs: [
    { open: '{', close: '}', notIn: ['string'] },
    { open: '[', close: ']', notIn: ['string'] },
    { open: '"', close: '"', notIn: ['string'] },
  ],
  wordPattern: /(-?\d*\.\d\w*)|([^[{\]}:",\s]+)/,
  indentationRules: { increaseIndentPattern: /[{[]\s*$/, decreaseIndentPattern: /^\s*[}\]]/ },
});
/** Where a line begins says nothing about it. */
const anywhere: languages.IState = { clone: () => anywhere, equals: () => true };
languages.setTokensProvider('json', {
  getInitialState: () => anywhere,
  tokenize: (line) => ({ tokens: [...jsonTokens(line)], endState: anywhere }),
});

editor.defineTheme('wizard-light', {
  base: 'vs',
  inherit: true,
  rules: [
    { token: 'key', foreground: '1840ab' },
    { token: 'string', foreground: '1c6a3c' },
    { token: 'number', foreground: '8a4a00' },
    { token: 'keyword', foreground: '8a2f8f' },
    { token: 'comment', foreground: '565e6c' },
    { token: 'delimiter', foreground: '565e6c' },
  ],
  colors: {
    'editor.background': '#ffffff',
    'editor.foreground': '#1b1f27',
    'editorLineNumber.foreground': '#565e6c',
    'editorLineNumber.activeForeground': '#1b1f27',
    'editor.lineHighlightBackground': '#f6f7f9',
    'editor.lineHighlightBorder': '#f6f7f9',
    'editorWidget.background': '#f6f7f9',
    'editorWidget.border': '#8b93a1',
    'editorHoverWidget.border': '#8b93a1',
    'menu.background': '#ffffff',
    'menu.foreground': '#1b1f27',
    'list.hoverBackground': '#dfe6fa',
    'list.hoverForeground': '#1b1f27',
    focusBorder: '#1f4fd1',
  },
});
editor.defineTheme('wizard-dark', {
  base: 'vs-dark',
  inherit: true,
  rules: [
    { token: 'key', foreground: '8fb0ff' },
    { token: 'string', foreground: '8fd6a8' },
    { token: 'number', foreground: 'eab54f' },
    { token: 'keyword', foreground: 'd9a3e6' },
    { token: 'comment', foreground: 'a3abb9' },
    { token: 'delimiter', foreground: 'a3abb9' },
  ],
  colors: {
    'editor.background': '#14171c',
    'editor.foreground': '#e8eaef',
    'editorLineNumber.foreground': '#a3abb9',
    'editorLineNumber.activeForeground': '#e8eaef',
    'editor.lineHighlightBackground': '#1a1e25',
    'editor.lineHighlightBorder': '#1a1e25',
    'editorWidget.background': '#1a1e25',
    'editorWidget.border': '#737c8c',
    'editorHoverWidget.border': '#737c8c',
    'menu.background': '#1a1e25',
    'menu.foreground': '#e8eaef',
    'list.hoverBackground': '#2b3a5e',
    'list.hoverForeground': '#e8eaef',
    focusBorder: '#8fb0ff',
  },
});

const scheme = (): string => (document.documentElement.getAttribute('data-theme') === 'dark' ? 'wizard-dark' : 'wizard-light');

/** Keeps Monaco's colours in step with the page's; gives a way to stop. */
export function followScheme(): () => void {
  editor.setTheme(scheme());
  const observer = new MutationObserver(() => editor.setTheme(scheme()));
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}
