import { zodResolver } from '@hookform/resolvers/zod';
import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { z } from 'zod';
import { setSubmission } from '../../core/commands/set-submission';
import type { Pointer } from '../../core/base/pointer';
import type { Submission } from '../../core/connector/connector';
import { useConnector, useFieldFindings, useSession } from '../../session/react/session-context';
import { LabelledField } from '../../ui/labelled-field';
import { FieldGrid, Section } from '../../ui/section';
import { TextInput } from '../../ui/text-input';
import { useNavigation } from '../../widgets/navigation/navigation';
import { FindingMessages } from '../../widgets/finding-message/finding-message';

/** Contact and test account: for the reviewers, in no file of the connector. */
export function ReviewersSection() {
  const session = useSession();
  const contact = useConnector(({ submission }) => submission.contact);
  const account = useConnector(({ submission }) => submission.testAccount);
  const [isAsking, setAsking] = useState(false);
  const change = (next: Partial<Submission>, field: string): void => session.run(setSubmission, next, `typing:submission/${field}`);
  return (
    <Section
      title="For the reviewers"
      about="The contact goes into submission.md beside the connector folder. The test account goes into no file: copy it into the form that asks for it."
      action={
        <Button variant="outlined" onClick={() => setAsking(true)} sx={{ whiteSpace: 'nowrap', flexShrink: 0 }}>
          Copy the test account
        </Button>
      }
    >
      <FieldGrid>
        <SubmissionField at="/submission/contact/name" label="Contact for Microsoft" value={contact.name} onChange={(name) => change({ contact: { ...contact, name } }, 'contact/name')} />
        <SubmissionField at="/submission/contact/email" label="E-mail of the contact" value={contact.email} onChange={(email) => change({ contact: { ...contact, email } }, 'contact/email')} />
        <SubmissionField
          at="/submission/testAccount/userName"
          label="User name of the test account"
          value={account.userName}
          onChange={(userName) => change({ testAccount: { ...account, userName } }, 'testAccount/userName')}
        />
        <SubmissionField
          at="/submission/testAccount/instructions"
          label="How a reviewer signs in"
          value={account.instructions}
          multiline
          onChange={(instructions) => change({ testAccount: { ...account, instructions } }, 'testAccount/instructions')}
        />
      </FieldGrid>
      <TestAccountDialog isOpen={isAsking} userName={account.userName} onClose={() => setAsking(false)} />
    </Section>
  );
}

interface SubmissionFieldProps {
  readonly at: Pointer;
  readonly label: string;
  readonly value: string;
  readonly multiline?: boolean;
  readonly onChange: (text: string) => void;
}

function SubmissionField({ at, label, value, multiline, onChange }: SubmissionFieldProps) {
  const session = useSession();
  const findings = useFieldFindings(at);
  return (
    <LabelledField label={label} pointer={at} messages={<FindingMessages findings={findings} />}>
      {(ids) => <TextInput ids={ids} value={value} onChange={onChange} onBlur={() => session.settle()} multiline={multiline === true} />}
    </LabelledField>
  );
}

const accountSchema = z.object({
  userName: z.string().trim().min(1, 'Enter the user name that a reviewer signs in with.'),
  password: z.string().min(1, 'Enter the password that a reviewer signs in with.'),
});

function TestAccountDialog({ isOpen, userName, onClose }: { readonly isOpen: boolean; readonly userName: string; readonly onClose: () => void }) {
  return (
    <Dialog open={isOpen} onClose={onClose} maxWidth="xs" aria-labelledby="test-account-title">
      <DialogTitle id="test-account-title">
        Copy the test account
      </DialogTitle>
      {isOpen && <TestAccountForm userName={userName} onClose={onClose} />}
    </Dialog>
  );
}

const accountText = ({ userName, password }: z.infer<typeof accountSchema>, instructions: string): string =>
  [`User name: ${userName}`, `Password: ${password}`, ...(instructions.trim() === '' ? [] : [`How to sign in: ${instructions.trim()}`])].join('\n');

function TestAccountForm({ userName, onClose }: { readonly userName: string; readonly onClose: () => void }) {
  const session = useSession();
  const { toast } = useNavigation();
  const instructions = useConnector(({ submission }) => submission.testAccount.instructions);
  const { control, handleSubmit } = useForm({ resolver: zodResolver(accountSchema), defaultValues: { userName, password: '' } });
  const submit = handleSubmit(async (testAccount) => {
    // What was typed here must not be found in a package of this visit either.
    session.tests.addSecret(testAccount.password);
    await navigator.clipboard.writeText(accountText(testAccount, instructions));
    toast('Copied. Clear the clipboard when you have pasted it.');
    onClose();
  });
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <DialogContent sx={{ display: 'grid', gap: 2, pt: 0 }}>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          User name, password and how to sign in are put on the clipboard as text, and nowhere else. Paste them into the form in Partner Center, or hand them over by a way that you trust; never put them into the pull request.
        </Typography>
        <Controller
          control={control}
          name="userName"
          render={({ field, fieldState }) => (
            <LabelledField label="User name" required messages={fieldState.error && <Message text={fieldState.error.message} />}>
              {(ids) => <TextInput ids={ids} value={field.value} onChange={field.onChange} onBlur={field.onBlur} required invalid={fieldState.invalid} />}
            </LabelledField>
          )}
        />
        <Controller
          control={control}
          name="password"
          render={({ field, fieldState }) => (
            <LabelledField label="Password" required messages={fieldState.error && <Message text={fieldState.error.message} />}>
              {(ids) => <TextInput ids={ids} type="password" value={field.value} onChange={field.onChange} onBlur={field.onBlur} required invalid={fieldState.invalid} autoComplete="new-password" />}
            </LabelledField>
          )}
        />
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit" variant="contained">
          Copy the test account
        </Button>
      </DialogActions>
    </form>
  );
}

function Message({ text }: { readonly text: string | undefined }) {
  return (
    <Box component="p" sx={{ m: 0, mt: 0.5, fontSize: 12, color: 'error.main' }}>
      {text}
    </Box>
  );
}
