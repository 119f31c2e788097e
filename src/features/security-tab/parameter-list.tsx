import { Box, Button, Menu, MenuItem, Typography } from '@mui/material';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { isObject } from '../../core/base/json';
import { child, isWithin, type Pointer } from '../../core/base/pointer';
import { addAllowedValue, addConnectionParameter } from '../../core/commands/connection-parameters';
import type { Command } from '../../core/commands/command';
import { freeKey } from '../../core/commands/schema-members';
import type { ParameterType } from '../../core/connector/connection-parameter';
import type { SignIn } from '../../core/connector/sign-in';
import { useSession, useValue } from '../../session/react/session-context';
import { Section } from '../../ui/section';
import { useAdjusted } from '../../ui/use-adjusted';
import { useNavigation } from '../../widgets/navigation/navigation';
import { ParameterRow } from './parameter-row';

interface NewParameter {
  readonly title: string;
  readonly name: string;
  readonly type: ParameterType;
  readonly isDropDown?: boolean;
}

const kinds: readonly NewParameter[] = [
  { title: 'Text', name: 'parameter', type: 'string' },
  { title: 'Drop-down', name: 'parameter', type: 'string', isDropDown: true },
  { title: 'Secret text', name: 'secret', type: 'securestring' },
  { title: 'Whole number', name: 'parameter', type: 'int' },
  { title: 'Yes or no', name: 'parameter', type: 'bool' },
];

const forTemplates: NewParameter = { title: 'Value for OAuth templates', name: 'token:value', type: 'string' };

/** Adds a parameter of a kind; a drop-down starts with two choices. One undo step. */
const addParameter: Command<{ group: Pointer; added: NewParameter; name: string }> = {
  ...addConnectionParameter,
  label: () => 'Add a connection parameter',
  apply: (connector, { group, added, name }) => {
    const made = addConnectionParameter.apply(connector, { group, name, type: added.type });
    if (added.isDropDown !== true) return made;
    const at = child(group, name);
    return addAllowedValue.apply(addAllowedValue.apply(made, { at, value: 'first', text: 'First' }), { at, value: 'second', text: 'Second' });
  },
};

/** What the dialog asks for beside the sign-in, and the values that templates take: in the dialog's order. */
export function ParameterList({ signIn: { group, further, kind } }: { readonly signIn: SignIn }) {
  const session = useSession();
  const { at } = useNavigation();
  const node = useValue(group);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [fresh, setFresh] = useState<string | undefined>(undefined);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  useAdjusted(at, (place) => {
    const asked = further.find((name) => isWithin(place, child(group, name)));
    if (asked !== undefined) setOpen((before) => new Set(before).add(asked));
  });
  const toggle = (name: string, isOpen: boolean): void => setOpen((before) => new Set([...before].filter((other) => other !== name).concat(isOpen ? [name] : [])));
  const add = (added: NewParameter): void => {
    setAnchor(null);
    const name = freeKey(isObject(node) ? node : {}, added.name);
    session.run(addParameter, { group, added, name });
    toggle(name, true);
    setFresh(name);
  };
  return (
    <Section
      title="Further connection parameters"
      about="What the connection dialog asks for beside the sign-in: a region, a host, a tenant. Policies and templates take the values from here."
      action={
        <>
          <Button variant="outlined" startIcon={<Plus size={14} aria-hidden />} aria-haspopup="menu" aria-expanded={anchor !== null} onClick={(event) => setAnchor(event.currentTarget)} sx={{ flexShrink: 0 }}>
            Add parameter
          </Button>
          <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
            {[...kinds, ...(kind === 'oauth2' ? [forTemplates] : [])].map((added) => (
              <MenuItem key={added.title} onClick={() => add(added)}>
                {added.title}
              </MenuItem>
            ))}
          </Menu>
        </>
      }
    >
      {further.length === 0 ? (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          There are none.
        </Typography>
      ) : (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, border: 1, borderColor: 'divider', borderRadius: 1 }}>
          {further.map((name, index) => (
            <ParameterRow
              key={name}
              group={group}
              name={name}
              isOpen={open.has(name)}
              isFresh={fresh === name}
              isFirst={index === 0}
              isLast={index === further.length - 1}
              onToggle={(isOpen) => toggle(name, isOpen)}
              onRenamed={(to) => {
                toggle(name, false);
                toggle(to, true);
                setFresh(undefined);
              }}
            />
          ))}
        </Box>
      )}
    </Section>
  );
}
