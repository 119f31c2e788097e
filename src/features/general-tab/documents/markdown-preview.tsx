import { Box, Link } from '@mui/material';
import { ImageOff } from 'lucide-react';
import { memo } from 'react';
import Markdown, { type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { codeFont } from '../../../ui/theme';

/** Only these are followed, in a window of their own that knows nothing of this one. */
const followed = /^(?:https?|mailto):/i;

const components: Components = {
  a: ({ href, children }) =>
    href !== undefined && followed.test(href) ? (
      <Link href={href} target="_blank" rel="noopener noreferrer" title={href} underline="always">
        {children}
      </Link>
    ) : (
      <span title={href}>{children}</span>
    ),
  // Nothing is loaded from elsewhere for the sake of a preview.
  img: ({ alt, src }) => (
    <Box component="span" title={typeof src === 'string' ? src : undefined} sx={{ display: 'inline-flex', gap: 0.5, alignItems: 'center', px: 0.75, border: 1, borderColor: 'divider', borderRadius: 0.5, color: 'text.secondary' }}>
      <ImageOff size={14} aria-hidden />
      Image{alt === undefined || alt === '' ? '' : `: ${alt}`}
    </Box>
  ),
  // The page has headings of its own above.
  h1: ({ children }) => <Box component="h3">{children}</Box>,
  h2: ({ children }) => <Box component="h4">{children}</Box>,
  h3: ({ children }) => <Box component="h5">{children}</Box>,
  h4: ({ children }) => <Box component="h6">{children}</Box>,
  h5: ({ children }) => <Box component="h6">{children}</Box>,
};

const plugins = [remarkGfm];

/** A Markdown text as a page shows it: no HTML of its own, no pictures, links that open elsewhere. */
export const MarkdownPreview = memo(function MarkdownPreview({ text }: { readonly text: string }) {
  return (
    <Box
      sx={{
        fontSize: 14,
        lineHeight: 1.55,
        overflowWrap: 'anywhere',
        '& > :first-child': { mt: 0 },
        '& h3': { fontSize: 20, fontWeight: 650, mt: 0, mb: 1 },
        '& h4': { fontSize: 16, fontWeight: 650, mt: 2.5, mb: 0.75, pb: 0.5, borderBottom: 1, borderColor: 'divider' },
        '& h5': { fontSize: 14, fontWeight: 650, mt: 2, mb: 0.5 },
        '& h6': { fontSize: 13, fontWeight: 650, mt: 1.5, mb: 0.5 },
        '& p, & ul, & ol': { my: 1 },
        '& ul, & ol': { pl: 3 },
        '& code': { fontFamily: codeFont, fontSize: 12.5, bgcolor: 'hover', px: 0.5, borderRadius: 0.5 },
        '& pre': { bgcolor: 'hover', p: 1.5, borderRadius: 1, whiteSpace: 'pre-wrap', '& code': { p: 0 } },
        '& blockquote': { m: 0, pl: 1.5, borderLeft: 3, borderColor: 'divider', color: 'text.secondary' },
        '& table': { borderCollapse: 'collapse', width: '100%' },
        '& th, & td': { border: 1, borderColor: 'divider', px: 1, py: 0.5, textAlign: 'left' },
      }}
    >
      <Markdown remarkPlugins={plugins} components={components}>
        {text}
      </Markdown>
    </Box>
  );
});
