import { Box, LinearProgress } from '@mui/material';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { locateIn, pointerIn } from '../../core/base/json-text/live-places';
import { locate } from '../../core/base/json-text/locate';
import { pointerAt } from '../../core/base/json-text/pointer-at';
import { smallestEdit } from '../../core/base/json-text/smallest-edit';
import { parentOf, type Pointer } from '../../core/base/pointer';
import { editCode } from '../../core/commands/edit-code';
import { typeCode } from '../../core/commands/type-code';
import { codeOf } from '../../core/connector/code-of';
import { splitPointer, type Connector, type JsonPart } from '../../core/connector/connector';
import { liveCodeOf } from '../../core/connector/live-code';
import { useConnector, useDerived, useSession } from '../../session/react/session-context';
import type { Session } from '../../session/session';
import { CodeEditor } from '../../ui/code-editor/code-editor';
import { withChanges } from '../../ui/code-editor/line-ends';
import type { CodeMarker, CodeReveal, LiveCode } from '../../ui/code-editor/code-editor-props';
import { useFix } from '../../widgets/finding-message/finding-message';
import { useNavigation } from '../../widgets/navigation/navigation';
import { CodeFoot, type CodeView } from './code/code-foot';
import { formatCode } from './code/format-code';
import type { PastedYaml, UnreadYaml } from './code/pasted-yaml';
import { codeFields } from './code-fields';
import { codeFixOf } from './code-fix';
import { brokenMarker, CodeMarkers } from './code-markers';
import { CodeText } from './code-text';
import { DiffPane } from './diff/diff-pane';
import { entryAt, isSameSelection, type Selection } from './selection';

const YamlView = lazy(async () => ({ default: (await import('./code/yaml-view')).YamlView }));
const YamlDialog = lazy(async () => ({ default: (await import('./code/yaml-dialog')).YamlDialog }));

const labels: { readonly [part in JsonPart]: string } = { definition: 'API definition as JSON', properties: 'API properties as JSON' };

/** How long typing has to rest before it counts as one step of undo. */
const burstEnd = 900;

/** The place to bring into view; a new object brings it again. */
export interface CodePlace {
  readonly at: Pointer;
}

export interface CodePaneProps {
  readonly part: JsonPart;
  readonly place: CodePlace | undefined;
  readonly selection: Selection | undefined;
  readonly onPart: (part: JsonPart) => void;
  readonly onOpenInForm: (at: Pointer) => void;
}

const connectorOf = ({ connector }: Session): Connector => connector;

function wordsOf(entry: Selection | undefined): string {
  switch (entry?.kind) {
    case 'operation':
      return `${entry.method.toUpperCase()} ${entry.path}`;
    case 'shared':
      return entry.name;
    case 'policy':
      return `Policy ${entry.index + 1}`;
    default:
      return 'Ctrl+M lets Tab move the focus out of the editor.';
  }
}

/** Where the deepest part of a pointer that exists stands in the code. */
function revealOf(session: Session, part: JsonPart, text: string, at: Pointer): CodeReveal | undefined {
  const inside = splitPointer(at);
  if (inside?.part !== part) return undefined;
  const way: Pointer[] = [];
  for (let pointer = inside.inside; pointer !== ''; pointer = parentOf(pointer)) way.push(pointer);
  const code = liveCodeOf(session.connector, part);
  const found = code?.text.whole === text ? locateIn(code, way) : undefined;
  for (const pointer of way) {
    const place = found ? found.get(pointer) : locate(text, pointer);
    if (place) return { offset: place.keyStart ?? place.start };
  }
  return undefined;
}

