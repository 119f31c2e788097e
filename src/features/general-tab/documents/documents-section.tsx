import { Box, Button, CircularProgress, Tab, Tabs, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import { ListPlus } from 'lucide-react';
import { lazy, Suspense, useDeferredValue, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { counted } from '../../../core/base/counted';
import { isWithin } from '../../../core/base/pointer';
import { fillableSections, fillDocument } from '../../../core/commands/fill-document';
import { setDocument } from '../../../core/commands/set-document';
import { fileNames, type Connector } from '../../../core/connector/connector';
import type { DocumentName } from '../../../core/connector/documents/document-template';
import { lineBreakOf, retyped, shownText } from '../../../core/connector/documents/retyped';
import { useConnector, useFieldFindings, useSession, useSettled } from '../../../session/react/session-context';
import type { Session } from '../../../session/session';
import { LabelledField } from '../../../ui/labelled-field';
import { Section } from '../../../ui/section';
import { TextInput } from '../../../ui/text-input';
import { FindingMessages } from '../../../widgets/finding-message/finding-message';
import { useNavigation } from '../../../widgets/navigation/navigation';
import { DocumentForm } from './document-form';

const MarkdownPreview = lazy(async () => ({ default: (await import('./markdown-preview')).MarkdownPreview }));

const documents: readonly DocumentName[] = ['readme', 'intro'];

const about = {
  readme: 'It stands in the connector’s folder in the repository; people and reviewers read it.',
  intro: 'It opens the connector’s public page, above the list of operations that the page makes itself.',
} as const;

const connectorOf = ({ connector }: Session): Connector => connector;

const views = ['Form', 'Markdown', 'Preview'] as const;
type View = (typeof views)[number];

/** Readme and intro: section by section or as Markdown, with a preview. */
export function DocumentsSection() {
  const { at } = useNavigation();
  const [document, setDocumentName] = useState<DocumentName>('readme');
  const [view, setView] = useState<View>('Form');
  const [seen, setSeen] = useState(at);
  if (at !== seen) {
    setSeen(at);
    const wanted = documents.find((name) => isWithin(at, `/documents/${name}`));
    if (wanted) setDocumentName(wanted);
  }
  return (
    <Section title="Documents" about="The two Markdown files of the submission.">
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', justifyContent: 'space-between', borderBottom: 1, borderColor: 'divider', mb: 2 }}>
        <Tabs value={document} onChange={(_event, name: DocumentName) => setDocumentName(name)} aria-label="Documents" sx={{ minHeight: 40 }}>
          {documents.map((name) => (
            <Tab key={name} value={name} id={`document-${name}`} aria-controls="document" label={<TabLabel document={name} />} sx={{ textTransform: 'none', minHeight: 40 }} />
          ))}
        </Tabs>
        <ToggleButtonGroup exclusive value={view} onChange={(_event, next: View | null) => next && setView(next)} aria-label="View of the document" sx={{ mb: 0.5 }}>
          {views.map((one) => (
            <ToggleButton key={one} value={one}>
              {one}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </Box>
      <Box role="tabpanel" id="document" aria-labelledby={`document-${document}`}>
        <DocumentHead document={document} />
        {view === 'Preview' ? (
          <Preview document={document} />
        ) : (
          <BesidePreview document={document}>{view === 'Form' ? <DocumentForm key={document} document={document} /> : <RawDocument key={document} document={document} />}</BesidePreview>
        )}
      </Box>
    </Section>
  );
}

function TabLabel({ document }: { readonly document: DocumentName }) {
  const isThere = useConnector(({ documents: { [document]: file } }) => file !== null && file.text.trim() !== '');
  return (
    <span>
      {fileNames[document]}
      {!isThere && (
        <Typography component="span" variant="caption" sx={{ color: 'text.secondary', ml: 0.75 }}>
          none yet
        </Typography>
      )}
    </span>
  );
}

/** What the document is for, what is found about it, and the button that fills it. */
function DocumentHead({ document }: { readonly document: DocumentName }) {
  const session = useSession();
  const { toast } = useNavigation();
  const findings = useFieldFindings(`/documents/${document}`);
  // Looks at every operation, which of a thousand costs more than a key should.
  const connector = useSettled(connectorOf);
  const fillable = useMemo(() => fillableSections(connector, document).length, [connector, document]);
  const sections = counted(fillable, 'empty section');
  return (
    <Box data-pointer={`/documents/${document}`} sx={{ mb: 2, scrollMargin: 24 }}>
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'flex-start', justifyContent: 'space-between', flexWrap: { xs: 'wrap', sm: 'nowrap' } }}>
        <Typography variant="body2" sx={{ color: 'text.secondary', textWrap: 'pretty' }}>
          {about[document]}
        </Typography>
        <Button
          variant="outlined"
          startIcon={<ListPlus size={16} />}
          disabled={fillable === 0}
          onClick={() => {
            session.run(fillDocument, { document });
            toast(`Filled ${sections} of ${fileNames[document]} from the connector.`, { undo: true });
          }}
          sx={{ flexShrink: 0, whiteSpace: 'nowrap' }}
        >
          {fillable === 0 ? 'Nothing to fill' : `Fill ${sections}`}
        </Button>
      </Box>
      <Box aria-live="polite">
        <FindingMessages findings={findings} />
      </Box>
    </Box>
  );
}

function RawDocument({ document }: { readonly document: DocumentName }) {
  const session = useSession();
  const text = useConnector(({ documents: { [document]: file } }) => file?.text ?? '');
  const name = useConnector(({ documents: { [document]: file } }) => file?.name ?? fileNames[document]);
  const onChange = (typed: string): void => {
    const present = session.connector.documents[document]?.text ?? '';
    session.run(setDocument, { document, text: retyped(present, typed, lineBreakOf(present)) }, `typing:/documents/${document}`);
  };
  return (
    <LabelledField label={name}>
      {(ids) => <TextInput ids={ids} value={shownText(text)} multiline minRows={16} maxRows={32} monospace onChange={onChange} onBlur={() => session.settle()} />}
    </LabelledField>
  );
}

/** What is edited, with the page that comes of it at its side where there is room; it is made once someone gets there. */
function BesidePreview({ document, children }: { readonly document: DocumentName; readonly children: ReactNode }) {
  const beside = useRef<HTMLDivElement>(null);
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    const element = beside.current;
    if (!element || isSeen) return undefined;
    const observer = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && setSeen(true));
    observer.observe(element);
    return () => observer.disconnect();
  }, [isSeen]);
  return (
    <Box sx={{ containerType: 'inline-size' }}>
      <Box sx={{ '@container (min-width: 720px)': { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', columnGap: 3, alignItems: 'start' } }}>
        <Box sx={{ minWidth: 0 }}>{children}</Box>
        <Box
          ref={beside}
          role="region"
          aria-label={`Preview of ${fileNames[document]}`}
          tabIndex={0}
          sx={{ display: 'none', '@container (min-width: 720px)': { display: 'block', position: 'sticky', top: 16, minHeight: 120, maxHeight: 'calc(100vh - 144px)', overflow: 'auto', minWidth: 0 } }}
        >
          <Typography variant="subtitle2" aria-hidden sx={{ mb: 0.5, color: 'text.secondary' }}>
            Preview
          </Typography>
          {isSeen && <Preview document={document} />}
        </Box>
      </Box>
    </Box>
  );
}

const page = { border: 1, borderColor: 'divider', borderRadius: 1, p: 2 } as const;

function Preview({ document }: { readonly document: DocumentName }) {
  const text = useDeferredValue(useConnector(({ documents: { [document]: file } }) => file?.text ?? ''));
  const [isWaiting, setWaiting] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setWaiting(true), 200);
    return () => clearTimeout(timer);
  }, []);
  if (text.trim() === '') {
    return (
      <Box sx={page}>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          There is nothing to show yet.
        </Typography>
      </Box>
    );
  }
  return (
    <Box sx={page}>
      <Suspense fallback={isWaiting ? <CircularProgress size={24} aria-label="The preview is loading" /> : null}>
        <MarkdownPreview text={text.replace(/^\uFEFF/, '')} />
      </Suspense>
    </Box>
  );
}
