import { Box, Button, LinearProgress, Snackbar } from '@mui/material';
import { startTransition, Suspense, useCallback, useEffect, useState, type ComponentType } from 'react';
import { blankConnector } from '../core/connector/blank-connector';
import type { Connector } from '../core/connector/connector';
import { earlierImport } from '../core/importers/merge/earlier-import';
import type { DraftSummary, KeptDraft } from '../core/ports/drafts';
import { ImportDialog, loadResult } from '../features/import-dialog/import-dialog';
import { StartPage } from '../features/start-page/start-page';
import type { ImportUpdate } from '../features/import-dialog/import-state';
import type { NewerVersion } from '../features/update-dialog/source-reader';
import { IndexedDbDrafts } from '../platform/drafts/indexed-db-drafts';
import { filesOfDrop, filesOfInput } from '../platform/dropped-files';
import { loadPlain } from '../platform/import/import-here';
import { readyImport } from '../platform/import/import-in-worker';
import type { ConnectorCheck } from '../session/connector-check';
import { EmptyState } from '../ui/empty-state';
import { formatLocation, parseLocation } from './location';
import type { OpenDraft } from './open-draft';
import { StartHeader } from './start-header';
import { tellCutTexts } from './tell-cut-texts';
import { useCheckAhead } from './use-check-ahead';
import { useHash } from './use-hash';
import { useImport } from './use-import';
import type { RehearsalProps } from './rehearsal';
import type { WizardProps } from './wizard';

const drafts = new IndexedDbDrafts(Date.now);

/** The wizard comes after the start page, which needs neither rules nor tabs. */
const loadWizard = () => Promise.all([import('./wizard'), import('./open-draft')]);

const firstTab = 'general';

/** The connector that a draft starts from in this visit. */
interface Opened {
  readonly id: string;
  readonly kept: KeptDraft;
  /** In no store yet: its keeper writes it when it is drawn, so that nobody waits for that. */
  readonly isNew: boolean;
  /** What was found out about it before it was opened. */
  readonly check?: ConnectorCheck | undefined;
}

/** An opened draft that is being worked on. */
interface Running {
  readonly draft: OpenDraft;
  readonly Wizard: ComponentType<WizardProps>;
}

interface Toast {
  readonly message: string;
  readonly undo?: () => void;
}

