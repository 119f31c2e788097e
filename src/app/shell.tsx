import { Box, Drawer, useMediaQuery, useTheme } from '@mui/material';
import { lazy, Suspense, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { child, type Pointer } from '../core/base/pointer';
import { addOperation, newOperation, operationPointer, type OperationKind } from '../core/commands/add-operation';
import type { Finding } from '../core/rules/finding';
import { CommandPalette, type PaletteItem } from '../features/command-palette/command-palette';
import { FindingsPanel } from '../features/findings-panel/findings-panel';
import { ShortcutsDialog } from '../features/shortcuts-dialog/shortcuts-dialog';
import type { NewerVersion } from '../features/update-dialog/source-reader';
import { useConnector, useSession } from '../session/react/session-context';
import { NavigationProvider, type Navigation } from '../widgets/navigation/navigation';
import { ErrorBoundary } from './error-boundary';
import { focusPlace } from './focus-place';
import { keepFocus } from './keep-focus';
import { Header } from './header';
import { formatLocation, parseLocation } from './location';
import type { OpenDraft } from './open-draft';
import { SaveNote } from './save-note';
import { shortcutFor } from './shortcuts';
import { sourceReader } from './source-reader';
import { Steps } from './steps';
import { tabFor, tabs } from './tabs';
import { useHash } from './use-hash';

const AddPolicy = lazy(async () => ({ default: (await import('../features/definition-tab/policies/add-policy')).AddPolicy }));

const RulePage = lazy(async () => ({ default: (await import('../features/findings-panel/rule-page')).RulePage }));

const SingleFixDialog = lazy(async () => ({ default: (await import('../features/findings-panel/single-fix-dialog')).SingleFixDialog }));

const ImportNotesDialog = lazy(async () => ({ default: (await import('../features/import-dialog/import-notes')).ImportNotesDialog }));

const UpdateDialog = lazy(async () => ({ default: (await import('../features/update-dialog/update-dialog')).UpdateDialog }));

export interface ShellProps {
  readonly draft: OpenDraft;
  readonly onToast: (message: string, undo: boolean | (() => void)) => void;
  /** A newer version of its source that was dropped on the page, to update the connector from. */
  readonly newer: NewerVersion | undefined;
  readonly onNewerDone: () => void;
}

const creatable: readonly (readonly [OperationKind, string])[] = [
  ['action', 'New action'],
  ['webhook', 'New webhook trigger'],
  ['polling', 'New polling trigger'],
];

/** The wizard's frame: steps on the left, the tab in the middle, findings on the right; on a phone one region at a time. */
export function Shell({ draft, onToast, newer, onNewerDone }: ShellProps) {
  const session = useSession();
  const isWide = useMediaQuery(useTheme().breakpoints.up('lg'));
  const hash = useHash();
  const { tab: tabId, at, rule } = parseLocation(hash);
  const tab = tabs.find(({ id }) => id === tabId) ?? tabs[0];
  const isBroken = useConnector((connector) => connector.broken.definition !== undefined);
  const arePropertiesBroken = useConnector((connector) => connector.broken.properties !== undefined);
  const [areFindingsOpen, setFindingsOpen] = useState(false);
  const [dialog, setDialog] = useState<'palette' | 'shortcuts' | 'update' | 'notes' | 'policy' | undefined>(undefined);
  const [toFix, setToFix] = useState<Finding | undefined>(undefined);
  const hasNotes = useConnector((connector) => (connector.origin?.notes?.length ?? 0) > 0);
  const isUpdating = dialog === 'update' || newer !== undefined;
  const focusing = useRef<(() => void) | undefined>(undefined);
  // The findings of what was just opened are not there yet: the step is drawn before their panel.
  const isFilled = useDeferredValue(true, false);

  const openTab = useCallback(
    (id: string) => {
      window.location.hash = formatLocation({ draft: draft.id, tab: id, at: '' });
    },
    [draft.id],
  );

  const openAt = useCallback(
    (place: Pointer) => {
      focusing.current?.();
      setFindingsOpen(false);
      window.location.hash = formatLocation({ draft: draft.id, tab: tabFor(place).id, at: place });
    },
    [draft.id],
  );

  const goTo = useCallback(
    (place: Pointer, missing?: string) => {
      const target = missing === undefined ? place : child(place, missing);
      openAt(target);
      focusing.current = focusPlace(target);
    },
    [openAt],
  );

  const showRule = useCallback(
    (id: string | undefined) => {
      window.location.hash = formatLocation({ ...parseLocation(window.location.hash), draft: draft.id, rule: id });
    },
    [draft.id],
  );

  const navigation = useMemo<Navigation>(
    () => ({ at, goTo, openAt, openTab, openRule: showRule, askFix: setToFix, toast: (message, options) => onToast(message, options?.undo ?? false) }),
    [at, goTo, openAt, openTab, showRule, onToast],
  );

  const visitFinding = useCallback(
    (step: 1 | -1) => {
      const next = session.view.step(session.openFindings(), step);
      if (next) goTo(next.at, next.missing);
    },
    [session, goTo],
  );

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const shortcut = event.defaultPrevented ? undefined : shortcutFor(event);
      if (!shortcut) return;
      event.preventDefault();
      if (shortcut.kind === 'undo') session.undo();
      else if (shortcut.kind === 'redo') session.redo();
      else if (shortcut.kind === 'finding') visitFinding(shortcut.step);
      else if (shortcut.kind === 'tab') openTab(tabs[shortcut.index]?.id ?? '');
      else setDialog(shortcut.kind);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [session, visitFinding, openTab]);

  // What is on its way to a field would take the cursor out of what was opened meanwhile, and what is typed with it.
  const isCovered = dialog !== undefined || toFix !== undefined || newer !== undefined;
  useEffect(() => {
    if (isCovered) focusing.current?.();
  }, [isCovered]);

  useEffect(keepFocus, []);

  const create = useCallback(
    (kind: OperationKind) => {
      const args = newOperation(session.connector, kind);
      session.run(addOperation, args);
      goTo(operationPointer(args.path, args.method), 'summary');
    },
    [session, goTo],
  );

  const actions = useMemo<readonly PaletteItem[]>(
    () => [
      ...tabs.map((one, index) => ({ id: one.id, label: `Go to ${one.title}`, keys: `Alt+${index + 1}`, run: () => openTab(one.id) })),
      ...(isBroken ? [] : creatable).map(([kind, label]) => ({ id: `new-${kind}`, label, run: () => create(kind) })),
      ...(arePropertiesBroken ? [] : [{ id: 'new-policy', label: 'New policy', run: () => setDialog('policy') }]),
      { id: 'undo', label: 'Undo', keys: 'Ctrl+Z', run: () => session.undo() },
      { id: 'redo', label: 'Redo', keys: 'Ctrl+Shift+Z', run: () => session.redo() },
      { id: 'next', label: 'Next finding', keys: 'F8', run: () => visitFinding(1) },
      { id: 'previous', label: 'Previous finding', keys: 'Shift+F8', run: () => visitFinding(-1) },
      { id: 'update', label: 'Update from a newer version', run: () => setDialog('update') },
      ...(hasNotes ? [{ id: 'notes', label: 'Show import notes', run: () => setDialog('notes') }] : []),
      { id: 'shortcuts', label: 'Show keyboard shortcuts', keys: '?', run: () => setDialog('shortcuts') },
    ],
    [openTab, session, visitFinding, create, isBroken, arePropertiesBroken, hasNotes],
  );

  return (
    <NavigationProvider value={navigation}>
      <Box
        sx={{
          height: '100%',
          display: 'grid',
          // The second row is for a note about saving, and nothing mostly.
          gridTemplateRows: { xs: 'auto auto minmax(0, 1fr) auto', md: '52px auto minmax(0, 1fr)' },
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '184px minmax(0, 1fr)', lg: '184px minmax(0, 1fr) 352px' },
          // What nothing changed in is painted from memory as a whole, and not gone through at each key in the middle (0.2 ms).
          '& > *': { isolation: 'isolate' },
        }}
      >
        <Header draft={draft} onFindings={isWide ? undefined : () => setFindingsOpen(true)} onSearch={() => setDialog('palette')} onUpdate={() => setDialog('update')} onNotes={hasNotes ? () => setDialog('notes') : undefined} />
        <SaveNote keeper={draft.keeper} />
        <Steps current={tab?.id ?? ''} onOpen={openTab} />
        {/* On top, as the editor has layers of its own: each piece of the findings, painted behind them, would be held against every one (0.3 ms a key). */}
        <Box component="main" aria-label={tab?.title} sx={{ position: 'relative', zIndex: 1, minWidth: 0, minHeight: 0, overflow: 'auto', gridRow: 3, gridColumn: { xs: 1, md: 2 } }}>
          <ErrorBoundary resetOn={tab?.id}>{tab && <tab.Panel />}</ErrorBoundary>
        </Box>
        {isWide ? (
          <Box component="aside" aria-label="Certification findings" sx={{ gridRow: 3, gridColumn: 3, borderLeft: 1, borderColor: 'divider', minHeight: 0 }}>
            {isFilled && <FindingsPanel tabs={tabs} tabOf={tabFor} />}
          </Box>
        ) : (
          <Drawer anchor="bottom" open={areFindingsOpen} onClose={() => setFindingsOpen(false)} slotProps={{ paper: { 'aria-label': 'Certification findings', sx: { height: '86%', borderRadius: '12px 12px 0 0' } } }}>
            <FindingsPanel tabs={tabs} tabOf={tabFor} onClose={() => setFindingsOpen(false)} />
          </Drawer>
        )}
      </Box>
      <CommandPalette isOpen={dialog === 'palette'} actions={actions} onClose={() => setDialog(undefined)} />
      <ShortcutsDialog isOpen={dialog === 'shortcuts'} onClose={() => setDialog(undefined)} />
      {dialog === 'policy' && (
        <Suspense fallback={null}>
          <AddPolicy onClose={() => setDialog(undefined)} onCreated={(place) => goTo(place, 'title')} />
        </Suspense>
      )}
      {dialog === 'notes' && (
        <Suspense fallback={null}>
          <ImportNotesDialog isOpen onClose={() => setDialog(undefined)} />
        </Suspense>
      )}
      {rule !== undefined && (
        <Suspense fallback={null}>
          <RulePage key={rule} id={rule} onClose={() => showRule(undefined)} onShowList={() => setFindingsOpen(true)} />
        </Suspense>
      )}
      {toFix && (
        <Suspense fallback={null}>
          <SingleFixDialog finding={toFix} onClose={() => setToFix(undefined)} />
        </Suspense>
      )}
      {isUpdating && (
        <Suspense fallback={null}>
          <UpdateDialog
            given={newer}
            reader={sourceReader}
            onClose={() => {
              setDialog(undefined);
              onNewerDone();
            }}
          />
        </Suspense>
      )}
    </NavigationProvider>
  );
}
