import { Box, Button, List, ListItemButton, Popover, Typography } from '@mui/material';
import { Braces } from 'lucide-react';
import { useState } from 'react';
import type { Pointer } from '../../core/base/pointer';
import { setValue } from '../../core/commands/set-value';
import { environmentReference, environmentVariablesIn, isSchemaName } from '../../core/connector/environment-variable';
import { useSession } from '../../session/react/session-context';
import { IconAction } from '../../ui/icon-action';
import { LabelledField } from '../../ui/labelled-field';
import { TextInput } from '../../ui/text-input';
import { codeFont } from '../../ui/theme';

/** Puts a reference to an environment variable into a field: one that the connector uses already, or one by name. */
export function EnvironmentVariableButton({ pointer, label }: { readonly pointer: Pointer; readonly label: string }) {
  const session = useSession();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [name, setName] = useState('');
  const known = anchor ? environmentVariablesIn(session.connector) : [];
  const choose = (chosen: string): void => {
    session.run(setValue, { at: pointer, value: environmentReference(chosen) });
    setAnchor(null);
  };
  return (
    <>
      <IconAction title="Take it from an environment variable" label={`Take the ${label} from an environment variable`} aria-haspopup="dialog" onClick={(event) => setAnchor(event.currentTarget)} sx={{ border: 1, borderColor: 'divider', width: 36, height: 36, flexShrink: 0 }}>
        <Braces size={16} />
      </IconAction>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': `Environment variable for the ${label}`, sx: { width: 360, maxWidth: 'calc(100vw - 32px)', p: 2, border: 1, borderColor: 'divider' } } }}
      >
        <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1.5 }}>
          The platform puts the variable’s value here when a connection is made, so that one connector serves test and production. It works for connectors in a solution; a certified connector needs the address itself.
        </Typography>
        {known.length > 0 && (
          <List dense disablePadding aria-label="Variables that this connector uses" sx={{ mb: 1.5, border: 1, borderColor: 'divider', borderRadius: 1 }}>
            {known.map((one) => (
              <ListItemButton key={one} onClick={() => choose(one)} sx={{ fontFamily: codeFont, fontSize: 13, overflowWrap: 'anywhere' }}>
                {one}
              </ListItemButton>
            ))}
          </List>
        )}
        <Box
          component="form"
          onSubmit={(event) => {
            event.preventDefault();
            if (isSchemaName(name.trim())) choose(name.trim());
          }}
        >
          <LabelledField label={known.length > 0 ? 'Another variable' : 'Variable'} hint="Its schema name: the publisher’s prefix, an underscore, the name, as in cto_Host.">
            {(ids) => <TextInput ids={ids} value={name} onChange={setName} monospace invalid={name.trim() !== '' && !isSchemaName(name.trim())} />}
          </LabelledField>
          <Button type="submit" variant="contained" disabled={!isSchemaName(name.trim())} sx={{ mt: 1.5 }}>
            Insert
          </Button>
        </Box>
      </Popover>
    </>
  );
}
