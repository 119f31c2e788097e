import { Box, Button, IconButton, Typography } from '@mui/material';
import { Plus, X } from 'lucide-react';
import type { Pointer } from '../../core/base/pointer';
import { addAllowedValue, removeAllowedValue, setAllowedValue } from '../../core/commands/connection-parameters';
import { allowedValuesAt, allowedValuesOf } from '../../core/connector/connection-parameter';
import { useSession, useValue } from '../../session/react/session-context';
import { CellText } from '../../ui/cell-input';

/** The drop-down of a connection parameter: what each choice is called, and the value that it stands for. */
export function AllowedValues({ at }: { readonly at: Pointer }) {
  const session = useSession();
  const node = useValue(at);
  const values = allowedValuesOf(node);
  return (
    <Box data-pointer={allowedValuesAt(at, node)} role="group" aria-label="Drop-down">
      <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: 1 }}>
        <Typography variant="subtitle2" component="p" sx={{ color: 'text.secondary' }}>
          Drop-down{values.length > 0 ? ` (${values.length})` : ': none, the value is typed'}
        </Typography>
        <Button startIcon={<Plus size={14} aria-hidden />} onClick={() => session.run(addAllowedValue, { at, value: `value${values.length + 1}`, text: `Choice ${values.length + 1}` })}>
          Add choice
        </Button>
      </Box>
      {values.length > 0 && (
        <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1, maxHeight: 300, overflow: 'auto' }}>
          {values.map(({ value, text }, index) => (
            // Choices have no name of their own: their place tells them apart.
            <Box key={index} sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr) auto', alignItems: 'center', gap: 0.5, px: 0.5, '& + &': { borderTop: 1, borderColor: 'divider' } }}>
              <CellText
                label={`Text of choice ${index + 1}`}
                placeholder="Text"
                value={text ?? ''}
                onChange={(typed) => session.run(setAllowedValue, { at, index, text: typed }, `typing:${at}/choice/${index}/text`)}
                onBlur={() => session.settle()}
              />
              <CellText
                label={`Value of choice ${index + 1}`}
                placeholder="Value"
                monospace
                value={value}
                onChange={(typed) => session.run(setAllowedValue, { at, index, value: typed }, `typing:${at}/choice/${index}/value`)}
                onBlur={() => session.settle()}
              />
              <IconButton aria-label={`Remove choice ${index + 1}`} onClick={() => session.run(removeAllowedValue, { at, index })}>
                <X size={14} aria-hidden />
              </IconButton>
            </Box>
          ))}
        </Box>
      )}
    </Box>
  );
}
