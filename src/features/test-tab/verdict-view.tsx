import { Box, Button, Link, Typography } from '@mui/material';
import { useMemo, useState } from 'react';
import type { Json } from '../../core/base/json';
import type { OperationEntry } from '../../core/connector/operations-of';
import { editForFinding, editsForAnswer, sampleIn } from '../../core/requests/answer-edits';
import type { Verdict, VerdictFinding } from '../../core/requests/check-response';
import { answerEditLabel, answerEditPreview, fixFromAnswer, type AnswerEdit } from '../../core/requests/fix-from-answer';
import { redact } from '../../core/requests/redact';
import { checkAgain } from '../../session/call-operation';
import { usePorts } from '../../session/react/ports-context';
import { useConnector, useSession } from '../../session/react/session-context';
import type { TestResult } from '../../session/test-memory';
import { SeverityIcon, type Level } from '../../ui/severity-icon';
import { useNavigation } from '../../widgets/navigation/navigation';

const levels: { readonly [severity in VerdictFinding['severity']]: Level } = { error: 'error', warning: 'warning', hint: 'info' };

export interface VerdictViewProps {
  readonly operation: OperationEntry;
  readonly result: TestResult;
  readonly verdict: Verdict;
  /** The verdict speaks of an earlier definition: nothing is offered. */
  readonly isStale: boolean;
}

/** Findings that are shown before one asks for all. */
const firstShown = 8;

/** How an answer differs from what the definition promises, and one click each to put the definition right. */
export function VerdictView({ operation, result, verdict, isStale }: VerdictViewProps) {
  const session = useSession();
  const { calls } = usePorts();
  const { toast } = useNavigation();
  const definition = useConnector((connector) => connector.definition);
  const isBroken = useConnector(({ broken }) => broken.definition !== undefined);
  const [isAll, setAll] = useState(false);
  const response = result.result.ok ? result.result.response : undefined;
  const offers = !isStale && !isBroken && response !== undefined;
  const answer = useMemo(() => (offers ? sampleIn(response) : undefined), [offers, response]);
  const whole = useMemo(() => (offers ? editsForAnswer(definition, operation, response, verdict) : []), [offers, definition, operation, response, verdict]);
  const level: Level = verdict.outcome === 'matches' ? 'success' : verdict.outcome === 'differs' ? 'error' : 'warning';
  const findings = verdict.findings.filter(({ message }) => message !== verdict.summary);
  const shown = isAll ? findings : findings.slice(0, firstShown);

  const run = (edit: AnswerEdit): void => {
    session.step(answerEditLabel(edit), fixFromAnswer(session.connector, edit));
    toast(`${answerEditLabel(edit)}.`, { undo: true });
    void checkAgain(session, calls, operation, result);
  };
  return (
    <Box sx={{ mt: 1.5, border: 1, borderColor: 'divider', borderRadius: 1.5, p: 1.5 }} data-verdict={verdict.outcome}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
        <Box sx={{ pt: '2px' }}>
          <SeverityIcon level={level} />
        </Box>
        <Typography variant="body2" sx={{ fontWeight: 550 }}>
          {verdict.summary}
        </Typography>
      </Box>
      {shown.length > 0 && (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, mt: 1, p: 0, display: 'grid', gap: 0.75 }}>
          {shown.map((finding, index) => (
            <FindingRow key={index} finding={finding} message={redact(finding.message, result.sent.secrets)} answer={answer} onEdit={run} />
          ))}
        </Box>
      )}
      {findings.length > firstShown && !isAll && (
        <Button size="small" color="inherit" onClick={() => setAll(true)} sx={{ mt: 0.5 }}>
          Show all {findings.length}
        </Button>
      )}
      {whole.length > 0 && (
        <Box role="group" aria-label="Put the definition right" sx={{ display: 'grid', gap: 1, mt: 1.5, pt: 1.5, borderTop: 1, borderColor: 'divider' }}>
          {whole.map((edit) => (
            <Offer key={edit.kind} edit={edit} onEdit={run} />
          ))}
        </Box>
      )}
    </Box>
  );
}

export interface FindingRowProps {
  readonly finding: VerdictFinding;
  /** Its message without the secrets of the connection, which a service may send back. */
  readonly message?: string;
  readonly answer: Json | undefined;
  readonly onEdit: (edit: AnswerEdit) => void;
}

/** One finding with its place, and the one click that would put the definition right. */
export function FindingRow({ finding, message = finding.message, answer, onEdit }: FindingRowProps) {
  const { goTo } = useNavigation();
  const connector = useConnector((whole) => whole);
  const edit = useMemo(() => (answer === undefined ? undefined : editForFinding(finding, answer)), [finding, answer]);
  const preview = useMemo(() => (edit ? answerEditPreview(connector, edit) : []), [connector, edit]);
  return (
    <Box component="li" sx={{ display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', columnGap: 1 }}>
      <Box sx={{ pt: '2px' }}>
        <SeverityIcon level={levels[finding.severity]} size={14} />
      </Box>
      <Box sx={{ minWidth: 0 }}>
        <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
          {message}
        </Typography>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, alignItems: 'baseline' }}>
          {edit && (
            <>
              <Link component="button" type="button" variant="caption" onClick={() => onEdit(edit)} sx={{ fontWeight: 600, textAlign: 'left' }}>
                {answerEditLabel(edit)}
              </Link>
              <Typography variant="caption" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
                {preview.join(' ')}
              </Typography>
            </>
          )}
          {finding.at !== undefined && (
            <Link component="button" type="button" variant="caption" onClick={() => goTo(finding.at ?? '')} sx={{ whiteSpace: 'nowrap' }}>
              Show in definition
            </Link>
          )}
        </Box>
      </Box>
    </Box>
  );
}

/** Lines of a preview that are shown before one asks for all. */
const firstLines = 3;

function Offer({ edit, onEdit }: { readonly edit: AnswerEdit; readonly onEdit: (edit: AnswerEdit) => void }) {
  const connector = useConnector((whole) => whole);
  const lines = useMemo(() => answerEditPreview(connector, edit), [connector, edit]);
  const [isAll, setAll] = useState(false);
  if (lines.length === 0) return null;
  const more = lines.length - firstLines;
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: '232px minmax(0, 1fr)' }, columnGap: 1.5, rowGap: 0.5, alignItems: 'start' }}>
      <Button variant="outlined" onClick={() => onEdit(edit)} sx={{ justifySelf: { xs: 'start', sm: 'stretch' } }}>
        {answerEditLabel(edit)}
      </Button>
      <Box component="ul" aria-label="What changes" sx={{ listStyle: 'none', m: 0, p: 0, pt: { sm: 0.5 } }}>
        {(isAll ? lines : lines.slice(0, firstLines)).map((line) => (
          <Typography key={line} component="li" variant="caption" sx={{ display: 'block', color: 'text.secondary', overflowWrap: 'anywhere' }}>
            {line}
          </Typography>
        ))}
        {more > 0 && !isAll && (
          <li>
            <Link component="button" type="button" variant="caption" onClick={() => setAll(true)}>
              and {more} more
            </Link>
          </li>
        )}
      </Box>
    </Box>
  );
}
