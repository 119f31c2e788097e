import { Box, Button, IconButton, LinearProgress, Typography } from '@mui/material';
import { X } from 'lucide-react';
import { memo, useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { counted } from '../../core/base/counted';
import type { Connector } from '../../core/connector/connector';
import { ruleCatalogue } from '../../core/rules/catalogue';
import type { Severity } from '../../core/rules/finding';
import type { Rule } from '../../core/rules/rule';
import { rulesById } from '../../core/rules/rules-by-id';
import type { FindingLook } from '../../session/finding-view';
import type { FindingLists } from '../../session/open-findings';
import { useConnector, useFindingLook, useIsChecking, useMutedRules, useOpenCounts, useSession, useSettled } from '../../session/react/session-context';
import type { Session } from '../../session/session';
import { EmptyState } from '../../ui/empty-state';
import { unseen } from '../../ui/unseen';
import { FindingTools } from './finding-tools';
import { FindingsList } from './findings-list';
import { FixDialog, type FixRequest } from './fix-dialog';
import { fixableOf } from './fixable';
import { FindingRows, mutedRowsOf, turnedOver, type GroupingParts } from './group-findings';
import { ReadinessRing } from './readiness-ring';
import { useAnnouncement } from './use-announcement';

const allLists = (session: Session): FindingLists => session.lists();
const openLists = (session: Session): FindingLists => session.openLists();

const allSeverities: ReadonlySet<Severity> = new Set<Severity>(['error', 'warning', 'info']);

export interface FindingsPanelProps extends Pick<GroupingParts, 'tabs' | 'tabOf'> {
  readonly onClose?: () => void;
}

/** What certification would object to, in groups, worst first; each finding with its place, its reasons and, where there is one, its fix. */
export function FindingsPanel({ tabs, tabOf, onClose }: FindingsPanelProps) {
  const session = useSession();
  const { view } = session;
  // The list follows when there is time for it: what is typed comes first.
  const all = useDeferredValue(useSettled(allLists));
  const open = useDeferredValue(useSettled(openLists));
  const muted = useDeferredValue(useMutedRules());
  const { grouping, severities, text, turned, visited } = useDeferredValue(useFindingLook());
  const [asked, setAsked] = useState<FixRequest | undefined>(undefined);

  const grouped = useMemo(() => new FindingRows({ tabs, tabOf, rules: ruleCatalogue }, (findings, query) => view.pick(findings, query)), [view, tabs, tabOf]);
  const { rows, shown } = useMemo(() => grouped.of(open, { grouping, turned, text, severities }), [grouped, open, grouping, turned, text, severities]);
  useEffect(
    () => view.followList({ order: (now) => grouped.inOrder(session.openLists(), now), turnedFor: (finding, now) => grouped.turnedFor(finding, now) }),
    [view, grouped, session],
  );
  const mutedRows = useMemo(() => (muted ? mutedRowsOf(all, muted, turned) : []), [all, muted, turned]);
  const allRows = useMemo(() => (mutedRows.length === 0 ? rows : [...rows, ...mutedRows]), [rows, mutedRows]);
  const fixable = useMemo(() => fixableOf(open, ruleCatalogue), [open]);
  const look = useMemo(() => ({ grouping, severities, text }), [grouping, severities, text]);

  const onToggle = useCallback((group: string) => view.change({ turned: turnedOver(view.state.turned, group) }), [view]);
  const onFixAll = useCallback((rule: Rule) => setAsked({ kind: 'rule', label: rule.fix?.label ?? rule.title, rules: [rule] }), []);

  // What was left out of the safe fixes is no longer offered as one, until the next edit.
  const [allDone, setAllDone] = useState<Connector | undefined>(undefined);
  const isAllDone = useConnector((now) => now === allDone);
  const { safeRules } = fixable;
  const onFixSafe = useCallback(() => setAsked({ kind: 'safe', label: 'Apply safe fixes', rules: safeRules }), [safeRules]);

  const isFiltered = text !== '' || severities.size < allSeverities.size;
  return (
    <Box component="section" aria-label="Findings" sx={{ display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 2, pt: 1.5, pb: 1 }}>
        <Typography variant="h2" sx={{ flex: 1 }}>
          Certification
        </Typography>
        <ReadinessRing lists={open} rules={ruleCatalogue} />
        {onClose && (
          <IconButton aria-label="Close findings" onClick={onClose}>
            <X size={16} />
          </IconButton>
        )}
      </Box>
      <FindingTools hasSafe={safeRules.length > 0 && !isAllDone} onFixSafe={onFixSafe} />
      <Announcement shown={isFiltered ? shown : undefined} />
      <Box sx={{ position: 'relative' }}>
        <CheckingLine />
      </Box>
      {rows.length === 0 && <Nothing isFiltered={isFiltered} onShowAll={() => view.change({ severities: allSeverities, text: '' } satisfies Partial<FindingLook>)} />}
      {allRows.length > 0 && <FindingsList rows={allRows} look={look} visited={visited} fixable={fixable.byRule} ruleById={rulesById} onToggle={onToggle} onFixAll={onFixAll} />}
      <FixDialog request={asked} onAllDone={setAllDone} onClose={() => setAsked(undefined)} />
    </Box>
  );
}

/** Says how many findings there are, and how many of them are shown where that is not all; by itself, so that a number draws no list anew. */
function Announcement({ shown }: { readonly shown: number | undefined }) {
  const { error, warning, info } = useOpenCounts();
  const said = useAnnouncement(`${counted(error, 'error')}, ${counted(warning, 'warning')}, ${counted(info, 'hint')}${shown === undefined ? '' : `; ${shown} shown`}`);
  return <Said text={said} />;
}

const Said = memo(function Said({ text }: { readonly text: string }) {
  return (
    <p aria-live="polite" style={unseen}>
      {text}
    </p>
  );
});

/** A line that moves while findings are still being worked out, once that takes long enough to be noticed. */
function CheckingLine() {
  const isChecking = useIsChecking();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isChecking) return undefined;
    const timer = setTimeout(() => setLong(true), 200);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [isChecking]);
  return isLong ? <LinearProgress aria-label="Checking the connector" sx={{ position: 'absolute', insetInline: 0, top: 0, height: 2, zIndex: 1 }} /> : null;
}

function Nothing({ isFiltered, onShowAll }: { readonly isFiltered: boolean; readonly onShowAll: () => void }) {
  const isChecking = useIsChecking();
  const { error, warning, info } = useOpenCounts();
  const hidden = error + warning + info;
  if (hidden > 0 && isFiltered) {
    return (
      <EmptyState
        title="Nothing matches"
        action={
          <Button variant="outlined" onClick={onShowAll}>
            Show all {hidden}
          </Button>
        }
      >
        {hidden === 1 ? 'One finding is' : `${hidden} findings are`} hidden by the filter.
      </EmptyState>
    );
  }
  // What is found already is in the list as soon as there is time to draw it.
  if (isChecking || hidden > 0) return <EmptyState title="Checking">The findings appear as they are found.</EmptyState>;
  return <EmptyState title="No findings">Nothing here that a reviewer would object to. The Review step says what else a submission needs.</EmptyState>;
}
