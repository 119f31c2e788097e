import { Box, Button, Typography } from '@mui/material';
import { objectOf } from '../../core/base/json';
import { lastKeyOf, type Pointer } from '../../core/base/pointer';
import { removeSecurityDefinition, renameSecurityDefinition } from '../../core/commands/settle-security';
import { unusedSchemes } from '../../core/connector/security-differences';
import { useConnector, useFieldFindings, useFindingsWithin, useSession } from '../../session/react/session-context';
import { useCommitted } from '../../ui/cell-input';
import { LabelledField } from '../../ui/labelled-field';
import { Section } from '../../ui/section';
import { TextInput } from '../../ui/text-input';
import { codeFont } from '../../ui/theme';
import { FindingMessages } from '../../widgets/finding-message/finding-message';
import { useNavigation } from '../../widgets/navigation/navigation';

/** What the sign-in is called in the API definition, and the security definitions there that the platform does not use. */
export function DefinitionScheme({ scheme }: { readonly scheme: Pointer }) {
  const session = useSession();
  const { toast } = useNavigation();
  const schemes = useConnector(({ definition }) => objectOf(definition, 'securityDefinitions'));
  const name = lastKeyOf(scheme) ?? '';
  const unused = unusedSchemes({ securityDefinitions: schemes ?? {} });
  const findings = useFindingsWithin(scheme).filter(({ at }) => at === scheme);
  const own = useFieldFindings(scheme);
  const isTaken = (to: string): boolean => to !== name && schemes !== undefined && Object.hasOwn(schemes, to);
  const typed = useCommitted(name, (to) => session.run(renameSecurityDefinition, { from: name, to }));
  const hint = isTaken(typed.value)
    ? `“${typed.value}” is there already.`
    : name === 'undefined'
      ? 'An old fault of Microsoft’s wizard left this name: give it a real one, such as API Key.'
      : 'Operations name the sign-in by it; they follow a new one.';
  return (
    <Section title="In the API definition" about="How the security definition is called that says the same.">
      <Box onKeyDown={typed.onKeyDown} sx={{ maxWidth: 420 }}>
        <LabelledField
          label="Name of the security definition"
          pointer={scheme}
          hint={hint}
          messages={<FindingMessages findings={[...new Set([...own, ...findings])]} />}
        >
          {(ids) => <TextInput ids={ids} monospace value={typed.value} invalid={isTaken(typed.value)} onChange={typed.onChange} onBlur={typed.onBlur} />}
        </LabelledField>
      </Box>
      {unused.length > 0 && (
        <Box sx={{ mt: 2 }}>
          <Typography variant="subtitle2" component="p" sx={{ color: 'text.secondary' }}>
            Not used by the platform, which takes the first one
          </Typography>
          {unused.map((other) => (
            <Box key={other} data-pointer={`/definition/securityDefinitions/${other.replaceAll('~', '~0').replaceAll('/', '~1')}`} sx={{ display: 'flex', alignItems: 'center', gap: 1, minHeight: 32 }}>
              <Box component="code" sx={{ fontFamily: codeFont, fontSize: 13 }}>
                {other}
              </Box>
              <Button
                onClick={() => {
                  session.run(removeSecurityDefinition, { name: other });
                  toast(`The security definition ${other} was removed.`, { undo: true });
                }}
              >
                Remove
              </Button>
            </Box>
          ))}
        </Box>
      )}
    </Section>
  );
}
