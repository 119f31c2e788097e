import { Box, Button, Typography } from '@mui/material';
import { useRef } from 'react';
import { counted } from '../../core/base/counted';
import type { FileValue } from '../../core/requests/operation-inputs';
import type { ControlIds } from '../../ui/labelled-field';

export interface FileControlProps {
  readonly ids: ControlIds;
  readonly file: FileValue | undefined;
  readonly onChange: (file: FileValue | undefined) => void;
}

/** Picks a file from this machine. It stays in memory until it is sent. */
export function FileControl({ ids, file, onChange }: FileControlProps) {
  const picker = useRef<HTMLInputElement>(null);
  const take = async (picked: File | undefined): Promise<void> => {
    if (picked) onChange({ name: picked.name, type: picked.type, bytes: new Uint8Array(await picked.arrayBuffer()) });
  };
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', minHeight: 36, minWidth: 0 }}>
      <Button id={ids.id} variant="outlined" aria-labelledby={`${ids.labelId} ${ids.id}`} onClick={() => picker.current?.click()} sx={{ flexShrink: 0 }}>
        Choose a file
      </Button>
      <Typography variant="caption" noWrap>
        {file ? `${file.name}, ${counted(file.bytes.length, 'byte')}` : 'none chosen'}
      </Typography>
      {file && (
        <Button size="small" color="inherit" onClick={() => onChange(undefined)}>
          Remove
        </Button>
      )}
      <input ref={picker} type="file" hidden aria-label="File to send" onChange={(event) => void take(event.currentTarget.files?.[0])} />
    </Box>
  );
}
