import { codeFont } from '../../../ui/theme';

/**
 * The look of everything in a preview, said once on its frame: a card may have hundreds of fields, and each part of them
 * being a styled component would cost more than all the rest.
 */
export const previewStyles = {
  fontSize: 13,
  '& ul': { listStyle: 'none', m: 0, p: 0 },
  '& button.plain': { font: 'inherit', color: 'inherit', background: 'none', border: 0, p: 0, textAlign: 'left', cursor: 'pointer', borderRadius: 0.5, '&:hover': { textDecoration: 'underline' }, '&:focus-visible': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: 1 } },
  '& .fields': { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1.5 },
  '& .label, & button.plain.label': { fontSize: 12, fontWeight: 600, overflowWrap: 'anywhere' },
  '& .label .raw': { fontFamily: codeFont, fontWeight: 400 },
  '& .star': { color: 'error.main', ml: 0.25 },
  '& .box': { display: 'flex', alignItems: 'center', gap: 0.5, minHeight: 32, px: 1, py: 0.5, mt: 0.5, border: 1, borderColor: 'divider', borderRadius: 0.75, bgcolor: 'background.default', color: 'text.secondary', overflow: 'hidden' },
  '& .box > span': { flex: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '& .box .filled': { color: 'text.primary' },
  '& .tall': { minHeight: 56, alignItems: 'flex-start' },
  '& .note, & button.plain.note': { fontSize: 12, color: 'text.secondary', mt: 0.25, overflowWrap: 'anywhere' },
  '& .item': { mt: 0.5, ml: 0.25, pl: 1.25, borderLeft: 2, borderColor: 'divider' },
  '& .tokens': { display: 'flex', flexWrap: 'wrap', gap: 0.5 },
  '& button.plain.token': { display: 'inline-flex', maxWidth: '100%', px: 0.75, minHeight: 24, alignItems: 'center', borderRadius: 0.75, bgcolor: 'hover', overflowWrap: 'anywhere', fontSize: 12 },
  '& button.plain.unnamed': { fontFamily: codeFont },
} as const;
