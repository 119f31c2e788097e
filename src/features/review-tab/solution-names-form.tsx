import { Box, Typography } from '@mui/material';
import { setSubmission } from '../../core/commands/set-submission';
import type { SolutionNames } from '../../core/connector/connector';
import type { MadePackage } from '../../core/exporters/make-package';
import { isPublisherPrefix } from '../../core/exporters/solution/solution-identity';
import { useConnector, useSession } from '../../session/react/session-context';
import { LabelledField } from '../../ui/labelled-field';
import { FluidGrid } from '../../ui/section';
import { TextInput } from '../../ui/text-input';

type Name = Exclude<keyof SolutionNames, 'optionValuePrefix'>;

const problems: { readonly [name in Name]?: (text: string) => string | undefined } = {
  prefix: (text) => (isPublisherPrefix(text) ? undefined : 'A prefix is 2 to 8 letters and digits, first a letter, and does not begin with “mscrm”.'),
  connectorName: (text) => (/^[a-z][a-z0-9]{1,7}_[A-Za-z0-9_-]{1,490}$/i.test(text) ? undefined : 'The name is the publisher’s prefix, “_”, and letters, digits, “-” or “_”.'),
  connectorId: (text) => (/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text) ? undefined : 'The ID is a GUID, such as 8e8f2ece-3d1f-44b3-8a76-1e1bc5fa8567.'),
  solutionName: (text) => (/^[A-Za-z_]\w{0,63}$/.test(text) ? undefined : 'The name is letters, digits and “_”, first a letter.'),
  version: (text) => (/^\d{1,5}(\.\d{1,5}){3}$/.test(text) ? undefined : 'A version is four numbers, such as 1.0.0.0.'),
};

/** By which names environments will know the connector. Empty fields are made from title and publisher, and kept with the first download. */
export function SolutionNamesForm({ identity }: { readonly identity: NonNullable<MadePackage['identity']> }) {
  const session = useSession();
  const chosen = useConnector(({ submission }) => submission.solution) ?? {};
  const fields: readonly { readonly name: Name; readonly label: string; readonly made: string }[] = [
    { name: 'displayName', label: 'Display name', made: identity.displayName },
    { name: 'solutionName', label: 'Name of the solution', made: identity.solutionName },
    { name: 'version', label: 'Version of the solution', made: identity.version },
    { name: 'publisherTitle', label: 'Publisher', made: identity.publisher.title },
    { name: 'publisherName', label: 'Name of the publisher', made: identity.publisher.name },
    { name: 'prefix', label: 'Prefix of the publisher', made: identity.publisher.prefix },
    { name: 'connectorName', label: 'Name of the connector', made: identity.connectorName },
    { name: 'connectorId', label: 'ID of the connector', made: identity.connectorId },
  ];
  return (
    <Box component="details" sx={{ mb: 2, border: 1, borderColor: 'divider', borderRadius: 1.5, px: 1.5, '& > summary': { py: 1, cursor: 'pointer' }, '&[open]': { pb: 2 } }}>
      <summary>
        <Typography component="span" variant="subtitle2">
          Names in Dataverse:
        </Typography>{' '}
        <Typography component="span" variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
          {identity.connectorName}
        </Typography>
      </summary>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 2, maxWidth: '72ch' }}>
        An environment tells connectors apart by name and ID: the same ones update the connector, others add a second one. They are kept from the first download on.
      </Typography>
      <FluidGrid least={240}>
        {fields.map(({ name, label, made }) => {
          const own = chosen[name] ?? '';
          const problem = own === '' ? undefined : problems[name]?.(own);
          return (
            <LabelledField
              key={name}
              label={label}
              messages={
                problem && (
                  <Typography variant="caption" component="p" sx={{ color: 'error.main', mt: 0.5 }}>
                    {problem}
                  </Typography>
                )
              }
            >
              {(ids) => (
                <TextInput
                  ids={ids}
                  value={own}
                  placeholder={made}
                  invalid={problem !== undefined}
                  onChange={(text) => session.run(setSubmission, { solution: { ...chosen, [name]: text } }, `typing:submission/solution/${name}`)}
                  onBlur={() => session.settle()}
                />
              )}
            </LabelledField>
          );
        })}
      </FluidGrid>
    </Box>
  );
}
