import { Box, Button, IconButton, Typography } from '@mui/material';
import { Plus, X } from 'lucide-react';
import { isObject, textOf, type JsonObject } from '../../../core/base/json';
import { child, type Pointer } from '../../../core/base/pointer';
import { withKey, withoutKey, withRenamedKey } from '../../../core/base/tree';
import { setValue } from '../../../core/commands/set-value';
import { useFindingsWithin, useSession, useValue } from '../../../session/react/session-context';
import { CellText, useCommitted } from '../../../ui/cell-input';
import { FindingMessages } from '../../../widgets/finding-message/finding-message';

/** An object of texts as rows of key and value. */
export function TextsField({ pointer, label, hint, disabled }: { readonly pointer: Pointer; readonly label: string; readonly hint?: string | undefined; readonly disabled: boolean }) {
  const session = useSession();
  const value = useValue(pointer);
  const texts: JsonObject = isObject(value) ? value : {};
  const findings = useFindingsWithin(pointer);
  const set = (next: JsonObject): void => session.run(setValue, { at: pointer, value: next });
  const free = (): string => {
    let count = Object.keys(texts).length + 1;
    while (Object.hasOwn(texts, `parameter${count}`)) count++;
    return `parameter${count}`;
  };
  return (
    <Box data-pointer={pointer}>
      <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: 1 }}>
        <Typography variant="subtitle2" sx={{ color: 'text.secondary' }}>
          {label}
        </Typography>
        <Button size="small" startIcon={<Plus size={14} aria-hidden />} disabled={disabled} onClick={() => set(withKey(texts, free(), ''))}>
          Add
        </Button>
      </Box>
      {Object.keys(texts).length > 0 && (
        <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1 }}>
          {Object.keys(texts).map((key, index) => (
            <Box key={index} sx={{ display: 'grid', gridTemplateColumns: 'minmax(90px, 1fr) 2fr 32px', alignItems: 'center', gap: 0.5, px: 0.5, minHeight: 32 }}>
              <KeyCell name={key} index={index} disabled={disabled} onRename={(to) => to !== '' && !Object.hasOwn(texts, to) && set(withRenamedKey(texts, key, to))} />
              <CellText
                label={`Value of ${key}`}
                monospace
                disabled={disabled}
                pointer={child(pointer, key)}
                value={textOf(texts, key) ?? ''}
                onChange={(text) => session.run(setValue, { at: child(pointer, key), value: text }, `typing:${child(pointer, key)}`)}
                onBlur={() => session.settle()}
              />
              <IconButton aria-label={`Remove ${key}`} disabled={disabled} onClick={() => set(withoutKey(texts, key))}>
                <X size={14} aria-hidden />
              </IconButton>
            </Box>
          ))}
        </Box>
      )}
      {hint !== undefined && (
        <Typography variant="caption" component="p" sx={{ color: 'text.secondary', mt: 0.5 }}>
          {hint}
        </Typography>
      )}
      <FindingMessages findings={findings} />
    </Box>
  );
}

function KeyCell({ name, index, disabled, onRename }: { readonly name: string; readonly index: number; readonly disabled: boolean; readonly onRename: (to: string) => void }) {
  const draft = useCommitted(name, onRename);
  return <CellText label={`Name ${index + 1}`} monospace disabled={disabled} value={draft.value} onChange={draft.onChange} onBlur={draft.onBlur} onKeyDown={draft.onKeyDown} />;
}