/** The whole page: the start page, or the wizard around an open draft; imports on top of either. */
export function App() {
  const hash = useHash();
  const { draft: draftId } = parseLocation(hash);
  const [open, setOpen] = useState<Opened | undefined>(undefined);
  const [running, setRunning] = useState<Running | undefined>(undefined);
  const [missing, setMissing] = useState<{ readonly id: string; readonly why: string } | undefined>(undefined);
  const [list, setList] = useState<readonly DraftSummary[] | undefined>(undefined);
  const [toast, setToast] = useState<Toast | undefined>(undefined);
  const isAtStart = draftId === undefined;
  const { begin: beginCheck, take: takeCheck, drop: dropCheck } = useCheckAhead();
  // On top of an open connector most imports are newer versions of it, which are compared and not opened.
  const onImported = useCallback((connector: Connector) => (isAtStart ? beginCheck(connector) : undefined), [isAtStart, beginCheck]);
  const importing = useImport(onImported);
  const startImport = importing.start;
  const isImporting = importing.state !== undefined;
  const [isDropping, setDropping] = useState(false);
  const [Rehearsal, setRehearsal] = useState<ComponentType<RehearsalProps> | undefined>(undefined);
  const endRehearsal = useCallback(() => setRehearsal(undefined), []);
  const [newer, setNewer] = useState<NewerVersion | undefined>(undefined);

  // What was opened is older than what its draft holds by now: opening it again reads the draft.
  if (draftId === undefined && open) {
    setOpen(undefined);
    setRunning(undefined);
  }
  // The real thing has begun: there is nothing left to rehearse for.
  if (isImporting && Rehearsal) setRehearsal(undefined);
  const current = open?.id === draftId ? open : undefined;

  const openConnector = useCallback((connector: Connector, check?: ConnectorCheck): void => {
    const id = crypto.randomUUID();
    setOpen({ id, kept: { connector }, isNew: true, check });
    window.location.hash = formatLocation({ draft: id, tab: firstTab, at: '' });
  }, []);

  useEffect(tellCutTexts, []);

  useEffect(() => {
    if (!isImporting) dropCheck();
  }, [isImporting, dropCheck]);

  useEffect(() => {
    if (draftId === undefined) {
      let isStale = false;
      drafts.list().then(
        (found) => !isStale && setList(found),
        (error: unknown) => {
          if (isStale) return;
          setList([]);
          setToast({ message: `Drafts cannot be read: ${messageOf(error)}` });
        },
      );
      return () => {
        isStale = true;
      };
    }
    if (current || missing?.id === draftId) return undefined;
    let isStale = false;
    drafts.load(draftId).then(
      (kept) => {
        if (isStale) return;
        if (kept) setOpen({ id: draftId, kept, isNew: false });
        else setMissing({ id: draftId, why: 'It was deleted, or it was made in another browser.' });
      },
      (error: unknown) => !isStale && setMissing({ id: draftId, why: messageOf(error) }),
    );
    return () => {
      isStale = true;
    };
  }, [draftId, current, missing]);

  useEffect(() => {
    if (!current) return undefined;
    const { id, kept, isNew, check } = current;
    let isStale = false;
    let draft: OpenDraft | undefined;
    loadWizard().then(
      ([{ Wizard }, { openDraft }]) => {
        if (isStale) return;
        const opened = openDraft(id, kept, drafts, isNew, check);
        draft = opened;
        // Drawn bit by bit: the page answers meanwhile.
        startTransition(() => setRunning({ draft: opened, Wizard }));
      },
      (error: unknown) => !isStale && setMissing({ id, why: messageOf(error) }),
    );
    const keep = (): void => {
      if (draft) void draft.keeper.flush();
      else if (isNew) void drafts.save(id, kept, true).catch(() => undefined);
    };
    document.addEventListener('visibilitychange', keep);
    addEventListener('pagehide', keep);
    return () => {
      document.removeEventListener('visibilitychange', keep);
      removeEventListener('pagehide', keep);
      isStale = true;
      keep();
    };
  }, [current]);

  useEffect(() => {
    const handle = setTimeout(() => {
      // What cannot be had is asked for again when it is needed.
      Promise.all([import('./rehearsal'), loadWizard(), loadResult(), loadPlain()]).then(
        ([module]) => setRehearsal(() => module.Rehearsal),
        () => undefined,
      );
    }, 1_000);
    return () => clearTimeout(handle);
  }, []);

  useEffect(() => {
    if (!isAtStart) return undefined;
    let end = (): void => undefined;
    const handle = setTimeout(() => (end = readyImport()), 1_000);
    return () => {
      clearTimeout(handle);
      end();
    };
  }, [isAtStart]);

  const startFetch = (address: string): void =>
    void startImport(address, async (signal) => {
      const { fetchSource } = await import('../platform/import/fetch-source');
      const fetched = await fetchSource(address, signal);
      return fetched.ok ? [fetched.file] : fetched;
    });

  useEffect(() => {
    if (draftId !== undefined) return undefined;
    const onPaste = (event: ClipboardEvent): void => {
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
      const { clipboardData } = event;
      const text = clipboardData?.getData('text/plain').trim() ?? '';
      if (clipboardData && clipboardData.files.length > 0) {
        const reading = filesOfInput(clipboardData.files);
        void startImport('pasted files', () => reading);
      } else if (text !== '') void startImport('pasted text', () => Promise.resolve([{ name: 'pasted text', bytes: new TextEncoder().encode(text) }]));
    };
    addEventListener('paste', onPaste);
    return () => removeEventListener('paste', onPaste);
  }, [draftId, startImport]);

  const acceptImport = (connector: Connector): void => {
    openConnector(connector, takeCheck());
    importing.close();
  };

  /** A newer version of what the open connector came from goes into it, where the person decides change by change. */
  const update: ImportUpdate | undefined = current && {
    isOf: (imported) => earlierImport(current.kept.connector, imported) !== undefined,
    take: (result) => {
      setNewer({ name: result.connector.origin?.file ?? '', result });
      importing.close();
    },
  };

  const removeDraft = async (summary: DraftSummary): Promise<void> => {
    const kept = await drafts.load(summary.id);
    await drafts.remove(summary.id);
    setList(await drafts.list());
    const undo = async (): Promise<void> => {
      if (kept) await drafts.save(summary.id, kept);
      setList(await drafts.list());
    };
    setToast({ message: `Deleted the draft ${summary.title}.`, undo: () => void undo() });
  };

  return (
    <Box
      sx={{ height: '100%' }}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setDropping(true);
      }}
      onDragLeave={(event) => {
        if (event.currentTarget === event.target || !event.currentTarget.contains(event.relatedTarget instanceof Node ? event.relatedTarget : null)) setDropping(false);
      }}
      onDrop={(event) => {
        setDropping(false);
        if (event.defaultPrevented || !event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        const reading = filesOfDrop(event.dataTransfer);
        void startImport('dropped files', () => reading, current?.kept.connector.origin?.decisions);
      }}
    >
      {draftId === undefined && (
        <StartPage
          drafts={list}
          isDropping={isDropping}
          header={<StartHeader />}
          onFiles={(files) => {
            const reading = filesOfInput(files);
            void startImport('chosen files', () => reading);
          }}
          onAddress={startFetch}
          onBlank={() => openConnector(blankConnector(''))}
          onOpen={(id) => {
            window.location.hash = formatLocation({ draft: id, tab: firstTab, at: '' });
          }}
          onRemove={(summary) => void removeDraft(summary)}
        />
      )}
      {missing !== undefined && missing.id === draftId && running?.draft.id !== draftId && (
        <EmptyState title="This draft cannot be opened" action={<Button href="#/">Go to the start page</Button>}>
          {missing.why}
        </EmptyState>
      )}
      {draftId !== undefined && missing?.id !== draftId && (
        <Suspense fallback={<LinearProgress aria-label="Opening the connector" />}>
          {running && running.draft.id === draftId ? (
            <running.Wizard key={draftId} draft={running.draft} newer={newer} onNewerDone={() => setNewer(undefined)} onToast={(message, undo) => setToast({ message, ...(undo ? { undo } : {}) })} />
          ) : (
            <LinearProgress aria-label="Opening the connector" />
          )}
        </Suspense>
      )}
      <ImportDialog state={importing.state} onDecide={importing.decide} onStop={importing.stop} onMend={importing.mend} onCancel={importing.close} onAccept={acceptImport} {...(update ? { update } : {})} />
      {Rehearsal && isAtStart && <Rehearsal onDone={endRehearsal} />}
      <Snackbar
        open={toast !== undefined}
        autoHideDuration={toast?.undo ? 8000 : 5000}
        onClose={(_event, reason) => reason !== 'clickaway' && setToast(undefined)}
        message={toast?.message}
        action={
          toast?.undo && (
            <Button
              size="small"
              color="inherit"
              onClick={() => {
                toast.undo?.();
                setToast(undefined);
              }}
            >
              Undo
            </Button>
          )
        }
        sx={{ bottom: { xs: 72, md: 16 } }}
      />
    </Box>
  );
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
