import { Box } from '@mui/material';
import type { Tab } from '../../widgets/navigation/navigation';
import { AttestationsSection } from './attestations-section';
import { OnlyMicrosoftSection } from './only-microsoft-section';
import { PackageSection } from './package-section';
import { PublishedSection } from './published-section';
import { ReadinessSection } from './readiness-section';
import { ReportSection } from './report-section';
import { ReviewersSection } from './reviewers-section';
import { UploadSection } from './upload-section';

function ReviewPanel() {
  return (
    <Box sx={{ maxWidth: 1040, mx: 'auto', px: { xs: 2, md: 4 }, pb: 6 }}>
      <PackageSection />
      <ReadinessSection />
      <ReviewersSection />
      <AttestationsSection />
      <PublishedSection />
      <ReportSection />
      <UploadSection />
      <OnlyMicrosoftSection />
    </Box>
  );
}

/** What is still missing for a submission, and the package. */
export const reviewTab: Tab = {
  id: 'review',
  title: 'Review',
  owns: ['/submission', '/extras'],
  Panel: ReviewPanel,
};
