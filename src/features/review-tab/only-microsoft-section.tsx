import { Box, Typography } from '@mui/material';
import { Section } from '../../ui/section';

const limits: readonly string[] = [
  'Whether an environment takes the solution. Its form is rebuilt from what environments export; import it once yourself before you hand it in.',
  'Whether its flows can be saved and run there, and how the connector behaves in Power Automate, Power Apps and Logic Apps.',
  'The private validator that paconn and the solution checker call; its rules are rebuilt here from what is published about them.',
  'Whether reviewers take solutions that no environment exported. Their documentation speaks of exported ones.',
  'Whether the title is already taken by another connector.',
  'Spelling, tone, and whether the description tells the truth about the service.',
];

/** Where the checks of this page end. */
export function OnlyMicrosoftSection() {
  return (
    <Section title="What only Microsoft can check" about="No findings here is no promise of a pass.">
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {limits.map((limit) => (
          <Typography component="li" variant="body2" key={limit} sx={{ color: 'text.secondary', mb: 0.5 }}>
            {limit}
          </Typography>
        ))}
      </Box>
    </Section>
  );
}
