import { Button, Menu, MenuItem } from '@mui/material';
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { applyOAuthPreset, type OAuthPlaces } from '../../core/commands/set-oauth-setting';
import { oauthPresets } from '../../core/connector/identity-providers/oauth-presets';
import { useSession } from '../../session/react/session-context';
import { useNavigation } from '../../widgets/navigation/navigation';

/** Fills in the addresses of a public service. */
export function PresetMenu(places: OAuthPlaces) {
  const session = useSession();
  const { toast } = useNavigation();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <Button variant="outlined" endIcon={<ChevronDown size={14} aria-hidden />} aria-haspopup="menu" aria-expanded={anchor !== null} onClick={(event) => setAnchor(event.currentTarget)} sx={{ flexShrink: 0 }}>
        Fill in addresses of
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {oauthPresets.map((preset) => (
          <MenuItem
            key={preset.label}
            onClick={() => {
              setAnchor(null);
              session.run(applyOAuthPreset, { ...places, preset });
              toast(`The addresses of ${preset.label} were filled in. ${preset.toDo ?? ''}`.trim(), { undo: true });
            }}
          >
            {preset.label}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
