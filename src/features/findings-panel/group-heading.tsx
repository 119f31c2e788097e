import { Box, Button } from '@mui/material';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { memo } from 'react';
import type { Severity } from '../../core/rules/finding';
import type { Rule } from '../../core/rules/rule';
import { SeverityIcon } from '../../ui/severity-icon';

export interface GroupHeadingProps {
  readonly id: string;
  readonly title: string;
  readonly count: number;
  readonly isOpen: boolean;
  /** The worst of a rule's findings. */
  readonly severity: Severity | undefined;
  /** The rule that the group is of, when it is of one. */
  readonly rule: Rule | undefined;
  /** How many of the group's findings can be put right in one go; none offers nothing. */
  readonly fixable: number;
  readonly onToggle: (id: string) => void;
  readonly onFix: (rule: Rule) => void;
}

/** The line over a group: opens and shuts it, and counts what it holds. */
export const GroupHeading = memo(function GroupHeading({ id, title, count, isOpen, severity, rule, fixable, onToggle, onFix }: GroupHeadingProps) {
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  return (
    <Box sx={{ display: 'flex', alignItems: 'stretch', bgcolor: 'panel', borderBottom: 1, borderColor: 'divider', pr: 0.5 }}>
      <Box component="h3" sx={{ flex: 1, minWidth: 0, m: 0, font: 'inherit' }}>
        <Box component="button" type="button" data-row-focus onClick={() => onToggle(id)} aria-expanded={isOpen} sx={button}>
          <Chevron size={16} aria-hidden style={{ flexShrink: 0 }} />
          {severity && <SeverityIcon level={severity} size={14} />}
          <Box component="span" sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
            {title}
          </Box>
          <Box component="span" sx={{ ml: 'auto', pl: 1, color: 'text.secondary', fontWeight: 500 }}>
            {count}
          </Box>
        </Box>
      </Box>
      {rule && fixable > 0 && (
        <Button variant="text" onClick={() => onFix(rule)} aria-label={`Fix all ${fixable}: ${title}`} sx={{ fontSize: 12, px: 0.75, minWidth: 0, minHeight: 24, whiteSpace: 'nowrap' }}>
          Fix {fixable}…
        </Button>
      )}
    </Box>
  );
});

const button = {
  display: 'flex',
  alignItems: 'center',
  gap: 0.75,
  width: '100%',
  minHeight: 36,
  px: 1.5,
  py: 0.5,
  border: 0,
  bgcolor: 'transparent',
  color: 'text.primary',
  font: 'inherit',
  fontSize: 13,
  lineHeight: 1.35,
  fontWeight: 600,
  cursor: 'pointer',
  textAlign: 'left',
  '@media (pointer: coarse)': { minHeight: 44 },
  '&:focus-visible': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: -2 },
} as const;
