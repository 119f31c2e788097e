import { Box, Button, Typography } from '@mui/material';
import { Trash2 } from 'lucide-react';
import { setIcon } from '../../../core/commands/set-icon';
import { useConnector, useFieldFindings, useSession } from '../../../session/react/session-context';
import { Section } from '../../../ui/section';
import { FindingMessages } from '../../../widgets/finding-message/finding-message';
import { useNavigation } from '../../../widgets/navigation/navigation';
import { BrandColourField } from './brand-colour-field';
import { IconDrop } from './icon-drop';
import { IconMeasures } from './icon-measures';
import { IconOptions } from './icon-options';
import { IconPreviews } from './icon-previews';
import { useIconStudio } from './use-icon';

const withIcon = 'Bring the logo as it is: the icon that certification wants is made from it, 230 × 230 pixels, on the brand colour. It is all done in this browser.';
const withoutIcon = 'Connectors of independent publishers share one icon, which Microsoft adds: only the colour is set here. A logo helps where the connector is deployed by hand.';

/** The icon and its brand colour: brought, measured, made right, and shown as makers will see them. */
export function IconSection() {
  const session = useSession();
  const { toast } = useNavigation();
  const { studio, isBusy, problem } = useIconStudio();
  const icon = useConnector((connector) => connector.icon);
  const isIndependent = useConnector(({ submission }) => submission.publisherKind === 'independent');
  const missing = useFieldFindings('/icon').filter(({ rule }) => rule === 'icon-required');

  const take = async (file: File): Promise<void> => {
    const said = await studio.take({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    if (said !== '') toast(said, { undo: true });
  };

  return (
    <Section title="Icon and brand colour" about={isIndependent ? withoutIcon : withIcon}>
      <Box data-pointer="/icon" sx={{ display: 'grid', columnGap: 3, rowGap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: '232px minmax(0, 1fr)' }, alignItems: 'start' }}>
        <Box>
          <IconDrop icon={icon} isBusy={isBusy} onFile={(file) => void take(file)} />
          {icon && (
            <Button
              color="inherit"
              startIcon={<Trash2 size={16} />}
              onClick={() => {
                session.run(setIcon, { icon: null });
                toast('The icon was removed.', { undo: true });
              }}
              sx={{ mt: 0.5 }}
            >
              Remove the icon
            </Button>
          )}
        </Box>
        <Box sx={{ minWidth: 0 }}>
          <Box aria-live="polite">
            {problem !== '' && (
              <Typography variant="body2" role="alert" sx={{ color: 'error.main', mb: 1 }}>
                {problem}
              </Typography>
            )}
            {missing.length > 0 && (
              <Box sx={{ mb: 1 }}>
                <FindingMessages findings={missing} />
              </Box>
            )}
          </Box>
          {icon ? <IconMeasures icon={icon} /> : <WhatFits />}
          {icon && <IconOptions icon={icon} />}
        </Box>
      </Box>
      <Box sx={{ mt: 3 }}>
        <BrandColourField />
      </Box>
      <IconPreviews />
    </Section>
  );
}

function WhatFits() {
  return (
    <Box component="ul" sx={{ m: 0, mt: 1, pl: 2.5, color: 'text.secondary', fontSize: 13, lineHeight: 1.7 }}>
      <li>PNG, a square of 100 to 230 pixels, less than 1 MB</li>
      <li>the logo in the middle, less than 70 % of the width and height</li>
      <li>the brand colour up to every edge: nothing transparent, no rounded corners</li>
      <li>neither white nor the wizard’s blue</li>
    </Box>
  );
}
