import { Box, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import { X } from 'lucide-react';
import { memo, useDeferredValue, type ReactNode } from 'react';
import { objectOf, textOf, type JsonObject } from '../../../core/base/json';
import type { Pointer } from '../../../core/base/pointer';
import type { HiddenReason, Preview } from '../../../core/preview/preview';
import { previewOf } from '../../../core/preview/preview-of';
import { useConnector } from '../../../session/react/session-context';
import { CopyButton } from '../../../ui/copy-button';
import { IconAction } from '../../../ui/icon-action';
import { codeFont } from '../../../ui/theme';
import { OperationCard } from './operation-card';
import { usePreviewChoice, type PreviewLook } from './preview-choice';
import { previewStyles } from './preview-styles';
import { TokenList } from './token-list';

const looks: readonly (readonly [PreviewLook, string])[] = [
  ['new', 'New'],
  ['classic', 'Classic'],
  ['power-apps', 'Power Apps'],
];

export interface PreviewPaneProps {
  /** The operation. */
  readonly at: Pointer;
  readonly onOpen: (at: Pointer) => void;
  readonly onClose: () => void;
}

/** How makers will see the operation. Drawn when the page has time, so that typing never waits for it. */
export function PreviewPane({ at, onOpen, onClose }: PreviewPaneProps) {
  const { look, choose } = usePreviewChoice();
  const definition = useDeferredValue(useConnector((connector) => connector.definition));
  const brandColor = useConnector(({ properties }) => textOf(objectOf(properties, 'properties'), 'iconBrandColor') ?? '');
  return (
    <Box component="section" aria-label="Preview" sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, minWidth: 0, height: '100%', bgcolor: 'panel' }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 1.5, minHeight: 48, borderBottom: 1, borderColor: 'divider' }}>
        <ToggleButtonGroup exclusive size="small" aria-label="Preview as" value={look} onChange={(_, value: unknown) => choose({ look: looks.find(([known]) => known === value)?.[0] ?? look })} sx={{ flex: 1 }}>
          {looks.map(([value, label]) => (
            <ToggleButton key={value} value={value} sx={{ px: 1, whiteSpace: 'nowrap', color: 'text.secondary' }}>
              {label}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <IconAction title="Close the preview" onClick={onClose}>
          <X size={16} aria-hidden />
        </IconAction>
      </Box>
      <Box tabIndex={0} role="group" aria-label="Preview of the operation" sx={{ flex: 1, minHeight: 0, overflow: 'auto', p: 1.5, outlineOffset: -2, ...previewStyles }}>
        <Drawn definition={definition} at={at} look={look} brandColor={/^#[\da-f]{6}$/i.test(brandColor) ? brandColor : '#4b5563'} onOpen={onOpen} />
      </Box>
    </Box>
  );
}

interface DrawnProps {
  readonly definition: JsonObject;
  readonly at: Pointer;
  readonly look: PreviewLook;
  readonly brandColor: string;
  readonly onOpen: (at: Pointer) => void;
}

/** Finds the preview of this state of the definition: the same object while nothing that it shows changed. */
const Drawn = memo(function Drawn({ definition, at, ...rest }: DrawnProps) {
  const preview = previewOf(definition, at);
  return preview ? <DrawnPreview key={at} preview={preview} {...rest} /> : null;
});

const DrawnPreview = memo(function DrawnPreview({ preview, look, brandColor, onOpen }: Omit<DrawnProps, 'definition' | 'at'> & { readonly preview: Preview }) {
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 300px), 1fr))', alignItems: 'start', gap: 2 }}>
      <Listing preview={preview} />
      {look === 'power-apps' ? <FormulaLine preview={preview} /> : <OperationCard key={look} preview={preview} designer={look} brandColor={brandColor} onOpen={onOpen} />}
      {saidOnce(preview.notices).map(({ at, message, times }) => (
        <button key={message} type="button" className="plain note" onClick={() => onOpen(at)}>
          {message}
          {times > 1 && ` (${times} places)`}
        </button>
      ))}
      {!preview.isWhole && <div className="note">The operation is too large to be drawn whole.</div>}
      {look !== 'power-apps' && <TokenList preview={preview} onOpen={onOpen} />}
      <Hidden preview={preview} onOpen={onOpen} />
    </Box>
  );
});

/** Notices by what they say, at the first of their places: the same sentence twice tells nothing more. */
function saidOnce(notices: Preview['notices']): readonly { readonly at: Pointer; readonly message: string; readonly times: number }[] {
  const said = new Map<string, { readonly at: Pointer; readonly times: number }>();
  for (const { at, message } of notices) said.set(message, { at: said.get(message)?.at ?? at, times: (said.get(message)?.times ?? 0) + 1 });
  return Array.from(said, ([message, { at, times }]) => ({ message, at, times }));
}

/** What the list of operations does with it, where that is not simply showing it. */
function Listing({ preview: { listed, kind } }: { readonly preview: Preview }) {
  switch (listed) {
    case 'never':
      return <Said>Not in the list of operations: it is internal.</Said>;
    case 'not-for-new-flows':
      return <Said>Not offered for new flows: it is deprecated. Old flows go on.</Said>;
    case 'behind-see-more':
      return <Said>Last in the list of {kind === 'trigger' ? 'triggers' : 'actions'}; the classic designer shows it behind See more.</Said>;
    case 'yes':
      return null;
  }
}

function Said({ children }: { readonly children: ReactNode }) {
  return <div className="note">{children}</div>;
}

function FormulaLine({ preview: { formula, kind } }: { readonly preview: Preview }) {
  if (!formula) return <Said>{kind === 'trigger' ? 'Power Apps calls actions only: a trigger is no function there.' : 'Power Apps does not offer internal operations.'}</Said>;
  return (
    <Box>
      <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 1, border: 1, borderColor: 'divider', borderRadius: 1, bgcolor: 'background.paper', p: 1 }}>
        <Box component="code" sx={{ flex: 1, minWidth: 0, fontFamily: codeFont, fontSize: 13, overflowWrap: 'anywhere', py: 0.5 }}>
          {formula.text}
        </Box>
        <CopyButton text={formula.text} label="Copy the formula" />
      </Box>
      <Typography variant="caption" component="p" sx={{ color: 'text.secondary', mt: 0.5 }}>
        Required inputs come by position, optional ones in a record; internal ones are filled from their defaults.
        {formula.isRenamed && ' The operation ID holds marks that Power Apps drops.'}
      </Typography>
    </Box>
  );
}

const reasons: { readonly [why in HiddenReason]: string } = {
  internal: 'internal',
  'read-only': 'read only',
  reserved: 'reserved by the platform',
  'no-control': 'designers draw no field for its type',
  'name-mark': 'its name holds " or @',
};

function Hidden({ preview: { hidden }, onOpen }: { readonly preview: Preview; readonly onOpen: (at: Pointer) => void }) {
  if (hidden.length === 0) return null;
  return (
    <Box component="details">
      <Box component="summary" sx={{ cursor: 'pointer', fontSize: 13, minHeight: 24 }}>
        Inputs that do not show ({hidden.length})
      </Box>
      <ul style={{ marginTop: 4 }}>
        {hidden.slice(0, 200).map(({ at, label, why, value }) => (
          <li key={`${at} ${label}`} className="note">
            <button type="button" className="plain" onClick={() => onOpen(at)}>
              {label}
            </button>
            : {reasons[why]}
            {value !== undefined && `, sends ${value}`}
          </li>
        ))}
      </ul>
    </Box>
  );
}
