import { Box, Button, Typography } from '@mui/material';
import { Pipette } from 'lucide-react';
import { useMemo } from 'react';
import { setValue } from '../../../core/commands/set-value';
import { defaultBrandColor } from '../../../core/connector/default-properties';
import { hexOf, parseColour, type Colour } from '../../../core/connector/icon-pixels';
import { contrast, leastForGraphics, leastForText } from '../../../core/icon/contrast';
import { brandColoursIn, mainColours } from '../../../core/icon/main-colours';
import { useConnector, useFieldFindings, useSession, useTextField } from '../../../session/react/session-context';
import { LabelledField } from '../../../ui/labelled-field';
import { SeverityIcon } from '../../../ui/severity-icon';
import { TextInput } from '../../../ui/text-input';
import { FindingMessages } from '../../../widgets/finding-message/finding-message';
import { brandColorAt } from './icon-studio';
import { Swatch } from './swatch';
import { useIconPicture, useIconStudio } from './use-icon';

const white: Colour = [255, 255, 255];

/** The brand colour: picked, typed, or taken from the icon; with how well the logo and texts stand out from it. */
export function BrandColourField() {
  const session = useSession();
  const { studio } = useIconStudio();
  const { value, onChange, onBlur } = useTextField(brandColorAt);
  const findings = useFieldFindings(brandColorAt);
  const isIndependent = useConnector(({ submission }) => submission.publisherKind === 'independent');
  const step = `typing:${brandColorAt}`;
  const type = (text: string): void => {
    onChange(text);
    void studio.followColour(step);
  };
  const take = (colour: string): void => {
    session.run(setValue, { at: brandColorAt, value: colour }, step);
    void studio.followColour(step).then(() => session.settle());
  };
  return (
    <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: '232px minmax(0, 1fr)' }, alignItems: 'start' }}>
      <LabelledField
        label="Brand colour"
        pointer={brandColorAt}
        required
        hint={isIndependent ? 'Independent publishers all have #da3b01.' : `As #rrggbb. Refused: #ffffff (white) and ${defaultBrandColor} (the wizard’s default).`}
        messages={<FindingMessages findings={findings} />}
      >
        {(ids) => (
          <Box sx={{ display: 'flex', gap: 1 }}>
            <Box
              component="input"
              type="color"
              aria-label="Pick the brand colour"
              value={parseColour(value.trim()) ? value.trim().toLowerCase() : '#000000'}
              onChange={(event) => type(event.target.value)}
              onBlur={onBlur}
              sx={{ width: 44, height: 36, p: 0.25, border: 1, borderColor: 'divider', borderRadius: 1, bgcolor: 'transparent', cursor: 'pointer', flexShrink: 0, '@media (pointer: coarse)': { height: 44 } }}
            />
            <TextInput ids={ids} value={value} onChange={type} onBlur={onBlur} monospace required invalid={findings.some(({ severity }) => severity === 'error')} />
          </Box>
        )}
      </LabelledField>
      <ColourAdvice value={value.trim()} onTake={take} />
    </Box>
  );
}

function ColourAdvice({ value, onTake }: { readonly value: string; readonly onTake: (colour: string) => void }) {
  const icon = useConnector((connector) => connector.icon);
  const { recipe } = useIconStudio();
  const picture = useIconPicture(icon);
  const source = recipe?.source ?? picture;
  const offered = useMemo(() => (source ? brandColoursIn(source).map(hexOf) : []), [source]);
  const main = useMemo(() => (picture ? mainColours(picture)[0]?.colour : undefined), [picture]);
  const colour = parseColour(value);
  const others = offered.filter((one) => one !== value.toLowerCase());
  return (
    <Box sx={{ minWidth: 0, pt: { sm: 2.5 } }}>
      {colour && (
        <Box component="ul" aria-label="Contrast" sx={{ listStyle: 'none', m: 0, p: 0, display: 'flex', flexWrap: 'wrap', columnGap: 3, rowGap: 0.5, minHeight: 36, alignItems: 'center' }}>
          {icon && main && <Contrast label="Logo on it" ratio={contrast(main, colour)} least={leastForGraphics} />}
          <Contrast label="White text on it" ratio={contrast(white, colour)} least={leastForText} />
        </Box>
      )}
      {icon && others.length > 0 && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, alignItems: 'center', mt: 0.5 }}>
          <Typography variant="caption" sx={{ color: 'text.secondary', display: 'inline-flex', gap: 0.5, alignItems: 'center', mr: 0.5 }}>
            <Pipette size={14} aria-hidden /> Take it from the {recipe ? 'logo' : 'icon'}:
          </Typography>
          {others.slice(0, 4).map((one) => (
            <Button key={one} color="inherit" variant="outlined" aria-label={`Take ${one} as brand colour`} startIcon={<Swatch colour={one} />} onClick={() => onTake(one)} sx={{ borderColor: 'divider' }}>
              {one}
            </Button>
          ))}
        </Box>
      )}
    </Box>
  );
}

function Contrast({ label, ratio, least }: { readonly label: string; readonly ratio: number; readonly least: number }) {
  const isEnough = ratio >= least;
  return (
    <Box component="li" sx={{ display: 'flex', gap: 0.75, alignItems: 'center' }}>
      <SeverityIcon level={isEnough ? 'success' : 'warning'} size={14} />
      <Typography variant="caption">
        {label}: {ratio.toFixed(1)} to 1{isEnough ? '' : `, ${least} is needed to read it well`}
      </Typography>
    </Box>
  );
}
