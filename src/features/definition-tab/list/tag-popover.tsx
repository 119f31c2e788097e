import { Box, Button, Popover, Typography } from '@mui/material';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { arrayOf } from '../../../core/base/json';
import type { Pointer } from '../../../core/base/pointer';
import { tagOperations } from '../../../core/commands/tag-operations';
import { valueAt, type Connector } from '../../../core/connector/connector';
import { useConnector, useSession } from '../../../session/react/session-context';
import { LabelledField } from '../../../ui/labelled-field';
import { TextInput } from '../../../ui/text-input';

/** The tags of operations with how many of them have each, the commonest first. */
function tagsOf(connector: Connector, places: readonly Pointer[]): readonly (readonly [tag: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const place of places) {
    for (const tag of arrayOf(valueAt(connector, place), 'tags') ?? []) if (typeof tag === 'string') counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts].toSorted(([, a], [, b]) => b - a);
}

/** Adds a tag to operations, or takes one away from all that have it. */
export function TagPopover({ anchor, places, onClose }: { readonly anchor: HTMLElement | null; readonly places: readonly Pointer[]; readonly onClose: () => void }) {
  return (
    <Popover anchorEl={anchor} open={anchor !== null} onClose={onClose} anchorOrigin={{ vertical: 'top', horizontal: 'left' }} transformOrigin={{ vertical: 'bottom', horizontal: 'left' }} slotProps={{ paper: { 'aria-label': 'Tags', role: 'dialog' } }}>
      <TagForm places={places} />
    </Popover>
  );
}

function TagForm({ places }: { readonly places: readonly Pointer[] }) {
  const session = useSession();
  const connector = useConnector((now) => now);
  const [tag, setTag] = useState('');
  const field = useRef<HTMLDivElement>(null);
  useEffect(() => field.current?.querySelector('input')?.focus(), []);
  const tags = tagsOf(connector, places);
  const add = (event: FormEvent): void => {
    event.preventDefault();
    session.run(tagOperations, { places, tag: tag.trim(), on: true });
    setTag('');
  };
  return (
    <Box sx={{ p: 2, width: 280, display: 'grid', gap: 1.5 }}>
      <Box component="form" onSubmit={add} sx={{ display: 'flex', alignItems: 'flex-end', gap: 1 }}>
        <Box ref={field} sx={{ flex: 1, minWidth: 0 }}>
          <LabelledField label="New tag">{(ids) => <TextInput ids={ids} value={tag} onChange={setTag} />}</LabelledField>
        </Box>
        <Button type="submit" variant="outlined" disabled={tag.trim() === ''} sx={{ minHeight: 36 }}>
          Add
        </Button>
      </Box>
      {tags.length > 0 && (
        <Box role="list" aria-label="Tags of the chosen operations" sx={{ maxHeight: 200, overflow: 'auto' }}>
          {tags.map(([name, count]) => (
            <Box key={name} role="listitem" sx={{ display: 'flex', alignItems: 'center', gap: 1, minHeight: 32, fontSize: 13 }}>
              <Box sx={{ flex: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>{name}</Box>
              <Typography variant="caption" sx={{ color: 'text.secondary' }}>
                {count} of {places.length}
              </Typography>
              <Button aria-label={`Remove tag ${name}`} onClick={() => session.run(tagOperations, { places, tag: name, on: false })}>
                Remove
              </Button>
            </Box>
          ))}
        </Box>
      )}
    </Box>
  );
}
