import { Alert, Box, Button, Chip, Typography } from '@mui/material';
import { FileDown, Upload } from 'lucide-react';
import { useDeferredValue, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { objectOf, textOf } from '../../core/base/json';
import { asPublished } from '../../core/published/as-published';
import { compareWithPublished, type PublishedComparison } from '../../core/published/compare-with-published';
import type { BreakingChange, PublishedFix } from '../../core/published/comparison';
import { releaseNote } from '../../core/published/release-note';
import { runPublishedFix } from '../../core/published/run-published-fix';
import { usePorts } from '../../session/react/ports-context';
import { useConnector, useSession } from '../../session/react/session-context';
import type { PublishedVersion } from '../../session/published-memory';
import { BusyButton } from '../../ui/busy-button';
import { CopyButton } from '../../ui/copy-button';
import { Section } from '../../ui/section';
import { SeverityIcon } from '../../ui/severity-icon';
import { codeFont } from '../../ui/theme';
import { useNavigation } from '../../widgets/navigation/navigation';
import { openPublished } from './open-published';

/** Holds the connector against the version that people use today. */
export function PublishedSection() {
  const session = useSession();
  const version = useSyncExternalStore(session.published.subscribe, () => session.published.version);
  const [refusal, setRefusal] = useState<string>();
  const [isReading, setReading] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  const read = async (files: readonly File[]): Promise<void> => {
    if (files.length === 0) return;
    setReading(true);
    const opened = await openPublished(files);
    setReading(false);
    setRefusal(opened.ok ? undefined : opened.message);
    if (opened.ok) session.published.set(opened.version);
  };

  return (
    <Section
      title="Against the published version"
      about="For an update: bring the connector as it is published (a folder’s files, a zip, a solution or the API definition). What would break flows of other people is named, and the release note is written."
      action={
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
          {version && (
            <Button color="inherit" onClick={() => session.published.set(undefined)}>
              Stop comparing
            </Button>
          )}
          <BusyButton variant="outlined" isBusy={isReading} startIcon={<Upload size={16} />} onClick={() => input.current?.click()} sx={{ whiteSpace: 'nowrap' }}>
            {version ? 'Choose another' : 'Choose the published version'}
          </BusyButton>
        </Box>
      }
    >
      <Box
        onDragOver={(event) => event.dataTransfer.types.includes('Files') && event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          event.stopPropagation();
          void read([...event.dataTransfer.files]);
        }}
      >
        <input ref={input} type="file" hidden multiple aria-label="Published version" onChange={({ currentTarget }) => void read([...(currentTarget.files ?? [])]).finally(() => (currentTarget.value = ''))} />
        {refusal && (
          <Alert severity="error" variant="outlined" role="alert" sx={{ mb: 1 }}>
            {refusal}
          </Alert>
        )}
        {version ? (
          <Comparison version={version} />
        ) : (
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            Nothing to compare with yet. A new connector needs none.
          </Typography>
        )}
      </Box>
    </Section>
  );
}

function verdictOf({ breaking, changes }: PublishedComparison): string {
  if (changes.length === 0) return 'Nothing is different.';
  const may = breaking.filter(({ finding }) => finding.severity === 'info').length;
  const breaks = breaking.length - may;
  const said = [
    ...(breaks > 0 ? [`${breaks} ${breaks === 1 ? 'change breaks' : 'changes break'} what people built on the published version.`] : []),
    ...(may > 0 ? [`${may} ${breaks > 0 ? 'more may' : may === 1 ? 'change may break what people built' : 'changes may break what people built'}.`] : []),
  ];
  return said.length === 0 ? 'Nothing breaks.' : said.join(' ');
}

function Comparison({ version }: { readonly version: PublishedVersion }) {
  const session = useSession();
  const { files } = usePorts();
  const connector = useDeferredValue(useConnector((whole) => whole));
  const comparison = useMemo(() => compareWithPublished(asPublished(version.connector, connector), connector), [version, connector]);
  const note = releaseNote(comparison, textOf(objectOf(connector.definition, 'info'), 'version') ?? '');
  const { breaking, isMinor, changes } = comparison;
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 1 }}>
        <Typography variant="body2" role="status">
          Compared with {version.name}. {verdictOf(comparison)}
        </Typography>
        {changes.length > 0 && <Chip size="small" label={isMinor ? 'Minor update: texts only' : 'Major update'} />}
      </Box>
      {breaking.length > 0 && (
        <Box component="ul" aria-label="Breaking changes" sx={{ listStyle: 'none', m: 0, p: 0, border: 1, borderColor: 'divider', borderRadius: 1.5, '& > li + li': { borderTop: 1, borderColor: 'divider' }, maxHeight: 480, overflow: 'auto' }}>
          {breaking.map((change) => (
            <BreakingRow key={change.finding.message} change={change} onFix={(fix) => runPublishedFix((command, args) => session.run(command, args), asPublished(version.connector, connector), fix)} />
          ))}
        </Box>
      )}
      {changes.length > 0 && (
        <Box component="details" sx={{ mt: 2, '& > summary': { cursor: 'pointer' } }} open>
          <Typography component="summary" variant="subtitle2">
            Release note
          </Typography>
          <Box sx={{ position: 'relative', mt: 1 }}>
            <Box sx={{ position: 'absolute', right: 8, top: 8, display: 'flex', gap: 0.5 }}>
              <CopyButton text={note} label="Copy the release note" />
              <Button size="small" color="inherit" startIcon={<FileDown size={16} />} onClick={() => files.save('release-note.md', new TextEncoder().encode(note), 'text/markdown')}>
                Download
              </Button>
            </Box>
            <Box component="pre" tabIndex={0} aria-label="Release note" sx={{ m: 0, p: 1.5, pt: 6, border: 1, borderColor: 'divider', borderRadius: 1.5, bgcolor: 'panel', fontFamily: codeFont, fontSize: 12.5, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxHeight: 360, overflow: 'auto' }}>
              {note}
            </Box>
          </Box>
        </Box>
      )}
    </>
  );
}

const fixes: { readonly [kind in PublishedFix['kind']]: { readonly label: string; readonly done: string } } = {
  restore: { label: 'Restore', done: 'The published operation is back.' },
  'next-version': { label: 'Make it V2', done: 'The published operation stays; yours is its next version.' },
  'restore-value': { label: 'Restore', done: 'The published value is back.' },
  'restore-id': { label: 'Restore the ID', done: 'The operation has its published ID again.' },
  'restore-sign-in': { label: 'Restore', done: 'The published sign-in is back.' },
};

function BreakingRow({ change, onFix }: { readonly change: BreakingChange; readonly onFix: (fix: PublishedFix) => void }) {
  const { goTo, toast } = useNavigation();
  const { finding } = change;
  return (
    <Box component="li" sx={{ display: 'flex', gap: 1, p: 1.5, alignItems: 'flex-start' }}>
      <Box sx={{ pt: '2px' }}>
        <SeverityIcon level={finding.severity} />
      </Box>
      <Box sx={{ minWidth: 0, flex: 1 }}>
        <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
          {finding.message}
        </Typography>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, mt: 0.5, ml: -1 }}>
          {change.fixes.map((fix) => (
            <Button
              key={fix.kind}
              size="small"
              onClick={() => {
                onFix(fix);
                toast(fixes[fix.kind].done, { undo: true });
              }}
            >
              {fixes[fix.kind].label}
            </Button>
          ))}
          {finding.at !== '/definition' && (
            <Button size="small" color="inherit" onClick={() => goTo(finding.at)}>
              Go there
            </Button>
          )}
        </Box>
      </Box>
    </Box>
  );
}
