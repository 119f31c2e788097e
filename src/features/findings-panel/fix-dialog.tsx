import { Box, Button, Checkbox, Dialog, DialogActions, DialogContent, DialogTitle, LinearProgress, Typography, useMediaQuery, useTheme } from '@mui/material';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useId, useState } from 'react';
import type { Connector } from '../../core/connector/connector';
import { describePlace } from '../../core/connector/describe-place';
import { fixingAll, fixingSafely, type Fixed, type FixedFinding } from '../../core/rules/engine/fix-all';
import type { Finding } from '../../core/rules/finding';
import type { Rule } from '../../core/rules/rule';
import { useConnector, useSession } from '../../session/react/session-context';
import { useNavigation } from '../../widgets/navigation/navigation';
import { runInSlices } from '../../ui/run-in-slices';
import { ChangeList } from './rule-explanation';
import { BroughtOut } from './brought-out';

/** What is to be put right in one go: all of a rule, or all that is safe. */
export interface FixRequest {
  /** What undo will say: "Add a full stop". */
  readonly label: string;
  readonly kind: 'rule' | 'safe';
  readonly rules: readonly Rule[];
}

export interface FixDialogProps {
  readonly request: FixRequest | undefined;
  /** Told of a connector in which no safe fix is left to be applied. */
  readonly onAllDone: (connector: Connector) => void;
  readonly onClose: () => void;
}

/** Shows each place as it would be after the fixes, before one undo step makes it so. */
export function FixDialog({ request, onAllDone, onClose }: FixDialogProps) {
  const isNarrow = useMediaQuery(useTheme().breakpoints.down('sm'));
  const title = useId();
  return (
    <Dialog open={request !== undefined} onClose={onClose} maxWidth="md" fullScreen={isNarrow} aria-labelledby={title}>
      <DialogTitle id={title} sx={{ pb: 0.5 }}>
        {request?.label}
      </DialogTitle>
      {request && <Preview request={request} onAllDone={onAllDone} onClose={onClose} />}
    </Dialog>
  );
}

type Work = { readonly kind: 'working'; readonly done: number } | { readonly kind: 'ready'; readonly result: Fixed } | { readonly kind: 'applying' };

const atStart: Work = { kind: 'working', done: 0 };

/** What is asked for by its rule is done whatever comes out, which is said before. */
const fixingOf = { rule: fixingAll, safe: fixingSafely } as const;

const keyOf = ({ rule, at, missing }: Finding): string => `${rule} ${at} ${missing ?? ''}`;

