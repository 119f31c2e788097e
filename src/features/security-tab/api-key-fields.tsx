import { Box, Button, Typography } from '@mui/material';
import { useMemo } from 'react';
import { lastKeyOf, type Pointer } from '../../core/base/pointer';
import { setKeyPrefix, setKeyTarget } from '../../core/commands/set-key-prefix';
import { keyPolicyOf } from '../../core/connector/key-prefix';
import { useConnector, useFieldFindings, useSession, useValue } from '../../session/react/session-context';
import { useCommitted } from '../../ui/cell-input';
import { LabelledField } from '../../ui/labelled-field';
import { FluidGrid, Section } from '../../ui/section';
import { TextInput } from '../../ui/text-input';
import { codeFont } from '../../ui/theme';
import { DocumentChoiceField } from '../../widgets/document-field/document-choice-field';
import { FindingMessages } from '../../widgets/finding-message/finding-message';
import { SignInParameter } from './sign-in-parameter';

const places = [
  { value: 'header', label: 'Header' },
  { value: 'query', label: 'Query' },
];

/** Where the key goes, what stands before it, and what the connection dialog asks. */
export function ApiKeyFields({ scheme, parameter }: { readonly scheme: Pointer | undefined; readonly parameter: Pointer }) {
  return (
    <Section title="API key" about="A person types the key once, when they connect. It goes to the service with each call, and stands in no file.">
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2 }}>
        {scheme !== undefined && (
          <FluidGrid least={210}>
            <KeyTargetField scheme={scheme} parameter={parameter} />
            <DocumentChoiceField pointer={`${scheme}/in`} label="Parameter location" required choices={places} />
          </FluidGrid>
        )}
        <SignInParameter parameter={parameter} what="key" />
        <PrefixField scheme={scheme} parameter={parameter} />
      </Box>
    </Section>
  );
}

function KeyTargetField({ scheme, parameter }: { readonly scheme: Pointer; readonly parameter: Pointer }) {
  const session = useSession();
  const pointer: Pointer = `${scheme}/name`;
  const stored = useValue(pointer);
  const findings = useFieldFindings(pointer);
  return (
    <LabelledField
      label="Parameter name"
      pointer={pointer}
      required
      hint="The header or query parameter that carries the key."
      messages={<FindingMessages findings={findings} />}
    >
      {(ids) => (
        <TextInput
          ids={ids}
          required
          monospace
          value={typeof stored === 'string' ? stored : ''}
          invalid={findings.some(({ severity }) => severity === 'error')}
          onChange={(name) => session.run(setKeyTarget, { parameter, scheme, name }, `typing:${pointer}`)}
          onBlur={() => session.settle()}
        />
      )}
    </LabelledField>
  );
}

/** What is put before the key by a policy, with what would happen without it. */
function PrefixField({ scheme, parameter }: { readonly scheme: Pointer | undefined; readonly parameter: Pointer }) {
  const session = useSession();
  const name = lastKeyOf(parameter) ?? '';
  const connector = useConnector((whole) => whole);
  const policy = useMemo(() => keyPolicyOf(connector, name), [connector, name]);
  const commit = (prefix: string): void => session.run(setKeyPrefix, { parameter, scheme, prefix: prefix.trim() });
  const typed = useCommitted(policy?.prefix ?? '', commit);
  const isOther = policy !== undefined && !policy.isPlain;
  return (
    <Box>
      <LabelledField
        label="Before the key"
        hint={
          policy ? (
            <>
              A policy sends{' '}
              <Box component="code" sx={{ fontFamily: codeFont, color: 'text.primary' }}>
                {policy.target}: {policy.prefix === '' ? '' : `${policy.prefix} `}‹key›
              </Box>
              {isOther ? ' for some operations only. It is edited under Definition, Policies.' : '. Empty this field to send the key as it is typed.'}
            </>
          ) : (
            'Empty: the key is sent as it is typed. A service that wants “Bearer ‹key›” needs the word here, or every person has to type it: it is written as a policy that sets the header.'
          )
        }
      >
        {(ids) => (
          <Box sx={{ display: 'flex', gap: 1, maxWidth: 420 }}>
            <TextInput ids={ids} monospace placeholder="Nothing" value={typed.value} onChange={typed.onChange} onBlur={typed.onBlur} disabled={isOther} />
            {!policy && (
              <Button variant="outlined" onClick={() => commit('Bearer')} sx={{ flexShrink: 0 }}>
                Bearer
              </Button>
            )}
          </Box>
        )}
      </LabelledField>
      {policy && policy.in === 'query' && policy.prefix !== '' && (
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          The key is sent in the query, where a prefix is unusual.
        </Typography>
      )}
    </Box>
  );
}
