import { setDocument } from '../../core/commands/set-document';
import type { Connector } from '../../core/connector/connector';
import { useConnector, useFieldFindings, useSession } from '../../session/react/session-context';
import { LabelledField } from '../../ui/labelled-field';
import { FieldGrid, Section } from '../../ui/section';
import { TextInput } from '../../ui/text-input';
import { FindingMessage } from '../../widgets/finding-message/finding-message';

/** The two texts beside the connector, as Markdown. */
export function DocumentsSection() {
  return (
    <Section title="Documents" about="Markdown files of the submission: the readme stands in the connector folder, the intro opens the public page.">
      <FieldGrid columns={1}>
        <DocumentField document="readme" label="readme.md" hint="Headings: Publisher, Prerequisites, Supported Operations, Obtaining Credentials, Known Issues and Limitations, Deployment Instructions." />
        <DocumentField document="intro" label="intro.md" hint="An opening paragraph, then Prerequisites, How to get credentials, Known issues and limitations. No list of operations: it is generated." />
      </FieldGrid>
    </Section>
  );
}

function DocumentField({ document, label, hint }: { readonly document: keyof Connector['documents']; readonly label: string; readonly hint: string }) {
  const session = useSession();
  const pointer = `/documents/${document}` as const;
  const text = useConnector(({ documents }) => documents[document]?.text ?? '');
  const findings = useFieldFindings(pointer);
  return (
    <LabelledField label={label} pointer={pointer} hint={hint} messages={findings.map((finding) => <FindingMessage key={`${finding.rule}${finding.message}`} finding={finding} />)}>
      {(ids) => (
        <TextInput
          ids={ids}
          value={text}
          multiline
          minRows={5}
          monospace
          onChange={(next) => session.run(setDocument, { document, text: next }, `typing:${pointer}`)}
          onBlur={() => session.settle()}
        />
      )}
    </LabelledField>
  );
}
