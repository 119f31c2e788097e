import { Alert, Box, Button, Typography } from '@mui/material';
import { useMemo } from 'react';
import { assertNever } from '../../core/base/assert-never';
import { settleSecurity, type SettledBy } from '../../core/commands/settle-security';
import { securityDifferences, type SecurityDifference } from '../../core/connector/security-differences';
import { useConnector, useSession } from '../../session/react/session-context';
import { useNavigation } from '../../widgets/navigation/navigation';
import { kindTexts } from './kind-texts';

interface Wording {
  readonly severity: 'info' | 'warning';
  readonly message: string;
  /** Both ways to settle it, the likelier one first. */
  readonly ways: readonly (readonly [SettledBy, string])[];
}

const eitherValue: Wording['ways'] = [
  ['definition', 'Use the definition’s'],
  ['properties', 'Use the properties’'],
];

const addressNames = { authorizationUrl: 'authorization URL', tokenUrl: 'token URL' } as const;

const listed = (scopes: readonly string[]): string => (scopes.length === 0 ? 'no scope' : scopes.join(', '));

function typeWording({ declared, connection }: Extract<SecurityDifference, { kind: 'type' }>): Wording {
  const inDefinition = kindTexts[declared].inSentence;
  const inConnection = kindTexts[connection].inSentence;
  if (declared === 'none')
    return {
      severity: 'info',
      message: `The connection parameters ask for ${inConnection}, of which the API definition says nothing. That works where a policy or a template hands the value over.`,
      ways: [
        ['properties', 'Declare it in the definition'],
        ['definition', 'Ask for no sign-in'],
      ],
    };
  if (connection === 'none')
    return {
      severity: 'warning',
      message: `The API definition wants ${inDefinition}, but nothing is asked for when a connection is made.`,
      ways: [
        ['definition', 'Ask for it'],
        ['properties', 'Take it out of the definition'],
      ],
    };
  return {
    severity: 'warning',
    message: `The API definition wants ${inDefinition}, the connection parameters ask for ${inConnection}.`,
    ways: [
      ['properties', `Declare ${inConnection}`],
      ['definition', `Ask for ${inDefinition}`],
    ],
  };
}

function wordingOf(difference: SecurityDifference): Wording {
  switch (difference.kind) {
    case 'type':
      return typeWording(difference);
    case 'requirement':
      return {
        severity: difference.missing.length > 0 ? 'warning' : 'info',
        message:
          difference.missing.length > 0
            ? `The API definition asks for ${difference.missing.map((name) => `“${name}”`).join(', ')}, of which there is no security definition.`
            : 'The API definition describes the sign-in, but asks no operation for it (“security” is empty).',
        ways: [
          ['definition', 'Ask every operation for it'],
          ['properties', 'Take it out of the definition'],
        ],
      };
    case 'address':
      return {
        severity: 'warning',
        message: `The ${addressNames[difference.address]} is ${difference.declared || 'empty'} in the API definition, ${difference.connection || 'empty'} in the API properties.`,
        ways: eitherValue,
      };
    case 'scopes':
      return {
        severity: 'warning',
        message: `The API definition has ${listed(difference.declared)}; the API properties have ${listed(difference.connection)}.`,
        ways: eitherValue,
      };
    default:
      return assertNever(difference);
  }
}

/** What the two files say differently about the sign-in, each with both ways to settle it. */
export function Disagreements() {
  const session = useSession();
  const { toast } = useNavigation();
  const connector = useConnector((whole) => whole);
  const differences = useMemo(() => securityDifferences(connector), [connector]);
  const settle = (difference: SecurityDifference, by: SettledBy): void => {
    session.run(settleSecurity, { difference, by });
    toast('The two files agree on this now.', { undo: true });
  };
  return (
    <Box aria-live="polite" role="group" aria-label="Differences between the two files" sx={{ display: 'grid', gap: 1, mt: differences.length > 0 ? 2 : 0 }}>
      {differences.map((difference) => {
        const { severity, message, ways } = wordingOf(difference);
        return (
          <Alert key={`${difference.kind}${'address' in difference ? difference.address : ''}`} severity={severity} sx={{ bgcolor: 'panel', color: 'text.primary', border: 1, borderColor: 'divider', '& .MuiAlert-message': { flex: 1, minWidth: 0 } }}>
            <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
              {message}
            </Typography>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 0.5, ml: -1 }}>
              {ways.map(([by, way]) => (
                <Button key={by} onClick={() => settle(difference, by)}>
                  {way}
                </Button>
              ))}
            </Box>
          </Alert>
        );
      })}
    </Box>
  );
}
