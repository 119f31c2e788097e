import { Box, Button, Chip, Tooltip, Typography } from '@mui/material';
import { ChevronDown, ChevronUp, Info, Plug, Zap } from 'lucide-react';
import { useState } from 'react';
import type { Pointer } from '../../../core/base/pointer';
import type { Designer, InputField, Preview } from '../../../core/preview/preview';
import { arranged } from '../../../core/preview/shown-at-once';
import { FieldDrawing } from './field-drawing';

/** Cards with more fields open the rest on demand. */
const atFirst = 80;

export interface OperationCardProps {
  readonly preview: Preview;
  readonly designer: Designer;
  readonly brandColor: string;
  readonly onOpen: (at: Pointer) => void;
}

/** An operation as a designer draws it. */
export function OperationCard({ preview, designer, brandColor, onOpen }: OperationCardProps) {
  const [isOpen, setOpen] = useState(false);
  const { shown, behind } = arranged(preview.inputs, designer);
  const Mark = preview.kind === 'trigger' ? Zap : Plug;
  return (
    <Box role="group" aria-label={`${preview.title || 'Nameless'}, as the ${designer === 'classic' ? 'classic' : 'new'} designer draws it`} sx={{ border: 1, borderColor: 'divider', borderRadius: 1, bgcolor: 'background.paper', overflow: 'hidden' }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, p: 1, borderBottom: 1, borderColor: 'divider', ...(designer === 'classic' ? { borderLeft: 4, borderLeftColor: brandColor } : {}) }}>
        <Box aria-hidden sx={{ width: 24, height: 24, flexShrink: 0, borderRadius: 0.5, bgcolor: brandColor, color: '#fff', display: 'grid', placeItems: 'center' }}>
          <Mark size={14} />
        </Box>
        <Typography component="h3" sx={{ flex: 1, minWidth: 0, fontSize: 14, fontWeight: 600, overflowWrap: 'anywhere' }}>
          {preview.title || 'No summary and no ID'}
        </Typography>
        {preview.badges.map((badge) => (
          <Chip key={badge} size="small" label={badge} />
        ))}
        {preview.description !== '' && (
          <Tooltip title={preview.description}>
            <Box component="button" type="button" className="plain" aria-label={`About: ${preview.description}`} sx={{ display: 'grid', placeItems: 'center', minWidth: 24, minHeight: 24 }}>
              <Info size={14} aria-hidden />
            </Box>
          </Tooltip>
        )}
      </Box>
      <Box sx={{ p: 1.5, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1.5 }}>
        <Fields fields={shown} onOpen={onOpen} />
        {preview.inputs.length === 0 && <div className="note">This operation asks for nothing.</div>}
        {behind.length > 0 && (
          <Box>
            <Box sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', columnGap: 1, ml: designer === 'classic' ? -1.5 : 0 }}>
              {designer === 'new' && (
                <Box component="span" sx={{ fontSize: 12, fontWeight: 600 }}>
                  Advanced parameters
                </Box>
              )}
              <Button aria-expanded={isOpen} endIcon={isOpen ? <ChevronUp size={14} aria-hidden /> : <ChevronDown size={14} aria-hidden />} onClick={() => setOpen(!isOpen)}>
                {designer === 'classic' ? (isOpen ? 'Hide advanced options' : 'Show advanced options') : isOpen ? 'Clear all' : `Showing 0 of ${behind.length} · Show all`}
              </Button>
            </Box>
            {isOpen && (
              <Box sx={{ mt: 1 }}>
                <Fields fields={behind} onOpen={onOpen} />
              </Box>
            )}
          </Box>
        )}
        {preview.isPolling && (
          <Box role="group" aria-label="How often do you want to check for items?">
            <Box className="label" sx={{ mb: 0.5 }}>
              How often do you want to check for items?
            </Box>
            <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1 }}>
              <div className="box">
                <span>Interval</span>
              </div>
              <div className="box">
                <span>Frequency</span>
                <ChevronDown size={14} aria-hidden />
              </div>
            </Box>
          </Box>
        )}
        {preview.triggerHint !== '' && <div className="note">Shown after saving: {preview.triggerHint}</div>}
      </Box>
    </Box>
  );
}

function Fields({ fields, onOpen }: { readonly fields: readonly InputField[]; readonly onOpen: (at: Pointer) => void }) {
  const [isWhole, setWhole] = useState(false);
  const drawn = isWhole ? fields : fields.slice(0, atFirst);
  if (fields.length === 0) return null;
  return (
    <>
      <ul className="fields">
        {drawn.map((field) => (
          <FieldDrawing key={field.key} field={field} onOpen={onOpen} />
        ))}
      </ul>
      {fields.length > drawn.length && (
        <Button sx={{ justifySelf: 'start' }} onClick={() => setWhole(true)}>
          Show the other {fields.length - drawn.length} fields
        </Button>
      )}
    </>
  );
}
