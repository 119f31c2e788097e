import { ListSubheader, MenuItem, Select } from '@mui/material';
import { useState } from 'react';
import { textOf } from '../../core/base/json';
import type { Pointer } from '../../core/base/pointer';
import { setIdentityProvider, type OAuthPlaces } from '../../core/commands/set-oauth-setting';
import { identityProviders, providerOf, type ProviderGroup } from '../../core/connector/identity-providers/identity-providers';
import { oauthSettingsIn, settingsAt } from '../../core/connector/oauth-settings';
import { useFieldFindings, useSession, useValue } from '../../session/react/session-context';
import { LabelledField } from '../../ui/labelled-field';
import { TextInput } from '../../ui/text-input';
import { FindingMessages } from '../../widgets/finding-message/finding-message';

const groups: readonly { readonly group: ProviderGroup; readonly title: string }[] = [
  { group: 'generic', title: 'Any service' },
  { group: 'microsoft', title: 'Microsoft' },
  { group: 'built-in', title: 'Built into the platform' },
];

const another = '@another';

/** The identity provider: one of the known ones, or any other by its id. */
export function ProviderPicker({ token, scheme }: OAuthPlaces) {
  const session = useSession();
  const node = useValue(token);
  const pointer: Pointer = `${settingsAt(token, node)}/identityProvider`;
  const findings = useFieldFindings(pointer);
  const id = textOf(oauthSettingsIn(node), 'identityProvider') ?? '';
  const provider = providerOf(id);
  const [isAnother, setIsAnother] = useState(false);
  const takesId = isAnother || (!provider && id !== '');
  const choose = (value: string): void => {
    setIsAnother(value === another);
    if (value !== another) session.run(setIdentityProvider, { token, scheme, id: value });
  };
  return (
    <>
      <LabelledField
        label="Identity provider"
        pointer={pointer}
        required
        hint={takesId ? undefined : provider?.about}
        messages={<FindingMessages findings={findings} />}
      >
        {(ids) => (
          <Select
            fullWidth
            size="small"
            id={ids.id}
            value={takesId ? another : (provider?.id ?? '')}
            onChange={(event) => choose(event.target.value)}
            displayEmpty
            SelectDisplayProps={{ 'aria-labelledby': `${ids.labelId} ${ids.id}`, ...(ids.describedBy ? { 'aria-describedby': ids.describedBy } : {}) }}
            MenuProps={{ slotProps: { paper: { sx: { maxHeight: 440 } } } }}
          >
            {groups.flatMap(({ group, title }) => [
              <ListSubheader key={group} sx={{ lineHeight: '28px', fontSize: 12 }}>
                {title}
              </ListSubheader>,
              ...identityProviders
                .filter((each) => each.group === group)
                .map((each) => (
                  <MenuItem key={each.id} value={each.id}>
                    {each.label}
                  </MenuItem>
                )),
            ])}
            <MenuItem value={another}>Another, by its id</MenuItem>
          </Select>
        )}
      </LabelledField>
      {takesId && (
        <LabelledField label="Id of the provider" hint="As the platform calls it. Settings that the file has for it are kept, and shown below.">
          {(ids) => <TextInput ids={ids} monospace value={provider && isAnother ? '' : id} onChange={(value) => session.run(setIdentityProvider, { token, scheme, id: value }, `typing:${pointer}`)} onBlur={() => session.settle()} />}
        </LabelledField>
      )}
    </>
  );
}
