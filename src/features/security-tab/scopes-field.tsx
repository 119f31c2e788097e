import { setOAuthScopes, type OAuthPlaces } from '../../core/commands/set-oauth-setting';
import type { Pointer } from '../../core/base/pointer';
import { scopesIn, settingsAt } from '../../core/connector/oauth-settings';
import { useFieldFindings, useSession, useValue } from '../../session/react/session-context';
import { LabelledField } from '../../ui/labelled-field';
import { TextInput } from '../../ui/text-input';
import { FindingMessages } from '../../widgets/finding-message/finding-message';

/** The scopes, one a line, in both files. */
export function ScopesField({ token, scheme }: OAuthPlaces) {
  const session = useSession();
  const node = useValue(token);
  const pointer: Pointer = `${settingsAt(token, node)}/scopes`;
  const findings = useFieldFindings(pointer);
  const value = scopesIn(node).join('\n');
  return (
    <LabelledField
      label="Scopes"
      pointer={pointer}
      hint="One a line. Descriptions that the API definition has for them are kept."
      messages={<FindingMessages findings={findings} />}
    >
      {(ids) => (
        <TextInput
          ids={ids}
          multiline
          minRows={2}
          monospace
          value={value}
          onChange={(text) => session.run(setOAuthScopes, { scheme, token, scopes: text === '' ? [] : text.split('\n') }, `typing:${pointer}`)}
          onBlur={() => {
            const clean = value.split('\n').map((scope) => scope.trim()).filter(Boolean);
            if (session.openStep === `typing:${pointer}` && clean.join('\n') !== value) session.run(setOAuthScopes, { scheme, token, scopes: clean }, `typing:${pointer}`);
            session.settle();
          }}
        />
      )}
    </LabelledField>
  );
}
