/** Colours of YAML; loaded when a YAML text is first shown. */
import { languages } from 'monaco-editor/editor/editor.api';

languages.setMonarchTokensProvider('yaml', {
  tokenizer: {
    root: [
      [/#.*$/, 'comment'],
      [/(?:"(?:[^"\\]|\\.)*"|[A-Za-z_/$][^\s:"]*(?: [^\s:"]+)*)(?=:(?:\s|$))/, 'key'],
      [/"(?:[^"\\]|\\.)*"/, 'string'],
      [/-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?=\s*$)/, 'number'],
      [/\b(?:true|false|null)\b(?=\s*$)/, 'keyword'],
      [/[{}[\]:-](?=\s|$)/, 'delimiter'],
      [/[A-Za-z_/][^"]*$/, 'string'],
    ],
  },
});
