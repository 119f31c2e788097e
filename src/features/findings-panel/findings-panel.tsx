import { Box, IconButton, InputBase, ToggleButton, ToggleButtonGroup, Tooltip, Typography } from '@mui/material';
import { useVirtualizer } from '@tanstack/react-virtual';
import { ChevronDown, ChevronRight, Search, X } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import type { Phase, Severity } from '../../core/rules/finding';
import { useFindingCounts, useFindings } from '../../session/react/session-context';
import { EmptyState } from '../../ui/empty-state';
import { levelWord, SeverityIcon } from '../../ui/severity-icon';
import { FindingCard } from './finding-card';
import { filterFindings, groupFindings, phaseWords } from './group-findings';
import { ReadinessRing } from './readiness-ring';

const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** What certification would object to, by phase, worst first; each with its place and, where there is one, its fix. */
export function FindingsPanel({ onClose }: { readonly onClose?: () => void }) {
  const findings = useFindings();
  const counts = useFindingCounts();
  const [shown, setShown] = useState<readonly Severity[]>(severities);
  const [text, setText] = useState('');
  const [closed, setClosed] = useState<ReadonlySet<Phase>>(new Set());
  const scroll = useRef<HTMLDivElement>(null);

  const filtered = useMemo(() => filterFindings(findings, { severities: new Set(shown), text, closed }), [findings, shown, text, closed]);
  const rows = useMemo(() => groupFindings(filtered, closed), [filtered, closed]);

  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => (rows[index]?.kind === 'heading' ? 36 : 78),
    getItemKey: (index) => {
      const row = rows[index];
      return row?.kind === 'finding' ? `${row.finding.rule} ${row.finding.at} ${row.finding.missing ?? ''} ${row.finding.message}` : (row?.phase ?? index);
    },
    overscan: 6,
  });

  const toggle = (phase: Phase): void => setClosed((before) => (before.has(phase) ? new Set([...before].filter((other) => other !== phase)) : new Set([...before, phase])));

  return (
    <Box component="section" aria-label="Findings" sx={{ display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 2, pt: 1.5, pb: 1 }}>
        <Typography variant="h2" sx={{ flex: 1 }}>
          Certification
        </Typography>
        <ReadinessRing />
        {onClose && (
          <IconButton aria-label="Close findings" onClick={onClose}>
            <X size={16} />
          </IconButton>
        )}
      </Box>
      <Box sx={{ px: 2, pb: 1, display: 'flex', flexDirection: 'column', gap: 1 }}>
        <ToggleButtonGroup value={shown} onChange={(_event, next: Severity[]) => setShown(next)} aria-label="Severities to show" fullWidth>
          {severities.map((severity) => (
            <ToggleButton key={severity} value={severity} aria-label={`${levelWord(severity)}: ${counts[severity]}`} sx={{ gap: 0.75 }}>
              <SeverityIcon level={severity} size={14} />
              <span>{counts[severity]}</span>
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, border: 1, borderColor: 'divider', borderRadius: 1, px: 1, height: 32, '&:focus-within': { borderColor: 'primary.main' } }}>
          <Search size={14} aria-hidden />
          <InputBase
            value={text}
            onChange={(event) => setText(event.target.value)}
            placeholder="Filter findings"
            inputProps={{ 'aria-label': 'Filter findings' }}
            sx={{ flex: 1, fontSize: 13 }}
          />
          {text !== '' && (
            <Tooltip title="Clear the filter">
              <IconButton aria-label="Clear the filter" onClick={() => setText('')} sx={{ minWidth: 24, minHeight: 24, p: 0 }}>
                <X size={14} />
              </IconButton>
            </Tooltip>
          )}
        </Box>
      </Box>
      <Typography aria-live="polite" sx={visuallyHidden}>
        {counts.error} errors, {counts.warning} warnings, {counts.info} hints
      </Typography>
      <Box ref={scroll} tabIndex={-1} sx={{ flex: 1, overflowY: 'auto', borderTop: 1, borderColor: 'divider' }}>
        {rows.length === 0 ? (
          <Nothing hasFindings={findings.length > 0} />
        ) : (
          <Box sx={{ height: virtual.getTotalSize(), position: 'relative' }}>
            {virtual.getVirtualItems().map((item) => {
              const row = rows[item.index];
              if (!row) return null;
              return (
                <Box
                  key={item.key}
                  ref={virtual.measureElement}
                  data-index={item.index}
                  sx={{ position: 'absolute', insetInline: 0, top: 0 }}
                  style={{ transform: `translateY(${item.start}px)` }}
                >
                  {row.kind === 'heading' ? (
                    <PhaseHeading phase={row.phase} count={row.count} isOpen={row.isOpen} onToggle={() => toggle(row.phase)} />
                  ) : (
                    <FindingCard finding={row.finding} />
                  )}
                </Box>
              );
            })}
          </Box>
        )}
      </Box>
    </Box>
  );
}

const visuallyHidden = { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' } as const;

function Nothing({ hasFindings }: { readonly hasFindings: boolean }) {
  return hasFindings ? (
    <EmptyState title="Nothing matches">Other findings are hidden by the filter.</EmptyState>
  ) : (
    <EmptyState title="No findings">Nothing here that a reviewer would object to. The Review step says what else a submission needs.</EmptyState>
  );
}

function PhaseHeading({ phase, count, isOpen, onToggle }: { readonly phase: Phase; readonly count: number; readonly isOpen: boolean; readonly onToggle: () => void }) {
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  return (
    <Box
      component="button"
      type="button"
      onClick={onToggle}
      aria-expanded={isOpen}
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 0.75,
        width: '100%',
        height: 36,
        px: 1.5,
        border: 0,
        bgcolor: 'panel',
        color: 'text.primary',
        font: 'inherit',
        fontSize: 13,
        fontWeight: 600,
        cursor: 'pointer',
        textAlign: 'left',
        '&:focus-visible': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: -2 },
      }}
    >
      <Chevron size={16} aria-hidden />
      <span>{phaseWords[phase]}</span>
      <Box component="span" sx={{ ml: 'auto', color: 'text.secondary', fontWeight: 500 }}>
        {count}
      </Box>
    </Box>
  );
}
