import { Button } from '@mui/material';
import { counted } from '../../../core/base/counted';
import type { Pointer } from '../../../core/base/pointer';
import { listOperations, unlistedOperations } from '../../../core/commands/fill-document';
import type { PlacedSection } from '../../../core/connector/documents/document-sections';
import type { DocumentName, SectionTemplate } from '../../../core/connector/documents/document-template';
import { useConnector, useSession } from '../../../session/react/session-context';
import { LabelledField } from '../../../ui/labelled-field';
import { TextInput } from '../../../ui/text-input';
import { useNavigation } from '../../../widgets/navigation/navigation';
import { useSection } from './use-section';

export interface SectionFieldProps {
  readonly document: DocumentName;
  readonly template: SectionTemplate;
  readonly section: PlacedSection;
  readonly isRequired: boolean;
}

/** Sections of one line or so; the others get more room. */
const small = new Set(['opening', 'prerequisites', 'knownIssues']);

function stateOf({ isThere, body }: PlacedSection, isRequired: boolean): string | undefined {
  if (body.trim() !== '') return undefined;
  if (!isRequired) return 'optional';
  return isThere ? 'empty' : 'missing';
}

/** One section of a document: its text without the heading. */
export function SectionField({ document, template, section, isRequired }: SectionFieldProps) {
  const { value, onChange, onBlur } = useSection(document, section);
  const pointer: Pointer = `/documents/${document}/${template.id}`;
  const state = stateOf(section, isRequired);
  const isLine = template.id === 'publisher';
  const label = template.heading === '' ? 'Opening' : isLine ? `${template.heading}: …` : template.heading;
  return (
    <LabelledField label={label} pointer={pointer} required={isRequired} hint={template.hint} {...(state === undefined ? {} : { counter: state })}>
      {(ids) => (
        <>
          <TextInput ids={ids} value={value} onChange={isLine ? (text) => onChange(text.replaceAll('\n', ' ')) : onChange} onBlur={onBlur} required={isRequired} {...(isLine ? {} : { multiline: true, minRows: small.has(template.id) ? 2 : 3 })} />
          {document === 'readme' && template.id === 'operations' && <UnlistedOperations />}
        </>
      )}
    </LabelledField>
  );
}

function UnlistedOperations() {
  const session = useSession();
  const { toast } = useNavigation();
  const missing = useConnector((connector) => unlistedOperations(connector).length);
  if (missing === 0) return null;
  const words = counted(missing, 'missing operation');
  return (
    <Button
      onClick={() => {
        session.run(listOperations, { document: 'readme' });
        toast(`Added ${words} to readme.md.`, { undo: true });
      }}
      sx={{ mt: 0.5, ml: -1 }}
    >
      Add {words}
    </Button>
  );
}
