import type { Rule } from '../rule';
import { hasHeading } from '../shared/headings';
import { verifiedOnly } from '../shared/publisher-severity';

export const readmeDeployment: Rule = {
  id: 'readme-deployment',
  severity: 'warning',
  severityIn: verifiedOnly('warning'),
  phase: 'package',
  title: 'The readme has deployment instructions',
  why: 'The template for verified publishers requires them; for independent publishers they are optional.',
  source: 'Readme template',
  check: {
    package(target, report) {
      if (!target.readme || target.readme.text.trim() === '' || hasHeading(target.readme, /\b(?:deploy|deployment|deploying|installation)\b/i)) return;
      report({ key: ['documents', 'readme'], message: 'The readme has no heading “Deployment Instructions”. Say how to deploy the connector as a custom one.' });
    },
  },
};
