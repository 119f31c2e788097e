import type { CSSProperties } from 'react';
import { codeFont } from './theme';

const tones: { readonly [method: string]: string } = {
  get: 'info-main',
  post: 'success-main',
  put: 'warning-main',
  patch: 'warning-main',
  delete: 'error-main',
  hook: 'primary-main',
};

const label: CSSProperties = { fontFamily: codeFont, fontSize: 11, fontWeight: 700, width: 44, flexShrink: 0 };

/** An HTTP method in its colour, in a column of fixed width. */
export function MethodLabel({ method }: { readonly method: string }) {
  return <span style={{ ...label, color: `var(--cw-palette-${tones[method] ?? 'text-secondary'})` }}>{method === 'options' ? 'OPT' : method === 'delete' ? 'DEL' : method.toUpperCase()}</span>;
}
