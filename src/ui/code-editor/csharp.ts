/** Colours, brackets and indentation of C#; loaded when a C# text is first shown. */
import { languages } from 'monaco-editor/editor/editor.api';

const keywords =
  'abstract as async await base bool break byte case catch char checked class const continue decimal default delegate do double dynamic else enum event explicit extern false finally fixed float for foreach get goto if implicit in init int interface internal is lock long nameof namespace new null object operator out override params partial private protected public readonly record ref required return sbyte sealed set short sizeof stackalloc static string struct switch this throw true try typeof uint ulong unchecked unsafe ushort using value var virtual void volatile when where while with yield'.split(
    ' ',
  );

languages.setLanguageConfiguration('csharp', {
  comments: { lineComment: '//', blockComment: ['/*', '*/'] },
  brackets: [
    ['{', '}'],
    ['[', ']'],
    ['(', ')'],
  ],
  autoClosingPairs: [
    { open: '{', close: '}' },
    { open: '[', close: ']' },
    { open: '(', close: ')' },
    { open: '"', close: '"', notIn: ['string', 'comment'] },
  ],
  indentationRules: { increaseIndentPattern: /[{([]\s*$/, decreaseIndentPattern: /^\s*[})\]]/ },
});
languages.setMonarchTokensProvider('csharp', {
  keywords,
  tokenizer: {
    root: [
      [/\/\/.*$/, 'comment'],
      [/\/\*/, 'comment', '@comment'],
      [/#\s*(?:if|else|elif|endif|region|endregion|define|pragma|r|load)\b.*$/, 'delimiter'],
      [/"""/, 'string', '@raw'],
      [/\$?@\$?"/, 'string', '@verbatim'],
      [/\$?"/, 'string', '@text'],
      [/'(?:[^'\\]|\\.)[^']{0,8}'/, 'string'],
      [/@?[A-Za-z_]\w*/, { cases: { '@keywords': 'keyword', '@default': 'identifier' } }],
      [/0[xX][\da-fA-F_]+[uUlL]*|\d[\d_]*(?:\.\d+)?(?:[eE][+-]?\d+)?[fFdDmMuUlL]*/, 'number'],
      [/[{}[\]()]/, '@brackets'],
      [/[;,.:?<>=!+\-*/%&|^~]/, 'delimiter'],
    ],
    comment: [
      [/[^*]+/, 'comment'],
      [/\*\//, 'comment', '@pop'],
      [/\*/, 'comment'],
    ],
    text: [
      [/[^"\\]+/, 'string'],
      [/\\./, 'string'],
      [/"|$/, 'string', '@pop'],
    ],
    verbatim: [
      [/[^"]+/, 'string'],
      [/""/, 'string'],
      [/"/, 'string', '@pop'],
    ],
    raw: [
      [/[^"]+/, 'string'],
      [/"""+/, 'string', '@pop'],
      [/"/, 'string'],
    ],
  },
});
