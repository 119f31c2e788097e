import { Box, Checkbox, Typography } from '@mui/material';
import { setAttestation } from '../../core/commands/set-attestation';
import { attestationsFor, type Attestation } from '../../core/rules/attestations';
import { useConnector, useSession } from '../../session/react/session-context';
import { LabelledField } from '../../ui/labelled-field';
import { Section } from '../../ui/section';
import { TextInput } from '../../ui/text-input';
import { isAttested } from './is-attested';
import { useIsCompared } from './use-is-compared';

/** What only a person can answer for. */
export function AttestationsSection() {
  const connector = useConnector((whole) => whole);
  const isCompared = useIsCompared();
  const shown = attestationsFor(connector, { isCompared });
  if (shown.length === 0) return null;
  const agreed = shown.filter(({ id }) => isAttested(connector, id)).length;
  return (
    <Section
      title="Attestations"
      about="Criteria that no program can check, for your kind of publisher. What you attest is listed in submission.md."
      action={
        <Typography variant="body2" role="status" sx={{ color: 'text.secondary', whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}>
          {agreed} of {shown.length} attested
        </Typography>
      }
    >
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {shown.map((attestation) => (
          <AttestationRow key={attestation.id} attestation={attestation} />
        ))}
      </Box>
    </Section>
  );
}

function AttestationRow({ attestation: { id, criterion, source } }: { readonly attestation: Attestation }) {
  const session = useSession();
  const answer = useConnector(({ submission }) => (Object.hasOwn(submission.attestations, id) ? submission.attestations[id] : undefined));
  const at = `/submission/attestations/${id}`;
  const note = answer?.note ?? '';
  return (
    <Box component="li" sx={{ '& + &': { borderTop: 1, borderColor: 'divider' } }} data-pointer={at}>
      <Box component="label" sx={{ display: 'flex', gap: 1, py: 0.75, cursor: 'pointer', alignItems: 'flex-start' }}>
        <Checkbox size="small" checked={answer?.agreed ?? false} onChange={(_event, agreed) => session.run(setAttestation, { rule: id, agreed, note })} sx={{ p: 0.5 }} />
        <Box sx={{ pt: 0.25 }}>
          <Typography variant="body2">{criterion}</Typography>
          <Typography variant="caption" sx={{ color: 'text.secondary' }}>
            {source}
          </Typography>
        </Box>
      </Box>
      {(answer?.agreed === true || note !== '') && (
        <Box sx={{ pl: 4, pb: 1, maxWidth: 640 }}>
          <LabelledField label="Note for the reviewer">
            {(ids) => (
              <TextInput
                ids={ids}
                value={note}
                placeholder="Optional: where to see it, or since when"
                onChange={(text) => session.run(setAttestation, { rule: id, agreed: answer?.agreed ?? false, note: text }, `typing:${at}`)}
                onBlur={() => session.settle()}
              />
            )}
          </LabelledField>
        </Box>
      )}
    </Box>
  );
}
