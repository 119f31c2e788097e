import { Box, Button, IconButton, Typography, useMediaQuery } from '@mui/material';
import { useVirtualizer } from '@tanstack/react-virtual';
import { Plus, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { arrayOf } from '../../core/base/json';
import { child, type Pointer } from '../../core/base/pointer';
import { addChoice, removeChoice, setChoice, displayNameOf } from '../../core/commands/set-choice';
import { useMembers, useSession } from '../../session/react/session-context';
import { CellText } from '../../ui/cell-input';
import { useNavigation } from '../navigation/navigation';
import { textOfValue, valueOfText } from './value-text';

const enumKeys = ['enum', 'x-ms-enum-values'];

/** The values of a static drop-down with the texts that people see; a parameter's or schema's `enum` and `x-ms-enum-values`. */
export function EnumField({ at, type, disabled }: { readonly at: Pointer; readonly type: string; readonly disabled?: boolean }) {
  const session = useSession();
  const node = useMembers(at, enumKeys);
  const values = arrayOf(node, 'enum') ?? [];
  const scroll = useRef<HTMLDivElement>(null);
  const rowHeight = useMediaQuery('(pointer: coarse)') ? 44 : 32;
  const [added, setAdded] = useState<number | undefined>(undefined);
  const { goTo } = useNavigation();
  const rows = useVirtualizer({ count: values.length, getScrollElement: () => scroll.current, estimateSize: () => rowHeight, overscan: 8 });
  const add = (): void => {
    const index = values.length;
    session.run(addChoice, { at, value: valueOfText(type === 'integer' || type === 'number' ? String(index) : `value${index + 1}`, type) ?? '' });
    setAdded(index);
    goTo(child(child(at, 'enum'), String(index)));
  };
  // A new value of a long list lies outside of the rows that are drawn.
  useEffect(() => {
    if (added !== undefined && added < values.length) rows.scrollToIndex(added);
  }, [rows, added, values.length]);
  return (
    <Box data-pointer={child(at, 'enum')}>
      <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: 1 }}>
        <Typography variant="subtitle2" sx={{ color: 'text.secondary' }}>
          Drop-down values{values.length > 0 ? ` (${values.length})` : ''}
        </Typography>
        <Button size="small" startIcon={<Plus size={14} aria-hidden />} disabled={disabled === true} onClick={add} sx={{ mr: -1.5 }}>
          Add value
        </Button>
      </Box>
      {values.length > 0 && (
        <Box ref={scroll} sx={{ maxHeight: 260, overflow: 'auto', border: 1, borderColor: 'divider', borderRadius: 1, bgcolor: 'background.default' }}>
          <Box sx={{ height: rows.getTotalSize(), position: 'relative' }}>
            {rows.getVirtualItems().map(({ index, start }) => (
              <Box key={index} sx={{ position: 'absolute', top: 0, left: 0, right: 0, height: rowHeight, transform: `translateY(${start}px)`, display: 'grid', gridTemplateColumns: `1fr 1fr ${rowHeight}px`, alignItems: 'center', gap: 0.5, px: 0.5 }}>
                <CellText
                  label={`Value ${index + 1}`}
                  pointer={child(child(at, 'enum'), String(index))}
                  monospace
                  disabled={disabled === true}
                  value={textOfValue(values[index])}
                  onChange={(text) => session.run(setChoice, { at, index, value: valueOfText(text, type) ?? '' }, `typing:${at}/enum/${index}`)}
                  onBlur={() => session.settle()}
                />
                <CellText
                  label={`Shown text of value ${index + 1}`}
                  placeholder="Shown text"
                  disabled={disabled === true}
                  value={displayNameOf(node, values[index]) ?? ''}
                  onChange={(text) => session.run(setChoice, { at, index, displayName: text }, `typing:${at}/names/${index}`)}
                  onBlur={() => session.settle()}
                />
                <IconButton aria-label={`Delete value ${index + 1}`} disabled={disabled === true} onClick={() => session.run(removeChoice, { at, index })}>
                  <X size={14} aria-hidden />
                </IconButton>
              </Box>
            ))}
          </Box>
        </Box>
      )}
    </Box>
  );
}
