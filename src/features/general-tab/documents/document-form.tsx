import { Box } from '@mui/material';
import { useMemo } from 'react';
import { documentSections } from '../../../core/connector/documents/document-sections';
import { documentTemplates, isRequired, type DocumentName } from '../../../core/connector/documents/document-template';
import { documentNames, hasSignIn } from '../../../core/connector/documents/document-texts';
import { useConnector } from '../../../session/react/session-context';
import { SectionField } from './section-field';

/** A document section by section, in the order of its template. What stands between the sections is left alone. */
export function DocumentForm({ document }: { readonly document: DocumentName }) {
  const text = useConnector(({ documents }) => documents[document]?.text ?? '');
  const title = useConnector((connector) => documentNames(connector).title);
  const publisher = useConnector((connector) => documentNames(connector).publisher);
  const publisherKind = useConnector(({ submission }) => submission.publisherKind);
  const signsIn = useConnector(hasSignIn);
  const sections = useMemo(() => documentSections(document, text, { title, publisher }), [document, text, title, publisher]);
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {documentTemplates[document].map((template) => {
        const section = sections.find(({ id }) => id === template.id);
        return section && <SectionField key={template.id} document={document} template={template} section={section} isRequired={isRequired(template, { publisherKind, hasSignIn: signsIn })} />;
      })}
    </Box>
  );
}
