import { Box } from '@mui/material';
import type { Pointer } from '../../core/base/pointer';
import { FieldGrid, Section } from '../../ui/section';
import { DocumentChoiceField } from '../../widgets/document-field/document-choice-field';
import { DocumentTextField } from '../../widgets/document-field/document-text-field';
import { DialogTextFields } from './dialog-text-fields';

const places = [
  { value: 'header', label: 'Header' },
  { value: 'query', label: 'Query' },
];

/** Where the key goes, and what the connection dialog asks. */
export function ApiKeyFields({ scheme, parameter }: { readonly scheme: Pointer; readonly parameter: Pointer }) {
  return (
    <Section title="API key" about="A service that wants “Bearer” before its key: say so in the tooltip, or add a set-header policy that puts it in front.">
      <Box sx={{ display: 'grid', gap: 2 }}>
        <FieldGrid>
          <DocumentTextField pointer={`${scheme}/name`} label="Parameter name" required monospace hint="The header or query parameter that carries the key." />
          <DocumentChoiceField pointer={`${scheme}/in`} label="Parameter location" required choices={places} />
        </FieldGrid>
        <DialogTextFields parameter={parameter} what="key" />
      </Box>
    </Section>
  );
}
