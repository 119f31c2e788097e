import { Box, Typography } from '@mui/material';
import { Plug } from 'lucide-react';
import { parseColour } from '../../../core/connector/icon-pixels';
import { operationsOf } from '../../../core/connector/operations-of';
import { useConnector, useTextField } from '../../../session/react/session-context';
import { useIconUrl } from '../../../widgets/icon-url/use-icon-url';
import { brandColorAt } from './icon-studio';

/** The greys of the products that show connectors, in both schemes; the wizard's own theme is not theirs. */
const schemes = [
  { name: 'Light', page: '#f5f5f5', card: '#ffffff', line: '#d6d6d6', text: '#242424', quiet: '#5c5c5c' },
  { name: 'Dark', page: '#1b1a19', card: '#292827', line: '#484644', text: '#ffffff', quiet: '#c8c6c4' },
] as const;

type Scheme = (typeof schemes)[number];

interface Shown {
  readonly title: string;
  readonly action: string;
  readonly colour: string;
  readonly url: string;
}

/** The connector as makers meet it: in the gallery of connectors, and as an action in a flow, light and dark. */
export function IconPreviews() {
  const icon = useConnector((connector) => connector.icon);
  const kind = useConnector(({ submission }) => submission.publisherKind);
  const title = useTextField('/definition/info/title').value;
  const action = useConnector(({ definition }) => operationsOf(definition).find(({ isTrigger, visibility, summary }) => !isTrigger && visibility !== 'internal' && summary !== '')?.summary ?? 'List orders');
  const colour = useTextField(brandColorAt).value.trim();
  const shownIcon = kind === 'independent' ? null : icon;
  const url = useIconUrl(shownIcon);
  const name = title.trim() === '' ? 'Untitled connector' : title;
  const shown: Shown = { title: kind === 'independent' ? `${name} (Independent Publisher)` : name, action, colour: parseColour(colour) ? colour : '#8a8886', url };
  return (
    <Box sx={{ mt: 3 }}>
      <Typography variant="subtitle2" component="h3" sx={{ color: 'text.secondary', mb: 0.5 }}>
        As makers will see it
      </Typography>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' } }}>
        {schemes.map((scheme) => (
          <Preview key={scheme.name} scheme={scheme} shown={shown} />
        ))}
      </Box>
    </Box>
  );
}

function Preview({ scheme, shown }: { readonly scheme: Scheme; readonly shown: Shown }) {
  return (
    <Box role="img" aria-label={`${scheme.name}: ${shown.title} in the gallery of connectors, and its action ${shown.action} in a flow`} style={{ backgroundColor: scheme.page, color: scheme.text }} sx={{ p: 2, borderRadius: 1, border: 1, borderColor: 'divider', minWidth: 0 }}>
      <Box aria-hidden sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1.5 }}>
        <GalleryTile scheme={scheme} shown={shown} />
        <ActionCard scheme={scheme} shown={shown} />
      </Box>
    </Box>
  );
}

function Tile({ shown, size }: { readonly shown: Shown; readonly size: number }) {
  return (
    <Box sx={{ width: size, height: size, borderRadius: '4px', overflow: 'hidden', flexShrink: 0, display: 'grid', placeItems: 'center', color: '#fff' }} style={{ backgroundColor: shown.colour }}>
      {shown.url === '' ? <Plug size={size / 2} aria-hidden /> : <Box component="img" src={shown.url} alt="" sx={{ width: size, height: size, display: 'block', objectFit: 'contain' }} />}
    </Box>
  );
}

const oneLine = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;

function GalleryTile({ scheme, shown }: { readonly scheme: Scheme; readonly shown: Shown }) {
  return (
    <Box sx={{ p: 1.5, borderRadius: '4px', display: 'flex', gap: 1.5, alignItems: 'center', border: '1px solid', minWidth: 0 }} style={{ backgroundColor: scheme.card, borderColor: scheme.line }}>
      <Tile shown={shown} size={48} />
      <Box sx={{ minWidth: 0 }}>
        <Box sx={{ fontSize: 14, fontWeight: 600, lineHeight: 1.35, display: '-webkit-box', WebkitLineClamp: 2, WebkitBoxOrient: 'vertical', overflow: 'hidden', overflowWrap: 'anywhere' }}>{shown.title}</Box>
        <Box sx={{ fontSize: 12 }} style={{ color: scheme.quiet }}>
          Premium
        </Box>
      </Box>
    </Box>
  );
}

function ActionCard({ scheme, shown }: { readonly scheme: Scheme; readonly shown: Shown }) {
  return (
    <Box sx={{ borderRadius: '4px', overflow: 'hidden', border: '1px solid', borderLeft: '4px solid' }} style={{ backgroundColor: scheme.card, borderColor: scheme.line, borderLeftColor: shown.colour }}>
      <Box sx={{ display: 'flex', gap: 1.25, alignItems: 'center', p: 1, pr: 1.5, borderBottom: '1px solid' }} style={{ borderColor: scheme.line }}>
        <Tile shown={shown} size={28} />
        <Box sx={{ fontSize: 13, fontWeight: 600, minWidth: 0, flex: 1, ...oneLine }}>{shown.action}</Box>
        <Box sx={{ fontSize: 16, lineHeight: 1 }}>⋯</Box>
      </Box>
      <Box sx={{ p: 1.5, display: 'grid', gap: 0.75 }}>
        <Box sx={{ height: 8, width: '38%', borderRadius: 4 }} style={{ backgroundColor: scheme.line }} />
        <Box sx={{ height: 24, borderRadius: '2px', border: '1px solid' }} style={{ borderColor: scheme.line }} />
      </Box>
    </Box>
  );
}
