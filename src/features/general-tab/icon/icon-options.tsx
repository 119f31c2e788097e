import { Box, Button, Checkbox, FormControlLabel, Typography } from '@mui/material';
import { WandSparkles } from 'lucide-react';
import type { BinaryFile } from '../../../core/connector/connector';
import { groundOf } from '../../../core/icon/ground';
import type { IconWishes } from '../../../core/icon/make-icon';
import { useFieldFindings } from '../../../session/react/session-context';
import { useNavigation } from '../../../widgets/navigation/navigation';
import { useIconStudio } from './use-icon';

/** For an icon made here, how it is made; for one that came as it is and has faults, the button that makes the right one of it. */
export function IconOptions({ icon }: { readonly icon: BinaryFile }) {
  const { toast } = useNavigation();
  const { studio, isBusy, recipe } = useIconStudio();
  const faults = useFieldFindings('/icon').filter(({ rule }) => rule !== 'icon-required');
  if (recipe) return <Wishes name={recipe.name} wishes={recipe.wishes} hasGround={groundOf(recipe.source).kind === 'colour'} onChange={(wishes) => void studio.change(wishes)} />;
  return (
    <Box sx={{ mt: 1.5, display: 'flex', alignItems: 'center', gap: 1.5, flexWrap: 'wrap' }}>
      <Button
        variant={faults.length > 0 ? 'contained' : 'outlined'}
        startIcon={<WandSparkles size={16} />}
        disabled={isBusy}
        onClick={async () => {
          const said = await studio.makeFrom(icon);
          if (said !== '') toast(said, { undo: true });
        }}
      >
        Make the right icon from it
      </Button>
      <Typography variant="caption" sx={{ color: 'text.secondary', flex: '1 1 160px' }}>
        230 × 230 pixels, the logo 160, on the brand colour.
      </Typography>
    </Box>
  );
}

function Wishes({ name, wishes, hasGround, onChange }: { readonly name: string; readonly wishes: IconWishes; readonly hasGround: boolean; readonly onChange: (wishes: Partial<IconWishes>) => void }) {
  return (
    <Box role="group" aria-label="How the icon is made" sx={{ mt: 1.5 }}>
      <Typography variant="caption" component="p" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
        Made from {name}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2 }}>
        <Wish label="White version of the logo" isOn={wishes.isWhite} onChange={(isWhite) => onChange({ isWhite })} />
        {hasGround && <Wish label="Take the logo’s own background away" isOn={wishes.cutsGround} onChange={(cutsGround) => onChange({ cutsGround })} />}
        {hasGround && wishes.cutsGround && <Wish label="Inside the logo too" isOn={wishes.cutsEnclosed} onChange={(cutsEnclosed) => onChange({ cutsEnclosed })} />}
      </Box>
    </Box>
  );
}

function Wish({ label, isOn, onChange }: { readonly label: string; readonly isOn: boolean; readonly onChange: (isOn: boolean) => void }) {
  return (
    <FormControlLabel
      control={<Checkbox size="small" checked={isOn} onChange={(event) => onChange(event.target.checked)} />}
      label={label}
      slotProps={{ typography: { variant: 'body2' } }}
    />
  );
}
