import { isObject, objectOf } from '../../core/base/json';
import type { Pointer } from '../../core/base/pointer';
import { setOAuthSetting, type OAuthPlaces } from '../../core/commands/set-oauth-setting';
import type { ProviderField } from '../../core/connector/identity-providers/identity-providers';
import { customValueAt, customValueIn, oauthSettingsIn } from '../../core/connector/oauth-settings';
import { useFieldFindings, useSession, useValue } from '../../session/react/session-context';
import { LabelledField } from '../../ui/labelled-field';
import { FieldGrid } from '../../ui/section';
import { TextInput } from '../../ui/text-input';
import { FindingMessages } from '../../widgets/finding-message/finding-message';

/** One setting of the identity provider; an address that the definition holds too is written there as well. */
export function OAuthSettingField({ token, scheme, field }: OAuthPlaces & { readonly field: ProviderField }) {
  const session = useSession();
  const node = useValue(token);
  const pointer = customValueAt(token, node, field.name);
  const declared: Pointer = scheme === undefined || field.declares === undefined ? '/-' : `${scheme}/${field.declares}`;
  const own = useFieldFindings(pointer);
  const ofDefinition = useFieldFindings(declared);
  const findings = own.length > 0 ? own : ofDefinition;
  return (
    <LabelledField
      label={field.label}
      pointer={pointer}
      required={field.required}
      {...(field.hint === undefined ? {} : { hint: field.hint })}
      messages={<FindingMessages findings={findings} />}
    >
      {(ids) => (
        <TextInput
          ids={ids}
          type={field.kind === 'url' ? 'url' : 'text'}
          monospace
          required={field.required}
          {...(field.kind === 'url' ? { placeholder: 'https://' } : {})}
          value={customValueIn(node, field.name) ?? ''}
          invalid={findings.some(({ severity }) => severity === 'error')}
          onChange={(value) => session.run(setOAuthSetting, { token, scheme, name: field.name, value }, `typing:${pointer}`)}
          onBlur={() => session.settle()}
        />
      )}
    </LabelledField>
  );
}

/** Settings that the provider's table does not list: shown by the names that they have in the file. */
export function OtherCustomParameters({ known, ...places }: OAuthPlaces & { readonly known: readonly ProviderField[] }) {
  const custom = objectOf(oauthSettingsIn(useValue(places.token)), 'customParameters');
  const listed = new Set(known.map(({ name }) => name.toLowerCase()));
  const others = isObject(custom) ? Object.keys(custom).filter((name) => !listed.has(name.toLowerCase())) : [];
  if (others.length === 0) return null;
  return (
    <FieldGrid columns={1}>
      {others.map((name) => (
        <OAuthSettingField key={name} {...places} field={{ name, label: name, kind: 'text', required: false, initial: '' }} />
      ))}
    </FieldGrid>
  );
}