function Preview({ request: { kind, label, rules }, onAllDone, onClose }: FixDialogProps & { readonly request: FixRequest }) {
  const session = useSession();
  const { toast } = useNavigation();
  const connector = useConnector((now) => now);
  const [state, setState] = useState<{ readonly of: Connector; readonly work: Work }>({ of: connector, work: atStart });
  const work = state.of === connector ? state.work : atStart;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());

  useEffect(() => {
    const show = (next: Work): void => setState({ of: connector, work: next });
    return runInSlices(
      fixingOf[kind](connector, rules),
      (done) => show({ kind: 'working', done }),
      (result) => {
        show({ kind: 'ready', result });
        if (kind === 'safe' && result.fixed.length === 0) onAllDone(connector);
      },
    );
  }, [connector, kind, rules, onAllDone]);

  const take = ({ connector: after, fixed: done }: Fixed): void => {
    session.step(label, after);
    if (kind === 'safe' && left.size === 0) onAllDone(after);
    toast(`${label}: ${done.length} ${done.length === 1 ? 'place' : 'places'}`, { undo: true });
    onClose();
  };
  const apply = (result: Fixed): void => {
    if (left.size === 0) {
      take(result);
      return;
    }
    setState({ of: connector, work: { kind: 'applying' } });
    runInSlices(fixingOf[kind](connector, rules, { skips: (finding) => left.has(keyOf(finding)), showsChanges: false }), () => undefined, take);
  };

  const fixed = work.kind === 'ready' ? work.result.fixed : [];
  const held = work.kind === 'ready' ? work.result.held.length : 0;
  const chosen = fixed.filter(({ finding }) => !left.has(keyOf(finding))).length;
  return (
    <>
      <DialogContent sx={{ display: 'flex', flexDirection: 'column', p: 0, minHeight: { sm: 240 } }}>
        <Typography variant="body2" aria-live="polite" sx={{ color: 'text.secondary', px: 3, pb: 1 }}>
          {work.kind === 'ready'
            ? fixed.length === 0
              ? 'There is nothing left to put right.'
              : `${chosen} of ${fixed.length} ${fixed.length === 1 ? 'place' : 'places'} will change, in one step that undo takes back.`
            : `Working out the changes: ${work.kind === 'working' ? work.done : 0} places so far.`}
        </Typography>
        {held > 0 && (
          <Typography variant="body2" sx={{ color: 'text.secondary', px: 3, pb: 1 }}>
            {held === 1 ? 'One more fix is left out: it would bring out an error' : `${held} more fixes are left out: they would bring out errors`} hidden until now. Apply {held === 1 ? 'it' : 'them'} from the list.
          </Typography>
        )}
        {kind === 'rule' && work.kind === 'ready' && fixed.length > 0 && (
          <Box sx={{ px: 3, pb: 1 }}>
            <BroughtOut before={connector} after={work.result.connector} fixed={fixed} isPart={chosen < fixed.length} />
          </Box>
        )}
        {work.kind === 'ready' ? (
          <FixedList
            fixed={fixed}
            left={left}
            onTurn={(finding) => {
              const key = keyOf(finding);
              setLeft((before) => (before.has(key) ? new Set([...before].filter((other) => other !== key)) : new Set([...before, key])));
            }}
          />
        ) : (
          <LinearProgress aria-label="Working out the changes" />
        )}
      </DialogContent>
      <DialogActions sx={{ px: 3, py: 1.5, borderTop: 1, borderColor: 'divider' }}>
        <Button color="inherit" onClick={onClose}>
          Cancel
        </Button>
        <Button variant="contained" disabled={work.kind !== 'ready' || chosen === 0} onClick={() => work.kind === 'ready' && apply(work.result)}>
          {work.kind === 'ready' ? `Fix ${chosen} ${chosen === 1 ? 'place' : 'places'}` : 'Fix'}
        </Button>
      </DialogActions>
    </>
  );
}

interface FixedListProps {
  readonly fixed: readonly FixedFinding[];
  readonly left: ReadonlySet<string>;
  readonly onTurn: (finding: Finding) => void;
}

function FixedList({ fixed, left, onTurn }: FixedListProps) {
  const session = useSession();
  const [scroll, setScroll] = useState<HTMLDivElement | null>(null);
  const virtual = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: fixed.length,
    getScrollElement: () => scroll,
    estimateSize: useCallback(() => 76, []),
    overscan: 4,
  });
  return (
    <Box ref={setScroll} sx={{ flex: 1, minHeight: 0, maxHeight: { sm: 520 }, overflowY: 'auto', borderTop: 1, borderColor: 'divider' }}>
      <Box role="list" aria-label="Changes" sx={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map((item) => {
          const one = fixed[item.index];
          if (!one) return null;
          const place = describePlace(session.connector, one.finding.at);
          return (
            <Box
              key={item.key}
              ref={virtual.measureElement}
              role="listitem"
              aria-setsize={fixed.length}
              aria-posinset={item.index + 1}
              data-index={item.index}
              sx={{ position: 'absolute', insetInline: 0, top: 0, display: 'flex', gap: 1, alignItems: 'flex-start', pl: 1.5, pr: 3, py: 1, borderBottom: 1, borderColor: 'divider' }}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <Checkbox size="small" checked={!left.has(keyOf(one.finding))} onChange={() => onTurn(one.finding)} slotProps={{ input: { 'aria-label': `Change ${place}` } }} sx={{ p: 0.5 }} />
              <Box sx={{ flex: 1, minWidth: 0, opacity: left.has(keyOf(one.finding)) ? 0.55 : 1 }}>
                <Typography variant="caption" component="p" noWrap title={place} sx={{ mb: 0.25 }}>
                  {place}
                </Typography>
                <ChangeList changes={one.changes} />
              </Box>
            </Box>
          );
        })}
      </Box>
    </Box>
  );
}
