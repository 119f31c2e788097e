import { Box, Button, Typography } from '@mui/material';
import { useCallback } from 'react';
import { isObject, type Json } from '../../core/base/json';
import type { Pointer } from '../../core/base/pointer';
import { valueAt } from '../../core/connector/connector';
import { useDerived } from '../../session/react/session-context';
import type { Session } from '../../session/session';
import { codeFont } from '../../ui/theme';

type Members = readonly (readonly [key: string, value: Json])[];

const areSameMembers = (one: Members, other: Members): boolean => one.length === other.length && one.every(([key, value], index) => key === other[index]?.[0] && value === other[index][1]);

/** The members of a node that have no field, with the way to edit them, where there is one. Nothing when every member has one. */
export function OtherKeys({ at, known, onEdit }: { readonly at: Pointer; readonly known: ReadonlySet<string>; readonly onEdit?: (at: Pointer) => void }) {
  const others = useDerived(
    useCallback(({ connector }: Session) => valueAt(connector, at), [at]),
    useCallback((node: Json | undefined) => (isObject(node) ? Object.entries(node).filter(([key]) => !known.has(key)) : []), [known]),
    areSameMembers,
  );
  if (others.length === 0) return null;
  return (
    <Box>
      <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between' }}>
        <Typography variant="subtitle2" sx={{ color: 'text.secondary' }}>
          Other keys
        </Typography>
        {onEdit && (
          <Button size="small" onClick={() => onEdit(at)}>
            Edit in code
          </Button>
        )}
      </Box>
      {others.map(([key, value]) => (
        <Box key={key} sx={{ display: 'flex', gap: 1, fontFamily: codeFont, fontSize: 12, lineHeight: '22px', minWidth: 0 }}>
          <Box component="span" sx={{ color: 'text.secondary', flexShrink: 0 }}>
            {key}
          </Box>
          <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
            {preview(value)}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

function preview(value: unknown): string {
  const text = JSON.stringify(value) ?? '';
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}
