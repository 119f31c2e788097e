import { Menu, MenuItem } from '@mui/material';
import { Braces } from 'lucide-react';
import { useState } from 'react';
import { objectOf, textOf } from '../../../core/base/json';
import type { Pointer } from '../../../core/base/pointer';
import { setText } from '../../../core/commands/set-text';
import { valueAt } from '../../../core/connector/connector';
import { useConnector, useSession } from '../../../session/react/session-context';
import { IconAction } from '../../../ui/icon-action';
import { codeFont } from '../../../ui/theme';

const always = ["@headers('name')", "@queryParameters('name')", '@body()', '@item()', '@Request.OriginalHTTPMethod'];

/** Puts an expression after the text of a field: connection parameters by name, then what every policy can read. */
export function ExpressionMenu({ pointer, label, disabled }: { readonly pointer: Pointer; readonly label: string; readonly disabled: boolean }) {
  const session = useSession();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const parameters = useConnector(({ properties }) => objectOf(objectOf(properties, 'properties'), 'connectionParameters'));
  const expressions = [...Object.keys(parameters ?? {}).filter((name) => textOf(objectOf(parameters, name), 'type') !== 'oauthSetting').map((name) => `@connectionParameters('${name}')`), ...always];
  const insert = (expression: string): void => {
    const before = valueAt(session.connector, pointer);
    session.run(setText, { at: pointer, text: `${typeof before === 'string' ? before : ''}${expression}` });
    setAnchor(null);
  };
  return (
    <>
      <IconAction title="Insert an expression" label={`Insert an expression into ${label}`} aria-haspopup="menu" disabled={disabled} onClick={(event) => setAnchor(event.currentTarget)}>
        <Braces size={16} aria-hidden />
      </IconAction>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {expressions.map((expression) => (
          <MenuItem key={expression} onClick={() => insert(expression)} sx={{ fontFamily: codeFont, fontSize: 13 }}>
            {expression}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