/** The whole API definition, or the API properties, as code, live both ways. */
export function CodePane({ part, place, selection, onPart, onOpenInForm }: CodePaneProps) {
  const session = useSession();
  const { toast } = useNavigation();
  const step = `code:${part}`;
  const store = useMemo(() => new CodeText(session, part), [session, part]);
  const live = useLiveCode(store, part);
  const broken = useConnector((connector) => connector.broken[part]);
  const assist = useMemo(() => (part === 'definition' ? codeFields(() => session.connector) : undefined), [session, part]);
  const [cursor, setCursor] = useState<Pointer | undefined>(undefined);
  const [view, setView] = useState<CodeView>('code');
  const [found, setPasted] = useState<PastedYaml | UnreadYaml | undefined>(undefined);
  const pasted = found && 'value' in found ? found : undefined;
  const [isShowingYaml, setShowingYaml] = useState(false);
  const burst = useRef<ReturnType<typeof setTimeout>>(undefined);
  const lastPaste = useRef(0);
  const editor = useRef<HTMLDivElement>(null);

  const reveal = useMemo((): CodeReveal | undefined => place && revealOf(session, part, store.text(), place.at), [place, store, session, part]);

  useEffect(() => () => clearTimeout(burst.current), []);
  const endBurst = (): void => {
    clearTimeout(burst.current);
    if (session.openStep === step) session.settle();
  };
  const under = useDerived(connectorOf, useCallback((connector: Connector) => (cursor === undefined ? undefined : entryAt(connector, cursor)), [cursor]), isSameSelection);
  const shown = useMemo(() => {
    const marker = brokenMarker(broken);
    return marker ? [marker] : none;
  }, [broken]);
  const typed = (run: () => void): void => {
    lastPaste.current++;
    setPasted(undefined);
    run();
    clearTimeout(burst.current);
    burst.current = setTimeout(endBurst, burstEnd);
  };
  const onPaste = (start: number, end: number): void => {
    const mine = ++lastPaste.current;
    const code = codeOf(session.connector, part);
    void import('./code/pasted-yaml').then(async ({ pastedYaml }) => {
      const yaml = await pastedYaml(code, start, end);
      if (mine === lastPaste.current) setPasted(yaml);
    });
  };
  const write = (whole: string): void => {
    endBurst();
    session.run(editCode, { part, text: whole });
  };
  /** Leaves what was pasted, for the code that it stands in: the button that it was opened by may be gone. */
  const closeYaml = (): void => {
    flushSync(() => setShowingYaml(false));
    editor.current?.querySelector<HTMLElement>('[role="textbox"]')?.focus();
  };
  const format = (): void => {
    const before = codeOf(session.connector, part);
    write(formatCode(before));
    const isSame = codeOf(session.connector, part) === before;
    toast(isSame ? 'The file is laid out so already.' : 'Every line was laid out anew: the bytes of the file differ, what it says does not.', isSame ? {} : { undo: true });
  };
  return (
    <Box sx={{ height: '100%', display: 'flex', flexDirection: 'column', minHeight: 0, minWidth: 0 }}>
      {view !== 'code' && (
        <Box sx={{ flex: 1, minHeight: 0 }}>
          {view === 'changes' ? (
            <DiffPane part={part} />
          ) : (
            <Suspense fallback={<LinearProgress aria-label="Loading the view" />}>
              <YamlView part={part} at={selection?.at} />
            </Suspense>
          )}
        </Box>
      )}
      <Box ref={editor} sx={{ flex: 1, minHeight: 0, display: view === 'code' ? undefined : 'none' }}>
        <CodeEditor
          key={part}
          text={live}
          label={labels[part]}
          language="json"
          markers={shown}
          reveal={reveal}
          difference={smallestEdit}
          {...(assist && { assist })}
          onChange={(whole) => typed(() => session.run(editCode, { part, text: whole }, step))}
          onType={(edits) => {
            const isBehind = store.isBehind;
            typed(() => {
              if (isBehind) session.run(editCode, { part, text: withChanges(store.text(), edits) }, step);
              else session.run(typeCode, { part, edits }, step);
            });
            return codeOf(session.connector, part);
          }}
          onCursor={(offset) => {
            const code = liveCodeOf(session.connector, part);
            const inside = code ? pointerIn(code, offset) : pointerAt(store.text(), offset);
            const at: Pointer = `/${part}${inside}`;
            setCursor(at);
            live.look(at);
          }}
          onPaste={onPaste}
          onBlur={endBurst}
          onUndo={() => session.undo()}
          onRedo={() => session.redo()}
        />
      </Box>
      <CodeFoot
        part={part}
        view={view}
        where={wordsOf(under)}
        hasPastedYaml={pasted !== undefined && view === 'code'}
        unreadYaml={found && 'why' in found ? found.why : undefined}
        onPart={(next) => {
          endBurst();
          setPasted(undefined);
          setView('code');
          setCursor(undefined);
          onPart(next);
        }}
        onView={setView}
        onFormat={format}
        onShowYaml={() => setShowingYaml(true)}
        onOpenInForm={cursor === undefined ? undefined : () => onOpenInForm(cursor)}
      />
      {isShowingYaml && pasted && (
        <Suspense>
          <YamlDialog
            text={codeOf(session.connector, part)}
            before={codeOf({ ...session.connector, broken: {} }, part)}
            pasted={pasted}
            onTake={(whole) => {
              closeYaml();
              setPasted(undefined);
              write(whole);
              toast('The YAML was written as JSON.', { undo: true });
            }}
            onClose={closeYaml}
          />
        </Suspense>
      )}
    </Box>
  );
}

const none: readonly CodeMarker[] = [];

interface LookedAtCode extends LiveCode {
  /** Has the markers nearest to a place drawn, if they are not. */
  readonly look: (at: Pointer) => void;
}

/** The code of a part and markers for its findings as the editor reads them at each key; the markers of before while the text is behind. */
function useLiveCode(store: CodeText, part: JsonPart): LookedAtCode {
  const session = useSession();
  const fix = useFix();
  const { askFix } = useNavigation();
  return useMemo(() => {
    const parts = { connector: () => session.connector, fix, ask: askFix };
    const markers = new CodeMarkers(part, (finding) => codeFixOf(finding, parts));
    const listeners = new Set<() => void>();
    return {
      subscribe: (listener) => {
        listeners.add(listener);
        const stops = [store.subscribe(listener), session.subscribe(listener)];
        return () => {
          listeners.delete(listener);
          stops.forEach((stop) => stop());
        };
      },
      look: (at) => {
        if (markers.look(at, session.connector)) listeners.forEach((listener) => listener());
      },
      text: store.text,
      markerGroups: () => {
        const code = store.isBehind || store.text() === '' ? undefined : liveCodeOf(session.connector, part);
        return code ? markers.of(code, session.openLists(), session.openCounts) : markers.last;
      },
    };
  }, [session, store, part, fix, askFix]);
}
