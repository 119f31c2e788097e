import { Box } from '@mui/material';
import { isArray } from '../../core/base/json';
import { setValue } from '../../core/commands/set-value';
import { useConnector, useFieldFindings, useSession, useValue } from '../../session/react/session-context';
import { ChoiceInput } from '../../ui/choice-input';
import { LabelledField } from '../../ui/labelled-field';
import { FieldGrid, Section } from '../../ui/section';
import { codeFont } from '../../ui/theme';
import { DocumentTextField } from '../../widgets/document-field/document-text-field';
import { FindingMessage } from '../../widgets/finding-message/finding-message';

const at = '/definition/schemes';

const choices = [
  { value: 'https', label: 'HTTPS' },
  { value: 'http', label: 'HTTP' },
  { value: 'https,http', label: 'HTTPS and HTTP' },
];

/** Scheme, host and base URL. */
export function AddressSection() {
  const address = useConnector(({ definition }) => {
    const [scheme] = isArray(definition['schemes']) ? definition['schemes'] : [];
    const text = (key: string): string => (typeof definition[key] === 'string' ? definition[key] : '');
    return `${typeof scheme === 'string' ? scheme : 'https'}://${text('host') || '…'}${text('basePath')}`;
  });
  return (
    <Section title="Service address" about="Where calls go. Paths of operations are added behind it.">
      <FieldGrid columns={1}>
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '150px minmax(0, 2fr) minmax(0, 1fr)' } }}>
          <SchemeField />
          <DocumentTextField pointer="/definition/host" label="Host" required monospace placeholder="api.example.com" hint="A bare name, with a port if need be." />
          <DocumentTextField pointer="/definition/basePath" label="Base URL" monospace placeholder="/" hint="Begins with a slash." />
        </Box>
        <Box sx={{ fontFamily: codeFont, fontSize: 13, color: 'text.secondary', overflowWrap: 'anywhere' }}>{address}</Box>
      </FieldGrid>
    </Section>
  );
}

function SchemeField() {
  const session = useSession();
  const schemes = useValue(at);
  const findings = useFieldFindings(at);
  const value = isArray(schemes) ? schemes.filter((scheme) => typeof scheme === 'string').join(',') : '';
  return (
    <LabelledField label="Scheme" pointer={at} required messages={findings.map((finding) => <FindingMessage key={`${finding.rule}${finding.message}`} finding={finding} />)}>
      {(ids) => <ChoiceInput ids={ids} value={value} choices={value === '' ? [{ value: '', label: 'Not stated' }, ...choices] : choices} onChange={(next) => session.run(setValue, { at, value: next === '' ? undefined : next.split(',') })} />}
    </LabelledField>
  );
}
