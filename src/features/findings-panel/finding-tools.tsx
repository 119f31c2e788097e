import { Box, Button, InputBase, ToggleButton, ToggleButtonGroup } from '@mui/material';
import { ArrowDown, ArrowUp, Search, WandSparkles, X } from 'lucide-react';
import { memo, useCallback, useId, useMemo } from 'react';
import type { Severity } from '../../core/rules/finding';
import type { Grouping } from '../../session/finding-view';
import { useFindingLook, useOpenCounts, useSession } from '../../session/react/session-context';
import { IconAction } from '../../ui/icon-action';
import { levelWord, SeverityIcon } from '../../ui/severity-icon';
import { useNavigation } from '../../widgets/navigation/navigation';

const severities: readonly Severity[] = ['error', 'warning', 'info'];

const groupings: readonly { readonly grouping: Grouping; readonly word: string }[] = [
  { grouping: 'phase', word: 'Phase' },
  { grouping: 'tab', word: 'Step' },
  { grouping: 'rule', word: 'Rule' },
];

/** What is shown of the findings and in which groups, the way from one to the next, and the fixes that are safe. */
export const FindingTools = memo(function FindingTools({ hasSafe, onFixSafe }: { readonly hasSafe: boolean; readonly onFixSafe: () => void }) {
  const session = useSession();
  const { view } = session;
  const { goTo } = useNavigation();
  const { text, grouping } = useFindingLook();
  const step = (by: 1 | -1): void => {
    const next = view.step(session.openFindings(), by);
    if (next) goTo(next.at, next.missing);
  };
  return (
    <Box sx={{ px: 2, pb: 1, display: 'flex', flexDirection: 'column', gap: 1 }}>
      <SeverityToggles />
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
        <Box sx={{ flex: 1, minWidth: 0, display: 'flex', alignItems: 'center', gap: 1, border: 1, borderColor: 'divider', borderRadius: 1, px: 1, height: 32, '&:focus-within': { borderColor: 'primary.main' } }}>
          <Search size={14} aria-hidden style={{ flexShrink: 0 }} />
          <InputBase
            value={text}
            onChange={(event) => view.change({ text: event.target.value })}
            placeholder="Filter by text or rule"
            inputProps={{ 'aria-label': 'Filter findings', spellCheck: false }}
            sx={{ flex: 1, fontSize: 13 }}
          />
          {text !== '' && (
            <IconAction title="Clear the filter" onClick={() => view.change({ text: '' })} sx={{ minWidth: 24, minHeight: 24, p: 0 }}>
              <X size={14} />
            </IconAction>
          )}
        </Box>
        <IconAction title="Previous finding (Shift+F8)" label="Previous finding" onClick={() => step(-1)}>
          <ArrowUp size={16} />
        </IconAction>
        <IconAction title="Next finding (F8)" label="Next finding" onClick={() => step(1)}>
          <ArrowDown size={16} />
        </IconAction>
      </Box>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <ToggleButtonGroup
          exclusive
          value={grouping}
          onChange={(_event, next: Grouping | null) => {
            if (next) view.change({ grouping: next });
          }}
          aria-label="Group by"
        >
          {groupings.map(({ grouping: each, word }) => (
            <ToggleButton key={each} value={each} sx={{ fontSize: 12, px: 1, minHeight: 28, py: 0 }}>
              {word}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        {hasSafe && (
          <Button variant="text" onClick={onFixSafe} startIcon={<WandSparkles size={14} />} sx={{ ml: 'auto', px: 0.75, fontSize: 12, minHeight: 28, whiteSpace: 'nowrap', '& .MuiButton-startIcon': { mr: 0.5 } }}>
            Safe fixes…
          </Button>
        )}
      </Box>
    </Box>
  );
});

/** Which severities are shown, and how many findings each has. */
function SeverityToggles() {
  const { view } = useSession();
  const { severities: shown } = useFindingLook();
  const value = useMemo(() => [...shown], [shown]);
  const onChange = useCallback((_event: unknown, next: Severity[]) => view.change({ severities: new Set(next) }), [view]);
  return (
    <ToggleButtonGroup value={value} onChange={onChange} aria-label="Severities to show" fullWidth>
      {severities.map((severity) => (
        <SeverityToggle key={severity} severity={severity} />
      ))}
    </ToggleButtonGroup>
  );
}

const SeverityToggle = memo(function SeverityToggle({ severity }: { readonly severity: Severity }) {
  const name = useId();
  return (
    <ToggleButton value={severity} aria-labelledby={name} sx={{ gap: 0.75 }}>
      <SeverityIcon level={severity} size={14} />
      <Count severity={severity} name={name} />
    </ToggleButton>
  );
});

/** Drawn by itself: a finding that comes or goes draws the number, not the dozen components of its button. */
function Count({ severity, name }: { readonly severity: Severity; readonly name: string }) {
  const count = useOpenCounts()[severity];
  return (
    <>
      <span>{count}</span>
      <span id={name} hidden>{`${levelWord(severity)}: ${count}`}</span>
    </>
  );
}
