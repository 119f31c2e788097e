import { Box } from '@mui/material';
import { useDeferredValue } from 'react';
import { EditablePart } from '../../widgets/editable-part/editable-part';
import { useNavigation, type Tab } from '../../widgets/navigation/navigation';
import { AboutSection } from './about-section';
import { AddressSection } from './address-section';
import { DocumentsSection } from './documents/documents-section';
import { IconSection } from './icon/icon-section';
import { ListingSection } from './listing-section';
import { PublisherSection } from './publisher-section';

function GeneralPanel() {
  const { at } = useNavigation();
  // What lies below the first screen is drawn behind it, unless somebody goes to a field: drawing all of it takes longer than reading a definition.
  const isWhole = useDeferredValue(true, at !== '');
  return (
    <Box sx={{ maxWidth: 860, mx: 'auto', px: { xs: 2, md: 4 }, pb: 6 }}>
      <EditablePart part="definition">
        <AboutSection />
        <AddressSection />
      </EditablePart>
      {isWhole && (
        <>
          <EditablePart part="properties">
            <IconSection />
            <PublisherSection />
          </EditablePart>
          <EditablePart part="definition">
            <ListingSection />
          </EditablePart>
          <DocumentsSection />
        </>
      )}
    </Box>
  );
}

/** What the connector is, where its service stands, and who stands behind it. */
export const generalTab: Tab = {
  id: 'general',
  title: 'General',
  owns: [
    '',
    '/definition/info',
    '/definition/host',
    '/definition/basePath',
    '/definition/schemes',
    '/definition/x-ms-connector-metadata',
    '/properties/properties/iconBrandColor',
    '/properties/properties/capabilities',
    '/properties/properties/publisher',
    '/properties/properties/stackOwner',
    '/icon',
    '/documents',
    '/submission/publisherKind',
    '/submission/state',
  ],
  Panel: GeneralPanel,
};
