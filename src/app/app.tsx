import { Box, Button, LinearProgress, Snackbar } from '@mui/material';
import { lazy, Suspense, useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { blankConnector } from '../core/connector/blank-connector';
import type { Connector } from '../core/connector/connector';
import { earlierImport } from '../core/importers/merge/earlier-import';
import type { DraftSummary, KeptDraft } from '../core/ports/drafts';
import { ImportDialog } from '../features/import-dialog/import-dialog';
import { StartPage } from '../features/start-page/start-page';
import type { ImportUpdate } from '../features/import-dialog/import-state';
import type { NewerVersion } from '../features/update-dialog/source-reader';
import { IndexedDbDrafts } from '../platform/drafts/indexed-db-drafts';
import { filesOfDrop, filesOfInput } from '../platform/dropped-files';
import { EmptyState } from '../ui/empty-state';
import { formatLocation, parseLocation } from './location';
import { StartHeader } from './start-header';
import { useImport } from './use-import';

const drafts = new IndexedDbDrafts(Date.now);

const loadWizard = (): Promise<typeof import('./wizard')> => import('./wizard');

/** The wizard comes after the start page, which needs neither rules nor tabs. */
const Wizard = lazy(async () => ({ default: (await loadWizard()).Wizard }));

const subscribeToHash = (listener: () => void): (() => void) => {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
};

const firstTab = 'general';

/** The connector that a draft starts from in this visit. */
interface Opened {
  readonly id: string;
  readonly kept: KeptDraft;
}

interface Toast {
  readonly message: string;
  readonly undo?: () => void;
}

/** The whole page: the start page, or the wizard around an open draft; imports on top of either. */
export function App() {
  const hash = useSyncExternalStore(subscribeToHash, () => window.location.hash);
  const { draft: draftId } = parseLocation(hash);
  const [open, setOpen] = useState<Opened | undefined>(undefined);
  const [missing, setMissing] = useState<{ readonly id: string; readonly why: string } | undefined>(undefined);
  const [list, setList] = useState<readonly DraftSummary[] | undefined>(undefined);
  const [toast, setToast] = useState<Toast | undefined>(undefined);
  const importing = useImport();
  const startImport = importing.start;
  const [isDropping, setDropping] = useState(false);
  const [newer, setNewer] = useState<NewerVersion | undefined>(undefined);

  // What was opened is older than what its draft holds by now: opening it again reads the draft.
  if (draftId === undefined && open) setOpen(undefined);
  const current = open?.id === draftId ? open : undefined;

  const openConnector = useCallback((connector: Connector): void => {
    const id = crypto.randomUUID();
    drafts.save(id, { connector }).catch((error: unknown) => setToast({ message: `This draft is not kept: ${messageOf(error)}` }));
    setOpen({ id, kept: { connector } });
    window.location.hash = formatLocation({ draft: id, tab: firstTab, at: '' });
  }, []);

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
        if (kept) setOpen({ id: draftId, kept });
        else setMissing({ id: draftId, why: 'It was deleted, or it was made in another browser.' });
      },
      (error: unknown) => !isStale && setMissing({ id: draftId, why: messageOf(error) }),
    );
    return () => {
      isStale = true;
    };
  }, [draftId, current, missing]);

  useEffect(() => {
    const handle = setTimeout(() => void loadWizard(), 1_000);
    return () => clearTimeout(handle);
  }, []);

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
    openConnector(connector);
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
      {missing !== undefined && missing.id === draftId && !current && (
        <EmptyState title="This draft cannot be opened" action={<Button href="#/">Go to the start page</Button>}>
          {missing.why}
        </EmptyState>
      )}
      {draftId !== undefined && missing?.id !== draftId && (
        <Suspense fallback={<LinearProgress aria-label="Opening the connector" />}>
          {current ? (
            <Wizard key={current.id} id={current.id} kept={current.kept} drafts={drafts} newer={newer} onNewerDone={() => setNewer(undefined)} onToast={(message, undo) => setToast({ message, ...(undo ? { undo } : {}) })} />
          ) : (
            <LinearProgress aria-label="Opening the connector" />
          )}
        </Suspense>
      )}
      <ImportDialog state={importing.state} onDecide={importing.decide} onStop={importing.stop} onMend={importing.mend} onCancel={importing.close} onAccept={acceptImport} {...(update ? { update } : {})} />
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
