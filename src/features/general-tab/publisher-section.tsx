import { Box, Button } from '@mui/material';
import { setSubmission } from '../../core/commands/set-submission';
import { setValue } from '../../core/commands/set-value';
import type { PublisherKind, Submission } from '../../core/connector/connector';
import { useConnector, useSession, useTextField } from '../../session/react/session-context';
import { ChoiceInput } from '../../ui/choice-input';
import { LabelledField } from '../../ui/labelled-field';
import { FieldGrid, Section } from '../../ui/section';
import { DocumentTextField } from '../../widgets/document-field/document-text-field';

const publisherAt = '/properties/properties/publisher';
const stackOwnerAt = '/properties/properties/stackOwner';

const kinds: readonly { value: PublisherKind; label: string }[] = [
  { value: 'verified', label: 'Verified publisher: the service is ours' },
  { value: 'independent', label: 'Independent publisher: the service is someone else’s' },
  { value: 'private', label: 'Private: used in our own tenant, not submitted' },
];

const states: readonly { value: Submission['state']; label: string }[] = [
  { value: 'new', label: 'New connector' },
  { value: 'update', label: 'Update of a published connector' },
];

/** Who publishes, and which criteria follow from it. */
export function PublisherSection() {
  const session = useSession();
  const kind = useConnector(({ submission }) => submission.publisherKind);
  const state = useConnector(({ submission }) => submission.state);
  const publisher = useTextField(publisherAt).value;
  const stackOwner = useTextField(stackOwnerAt).value;
  return (
    <Section title="Publisher" about="Decides which criteria apply.">
      <FieldGrid>
        <LabelledField label="Kind of publisher" pointer="/submission/publisherKind">
          {(ids) => <ChoiceInput ids={ids} value={kind} choices={kinds} onChange={(publisherKind) => session.run(setSubmission, { publisherKind })} />}
        </LabelledField>
        <LabelledField label="Submission" pointer="/submission/state">
          {(ids) => <ChoiceInput ids={ids} value={state} choices={states} onChange={(next) => session.run(setSubmission, { state: next })} />}
        </LabelledField>
        <DocumentTextField pointer={publisherAt} label="Publisher" required hint="The full name of the company or person." />
        <Box>
          <DocumentTextField
            pointer={stackOwnerAt}
            label="Stack owner"
            required
            hint={kind === 'independent' ? 'The company that owns the service.' : 'The owner of the back-end service; usually the same as the publisher.'}
          />
          {kind !== 'independent' && publisher.trim() !== '' && stackOwner === '' && (
            <Button onClick={() => session.run(setValue, { at: stackOwnerAt, value: publisher.trim() })} sx={{ mt: 0.5, ml: -1 }}>
              Same as the publisher
            </Button>
          )}
        </Box>
      </FieldGrid>
    </Section>
  );
}
