import { Box, Button, Tooltip } from '@mui/material';
import { styled } from '@mui/material/styles';
import { createContext, memo, useCallback, useContext, useId, useLayoutEffect, useRef, useState, type MouseEvent } from 'react';
import type { Finding, Severity } from '../../core/rules/finding';
import { areInPlace, fixChanges } from '../../core/rules/fix-changes';
import type { Rule } from '../../core/rules/rule';
import { rulesById } from '../../core/rules/rules-by-id';
import { useSession } from '../../session/react/session-context';
import { SeverityIcon } from '../../ui/severity-icon';
import { theme } from '../../ui/theme';
import { FixTip } from '../fix-preview/fix-tip';
import { useNavigation } from '../navigation/navigation';

/** The rule that a finding comes from. */
export const ruleOf = (finding: Finding): Rule | undefined => rulesById.get(finding.rule);

/** Puts a finding right where its rule can; one undo step. Who calls it has shown what changes. */
export function useFix(): (finding: Finding) => void {
  const session = useSession();
  return useCallback(
    (finding) => {
      const fix = ruleOf(finding)?.fix;
      if (fix) session.step(fix.label, fix.apply(session.connector, finding));
    },
    [session],
  );
}

/** Puts a finding right beside what it speaks of: what changes there alone is done at once, or when `show` is given, shown; anything else is asked about. */
function useFixInPlace(): (finding: Finding, show?: () => void) => void {
  const session = useSession();
  const fix = useFix();
  const { askFix } = useNavigation();
  return useCallback(
    (finding, show) => {
      if (!areInPlace(fixChanges(session.connector, finding), finding)) askFix(finding);
      else if (show) show();
      else fix(finding);
    },
    [session, fix, askFix],
  );
}

const Line = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: 6,
  alignItems: 'flex-start',
  marginTop: 4,
  paddingLeft: 20,
  position: 'relative',
  '& > .finding-icon': { position: 'absolute', left: 0, top: 1 },
  // A quoted word may be wider than what the button leaves, which then goes below, and wider than the line itself.
  '& > .finding-words': { ...theme.typography.caption, flex: '1 1 220px', maxWidth: '100%', overflowWrap: 'break-word' },
});

/** What a finding is called while its words change. */
const nameOf = ({ rule, at, missing }: Finding): string => `${rule} ${at} ${missing ?? ''}`;

/**
 * What is wrong with a field, below it: the findings one under the other. A line stays the same one when its words change: many quote
 * what is typed, and a line that is made anew at each key costs 1.5 ms of it.
 */
export function FindingMessages({ findings }: { readonly findings: readonly Finding[] }) {
  const times = new Map<string, number>();
  return findings.map((finding) => {
    const name = nameOf(finding);
    const time = times.get(name) ?? 0;
    times.set(name, time + 1);
    return <FindingMessage key={`${name} ${time}`} finding={finding} />;
  });
}

/** What a line says, handed past it: at a key that it quotes these words alone are drawn. */
const Message = createContext('');

const Words = ({ severity }: { readonly severity: Severity }) => (
  <span className="finding-words" style={{ color: severity === 'info' ? 'var(--cw-palette-text-secondary)' : `var(--cw-palette-${severity}-main)` }}>
    {useContext(Message)}
  </span>
);

/** A finding in one line under its field: what is wrong, and the button that puts it right, whose tip shows what it would change. */
function FindingMessage({ finding }: { readonly finding: Finding }) {
  const fix = useFixInPlace();
  const latest = useRef(finding);
  useLayoutEffect(() => {
    latest.current = finding;
  }, [finding]);
  const onFix = useCallback((show?: () => void) => fix(latest.current, show), [fix]);
  const read = useCallback(() => latest.current, []);
  return (
    <Message value={finding.message}>
      <MessageLine severity={finding.severity} label={finding.fixable ? ruleOf(finding)?.fix?.label : undefined} onFix={onFix} finding={read} />
    </Message>
  );
}

interface MessageLineProps extends Omit<FixButtonProps, 'label'> {
  readonly severity: Severity;
  /** What the button says; there is none without it. */
  readonly label: string | undefined;
}

const MessageLine = memo(function MessageLine({ severity, label, ...button }: MessageLineProps) {
  return (
    <Line>
      <div className="finding-icon">
        <SeverityIcon level={severity} size={14} />
      </div>
      <Words severity={severity} />
      {label !== undefined && <FixButton label={label} {...button} />}
    </Line>
  );
});

interface FixButtonProps {
  readonly label: string;
  readonly onFix: (show?: () => void) => void;
  readonly finding: () => Finding;
}

/** A finger has no tip to read before it presses: its tap shows the change below, with a button that does it. */
function FixButton({ label, onFix, finding }: FixButtonProps) {
  const [tipped, setTipped] = useState<Finding | undefined>(undefined);
  const [tapped, setTapped] = useState<Finding | undefined>(undefined);
  const isTouch = useRef(false);
  const id = useId();
  const onClick = ({ detail }: MouseEvent): void => {
    // A key makes a click, too: one without a count of presses.
    const byFinger = isTouch.current && detail > 0;
    if (byFinger && tapped) setTapped(undefined);
    else onFix(byFinger ? () => setTapped(finding()) : undefined);
  };
  return (
    <>
      <Tooltip
        describeChild
        disableTouchListener
        placement="bottom-start"
        title={tipped ? <FixTip finding={tipped} /> : ' '}
        onOpen={() => setTipped(finding())}
        onClose={() => setTipped(undefined)}
        open={tipped !== undefined && tapped === undefined}
        slotProps={tip}
      >
        <Button
          variant="text"
          onPointerDown={({ pointerType }) => {
            isTouch.current = pointerType === 'touch';
          }}
          onClick={onClick}
          aria-expanded={tapped ? true : undefined}
          aria-controls={tapped ? id : undefined}
          sx={{ minHeight: 20, py: 0, px: 0.5, ml: -0.5, fontSize: 12, lineHeight: 1.45, whiteSpace: 'nowrap', '@media (pointer: coarse)': { minHeight: 32 } }}
        >
          {label}
        </Button>
      </Tooltip>
      {tapped && (
        <Box id={id} ref={bringIntoView} sx={{ flexBasis: '100%', mt: 0.5, p: 1, border: 1, borderColor: 'divider', borderRadius: '6px', bgcolor: 'background.paper', scrollMarginBlock: 8 }}>
          <FixTip finding={tapped} />
          <Button variant="outlined" onClick={() => onFix()} sx={{ mt: 1 }}>
            Apply
          </Button>
        </Box>
      )}
    </>
  );
}

const bringIntoView = (element: HTMLElement | null): void => element?.scrollIntoView({ block: 'nearest' });

const tip = { tooltip: { sx: { p: 1, maxWidth: 420, bgcolor: 'background.paper', color: 'text.primary', border: 1, borderColor: 'divider', boxShadow: 4, fontWeight: 400 } } } as const;
