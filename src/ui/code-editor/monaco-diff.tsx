import 'monaco-editor/features/diffEditor/register';
import { Box } from '@mui/material';
import { useEffect, useRef } from 'react';
import { codeFont } from '../theme';
import type { CodeDiffProps } from './code-diff-props';
import { editor, followScheme } from './monaco';

/** Two texts side by side with Monaco; one below the other where there is no room. */
export function MonacoDiff({ label, before, after, language }: CodeDiffProps) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!host.current) return undefined;
    const original = editor.createModel(before, language);
    const modified = editor.createModel(after, language);
    const created = editor.createDiffEditor(host.current, {
      automaticLayout: true,
      contextmenu: false,
      diffWordWrap: 'on',
      fontFamily: codeFont,
      fontSize: 13,
      hideUnchangedRegions: { enabled: true },
      lineHeight: 20,
      minimap: { enabled: false },
      originalAriaLabel: `${label}: before`,
      modifiedAriaLabel: `${label}: now`,
      readOnly: true,
      renderOverviewRuler: false,
      renderSideBySideInlineBreakpoint: 560,
      scrollBeyondLastLine: false,
    });
    created.setModel({ original, modified });
    const stopFollowing = followScheme();
    return () => {
      stopFollowing();
      created.dispose();
      original.dispose();
      modified.dispose();
    };
  }, [label, before, after, language]);
  return <Box ref={host} role="group" aria-label={label} sx={{ position: 'absolute', inset: 0 }} />;
}
