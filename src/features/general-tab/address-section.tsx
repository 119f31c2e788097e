import { Box, Typography } from '@mui/material';
import { arrayOf, isArray, textOf } from '../../core/base/json';
import { setValue } from '../../core/commands/set-value';
import { environmentVariableOf } from '../../core/connector/environment-variable';
import { useConnector, useFieldFindings, useSession, useValue } from '../../session/react/session-context';
import { ChoiceInput } from '../../ui/choice-input';
import { LabelledField } from '../../ui/labelled-field';
import { FieldGrid, Section } from '../../ui/section';
import { codeFont } from '../../ui/theme';
import { DocumentTextField } from '../../widgets/document-field/document-text-field';
import { FindingMessages } from '../../widgets/finding-message/finding-message';
import { EnvironmentVariableButton } from './environment-variable-button';
import { GatewayField } from './gateway-field';

const at = '/definition/schemes';

const choices = [
  { value: 'https', label: 'HTTPS' },
  { value: 'http', label: 'HTTP' },
  { value: 'https,http', label: 'HTTPS and HTTP' },
];

/** Scheme, host and base URL, and whether calls go through the on-premises gateway. */
export function AddressSection() {
  return (
    <Section title="Service address" about="Where calls go. Paths of operations are added behind it.">
      <FieldGrid columns={1}>
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '140px minmax(0, 5fr) minmax(0, 4fr)' } }}>
          <SchemeField />
          <DocumentTextField pointer="/definition/host" label="Host" required monospace placeholder="api.example.com" hint="A bare name, with a port if need be." end={<EnvironmentVariableButton pointer="/definition/host" label="host" />} />
          <DocumentTextField pointer="/definition/basePath" label="Base URL" monospace placeholder="/" hint="Begins with a slash." end={<EnvironmentVariableButton pointer="/definition/basePath" label="base URL" />} />
        </Box>
        <WholeAddress />
        <GatewayField />
      </FieldGrid>
    </Section>
  );
}

/** The address that calls begin with; parts that come from an environment variable are shown by its name. */
function WholeAddress() {
  const scheme = useConnector(({ definition }) => arrayOf(definition, 'schemes')?.find((one) => typeof one === 'string') ?? 'https');
  const host = useConnector(({ definition }) => textOf(definition, 'host') ?? '');
  const basePath = useConnector(({ definition }) => textOf(definition, 'basePath') ?? '');
  const variables = [host, basePath].map(environmentVariableOf).filter((name) => name !== undefined);
  const shown = (text: string): string => {
    const name = environmentVariableOf(text);
    return name === undefined ? text : `{${name}}`;
  };
  return (
    <Box>
      <Box sx={{ fontFamily: codeFont, fontSize: 13, color: 'text.secondary', overflowWrap: 'anywhere' }}>
        {`${String(scheme)}://${shown(host) || '…'}${shown(basePath)}`}
      </Box>
      {variables.length > 0 && (
        <Typography variant="caption" component="p" sx={{ color: 'text.secondary', mt: 0.5 }}>
          {variables.length === 1 ? 'The environment variable' : 'The environment variables'} {variables.join(' and ')} must be in the solution. Test calls need an address instead.
        </Typography>
      )}
    </Box>
  );
}

function SchemeField() {
  const session = useSession();
  const schemes = useValue(at);
  const findings = useFieldFindings(at);
  const value = isArray(schemes) ? schemes.filter((scheme) => typeof scheme === 'string').join(',') : '';
  return (
    <LabelledField label="Scheme" pointer={at} required messages={<FindingMessages findings={findings} />}>
      {(ids) => <ChoiceInput ids={ids} value={value} choices={value === '' ? [{ value: '', label: 'Not stated' }, ...choices] : choices} onChange={(next) => session.run(setValue, { at, value: next === '' ? undefined : next.split(',') })} />}
    </LabelledField>
  );
}
