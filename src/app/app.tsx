import { Box, Button, Snackbar } from '@mui/material';
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { blankConnector } from '../core/connector/blank-connector';
import type { Connector } from '../core/connector/connector';
import type { SourceFile } from '../core/importers/importer';
import type { DraftSummary } from '../core/ports/drafts';
import { ImportDialog, type ImportState } from '../features/import-dialog/import-dialog';
import { StartPage } from '../features/start-page/start-page';
import { IndexedDbDrafts } from '../platform/drafts/indexed-db-drafts';
import { download } from '../platform/download';
import { filesOfDrop, filesOfInput } from '../platform/dropped-files';
import { checkResponseInWorker } from '../platform/http/check-response-in-worker';
import { directTransport } from '../platform/http/direct-transport';
import { defaultLimits } from '../platform/http/limits';
import { relayTransport } from '../platform/http/relay-transport';
import { sendTestCall } from '../platform/http/send-test-call';
import { importInWorker } from '../platform/import/import-in-worker';
import { PortsProvider, type Ports } from '../session/react/ports-context';
import { SessionProvider } from '../session/react/session-context';
import { EmptyState } from '../ui/empty-state';
import { formatLocation, parseLocation } from './location';
import { openDraft, type OpenDraft } from './open-draft';
import { Shell } from './shell';
import { StartHeader } from './start-header';
import { tabs } from './tabs';

const drafts = new IndexedDbDrafts(Date.now);

const relay = relayTransport();

const ports: Ports = {
  files: { save: download },
  calls: {
    send: (request, prefer, signal) => sendTestCall(request, { direct: directTransport, relay, prefer, send: { ...defaultLimits, signal } }),
    check: (definition, place, response) => checkResponseInWorker(definition, place, response),
  },
};

const subscribeToHash = (listener: () => void): (() => void) => {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
};

const firstTab = tabs[0]?.id ?? '';

interface Toast {
  readonly message: string;
  readonly undo?: () => void;
}

/** The whole page: the start page, or the wizard around an open draft; imports on top of either. */
export function App() {
  const hash = useSyncExternalStore(subscribeToHash, () => window.location.hash);
  const { draft: draftId } = parseLocation(hash);
  const [open, setOpen] = useState<OpenDraft | undefined>(undefined);
  const [missing, setMissing] = useState<string | undefined>(undefined);
  const [list, setList] = useState<readonly DraftSummary[] | undefined>(undefined);
  const [toast, setToast] = useState<Toast | undefined>(undefined);
  const [importing, setImporting] = useState<ImportState | undefined>(undefined);
  const [isDropping, setDropping] = useState(false);
  const abort = useRef<AbortController | undefined>(undefined);

  const current = open?.id === draftId ? open : undefined;

  const openConnector = useCallback((connector: Connector): void => {
    const id = crypto.randomUUID();
    const opened = openDraft(id, connector, drafts);
    drafts.save(id, connector).catch((error: unknown) => setToast({ message: `This draft is not kept: ${messageOf(error)}` }));
    setOpen(opened);
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
    if (current || missing === draftId) return undefined;
    let isStale = false;
    drafts.load(draftId).then(
      (connector) => {
        if (isStale) return;
        if (connector) setOpen(openDraft(draftId, connector, drafts));
        else setMissing(draftId);
      },
      () => !isStale && setMissing(draftId),
    );
    return () => {
      isStale = true;
    };
  }, [draftId, current, missing]);

  useEffect(() => {
    if (!open) return undefined;
    const flush = (): void => void open.keeper.flush();
    document.addEventListener('visibilitychange', flush);
    addEventListener('pagehide', flush);
    return () => {
      document.removeEventListener('visibilitychange', flush);
      removeEventListener('pagehide', flush);
      void open.keeper.close();
    };
  }, [open]);

  const startImport = useCallback(async (reading: Promise<SourceFile[]>): Promise<void> => {
    abort.current?.abort();
    const controller = new AbortController();
    abort.current = controller;
    const files = await reading;
    if (files.length === 0) return;
    const names = files.map(({ name }) => name);
    setImporting({ kind: 'reading', files: names, bytes: files.reduce((sum, { bytes }) => sum + bytes.length, 0) });
    const result = await importInWorker(files, controller.signal);
    if (!controller.signal.aborted) setImporting({ kind: 'done', files: names, result });
  }, []);

  const cancelImport = (): void => {
    abort.current?.abort();
    setImporting(undefined);
  };

  const acceptImport = (): void => {
    if (importing?.kind === 'done' && importing.result.ok) openConnector(importing.result.connector);
    setImporting(undefined);
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
        void startImport(filesOfDrop(event.dataTransfer));
      }}
    >
      {draftId === undefined && (
        <StartPage
          drafts={list}
          isDropping={isDropping}
          header={<StartHeader />}
          onFiles={(files) => void startImport(filesOfInput(files))}
          onBlank={() => openConnector(blankConnector(''))}
          onOpen={(id) => {
            window.location.hash = formatLocation({ draft: id, tab: firstTab, at: '' });
          }}
          onRemove={(summary) => void removeDraft(summary)}
        />
      )}
      {draftId !== undefined && missing === draftId && !current && (
        <EmptyState title="This draft is not in this browser" action={<Button href="#/">Go to the start page</Button>}>
          It was deleted, or it was made in another browser.
        </EmptyState>
      )}
      {current && (
        <PortsProvider value={ports}>
          <SessionProvider value={current.session}>
            <Shell key={current.id} draft={current} onToast={(message, undo) => setToast({ message, ...(undo ? { undo: () => current.session.undo() } : {}) })} />
          </SessionProvider>
        </PortsProvider>
      )}
      <ImportDialog state={importing} onCancel={cancelImport} onAccept={acceptImport} />
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
