import { Box, IconButton } from '@mui/material';
import { X } from 'lucide-react';
import { useState } from 'react';
import { isArray, isObject, type Json } from '../../core/base/json';
import type { Pointer } from '../../core/base/pointer';
import { removeItem } from '../../core/commands/remove-item';
import { useSession } from '../../session/react/session-context';
import { ValueField } from '../schema-tree/value-field';

const kindOf = (value: Json): string => (isObject(value) ? 'object' : isArray(value) ? 'array' : typeof value);

/** A member that no field of its own looks after: its key, and its value as text or JSON, kept in the kind that it has. */
export function RawMember({ pointer, label, value, disabled }: { readonly pointer: Pointer; readonly label: string; readonly value: Json; readonly disabled: boolean }) {
  const session = useSession();
  const [kind] = useState(kindOf(value));
  return (
    <Box sx={{ display: 'flex', alignItems: 'flex-end', gap: 0.5 }}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <ValueField pointer={pointer} label={label} type={kind} />
      </Box>
      <IconButton aria-label={`Remove ${label}`} disabled={disabled} onClick={() => session.run(removeItem, { at: pointer, what: label })}>
        <X size={14} aria-hidden />
      </IconButton>
    </Box>
  );
}
