import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { sizeWords } from '../../../core/base/size-words';
import type { BinaryFile } from '../../../core/connector/connector';
import { iconFacts } from '../../../core/connector/icon-facts';
import { colourDistance, factsOfPicture, hexOf, parseColour, type PixelFacts } from '../../../core/connector/icon-pixels';
import type { Finding } from '../../../core/rules/finding';
import { useConnector, useFieldFindings, useTextField } from '../../../session/react/session-context';
import { SeverityIcon } from '../../../ui/severity-icon';
import { FindingMessages } from '../../../widgets/finding-message/finding-message';
import { brandColorAt } from './icon-studio';
import { Swatch } from './swatch';
import { useIconPicture } from './use-icon';

interface Measure {
  readonly label: string;
  /** The rules that judge it. */
  readonly rules: readonly string[];
  readonly value: ReactNode;
  /** True while there is nothing to judge yet. */
  readonly isOpen?: boolean;
}

const formats = { png: 'PNG', jpeg: 'JPG', gif: 'GIF', svg: 'SVG', other: 'unknown' } as const;
const percent = (share: number): string => `${Math.round(100 * share)} %`;

function pixelMeasures({ clear, lowestAlpha, background, logo, corners }: PixelFacts, brand: string): readonly Measure[] {
  const colour = parseColour(brand);
  const isBrand = colour !== undefined && colourDistance(background, colour) <= 8;
  // On a transparent ground neither the background nor the logo's share can be told.
  const isOpen = lowestAlpha <= 250;
  const isSquare = corners.every((corner) => colourDistance(corner, background) <= 12);
  const ground = (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.75 }}>
      <Swatch colour={hexOf(background)} />
      {hexOf(background)}
      {isBrand ? ', the brand colour' : ''}
    </Box>
  );
  return [
    { label: 'Transparency', rules: ['icon-opaque'], value: clear === 0 ? 'none' : `${clear < 0.01 ? 'less than 1 %' : percent(clear)} of the pixels` },
    { label: 'Background', rules: ['icon-background-matches-color'], value: isOpen ? 'not opaque' : ground, isOpen },
    { label: 'Logo', rules: ['icon-logo-ratio'], value: isOpen ? 'measured once the background is opaque' : `${percent(logo.width)} of the width, ${percent(logo.height)} of the height`, isOpen },
    { label: 'Corners', rules: ['icon-no-rounded-corners'], value: isSquare ? 'square' : 'another colour' },
  ];
}

/** What the icon is, measure by measure, each with what certification says about it. */
export function IconMeasures({ icon }: { readonly icon: BinaryFile }) {
  const findings = useFieldFindings('/icon');
  const isJudged = useConnector(({ submission }) => submission.publisherKind === 'verified');
  const brand = useTextField(brandColorAt).value.trim();
  const picture = useIconPicture(icon);
  const { format, size, bytes, pixels } = iconFacts(icon.bytes);
  const shown = pixels ?? (picture && factsOfPicture(picture));
  const measures: readonly Measure[] = [
    { label: 'Format', rules: ['icon-format'], value: formats[format] },
    { label: 'Size', rules: ['icon-dimensions'], value: size ? `${size.width} × ${size.height} pixels${size.width === size.height ? '' : `, ${(size.width / size.height).toFixed(2)} to 1`}` : 'unknown' },
    { label: 'Weight', rules: ['icon-max-1mb'], value: sizeWords(bytes) },
    ...(shown ? pixelMeasures(shown, brand) : []),
  ];
  const hasMarks = isJudged || measures.some(({ rules }) => findings.some(({ rule }) => rules.includes(rule)));
  return (
    <Box component="dl" aria-label="Measures of the icon" sx={{ m: 0, border: 1, borderColor: 'divider', borderRadius: 1, '& > div + div': { borderTop: 1, borderColor: 'divider' } }}>
      {measures.map((measure) => (
        <MeasureRow key={measure.label} measure={measure} findings={findings.filter(({ rule }) => measure.rules.includes(rule))} isJudged={isJudged && measure.isOpen !== true} hasMarks={hasMarks} />
      ))}
    </Box>
  );
}

interface MeasureRowProps {
  readonly measure: Measure;
  readonly findings: readonly Finding[];
  readonly isJudged: boolean;
  /** True when any of the rows has a mark, so that all leave room for one. */
  readonly hasMarks: boolean;
}

function MeasureRow({ measure, findings, isJudged, hasMarks }: MeasureRowProps) {
  const [worst] = findings;
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: '120px minmax(0, 1fr)', columnGap: 1, alignItems: 'center', minHeight: 32, px: 1.25, py: 0.25 }}>
      <Typography component="dt" variant="caption" sx={{ color: 'text.secondary', display: 'flex', alignItems: 'center', gap: 1 }}>
        {worst ? <SeverityIcon level={worst.severity} /> : isJudged ? <SeverityIcon level="success" /> : hasMarks ? <Box component="span" sx={{ width: 16 }} /> : null}
        {measure.label}
      </Typography>
      <Typography component="dd" variant="body2" sx={{ m: 0, minWidth: 0 }}>
        {measure.value}
      </Typography>
      {findings.length > 0 && (
        <Box component="dd" sx={{ m: 0, gridColumn: '1 / -1', pl: 3, pb: 0.5 }}>
          <FindingMessages findings={findings} />
        </Box>
      )}
    </Box>
  );
}
