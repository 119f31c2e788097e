import { FieldGrid, Section } from '../../ui/section';
import { DocumentChoiceField } from '../../widgets/document-field/document-choice-field';
import { DocumentTextField } from '../../widgets/document-field/document-text-field';
import { KeywordsField } from './keywords-field';

const statuses = [
  { value: '', label: 'Not stated' },
  { value: 'Preview', label: 'Preview' },
  { value: 'Production', label: 'Production' },
];

/** Title, description and version. */
export function AboutSection() {
  return (
    <Section title="About" about="What a maker sees in the list of connectors.">
      <FieldGrid columns={1}>
        <DocumentTextField pointer="/definition/info/title" label="Title" required limit={30} hint="The product's or organisation's name, without “API” or “Connector”." />
        <DocumentTextField pointer="/definition/info/description" label="Description" required multiline minRows={3} least={30} limit={500} hint="What it is for and what it is worth, in 30 to 500 characters." />
        <FieldGrid>
          <DocumentTextField pointer="/definition/info/version" label="Version" required monospace hint="Of the definition, such as 1.0." />
          <DocumentChoiceField pointer="/definition/info/x-ms-api-annotation/status" label="Status" choices={statuses} hint="A new connector starts as Preview; it becomes Production when the service is out of beta." />
        </FieldGrid>
        <KeywordsField />
      </FieldGrid>
    </Section>
  );
}
