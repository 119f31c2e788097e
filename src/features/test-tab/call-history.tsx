import { Box, Button, Collapse, Typography } from '@mui/material';
import { ChevronDown, ChevronRight, RotateCw } from 'lucide-react';
import { useState } from 'react';
import { grouped } from '../../core/base/counted';
import { neverCalled, wantedCalls } from '../../core/connector/coverage';
import type { Evidence } from '../../core/connector/evidence';
import type { OperationEntry } from '../../core/connector/operations-of';
import type { InputValues } from '../../core/requests/operation-inputs';
import { useSession } from '../../session/react/session-context';
import { SeverityIcon, type Level } from '../../ui/severity-icon';
import { codeFont } from '../../ui/theme';
import { useNavigation } from '../../widgets/navigation/navigation';
import { useCoverage } from './use-coverage';
import { useTestMemory } from './use-test-memory';

const levels: { readonly [outcome in Evidence['outcome']]: Level } = { passed: 'success', mismatch: 'warning', failed: 'error' };
const ways = { direct: 'directly', relay: 'relay', pasted: 'pasted', callback: 'notification' } as const;

const timeOf = (at: string): string => new Date(at).toLocaleString(undefined, { dateStyle: 'short', timeStyle: 'medium' });

export interface CallHistoryProps {
  readonly operation: OperationEntry;
  readonly fingerprint: string;
  readonly isSending: boolean;
  readonly onRepeat: (values: InputValues) => void;
}

/** The calls of an operation that are kept, latest first: what goes into the report. */
export function CallHistory({ operation, fingerprint, isSending, onRepeat }: CallHistoryProps) {
  const { log } = useSession();
  const { toast } = useNavigation();
  const { memory, state } = useTestMemory();
  const coverage = useCoverage().get(operation.at) ?? neverCalled;
  const [open, setOpen] = useState<Evidence | undefined>(undefined);
  if (coverage.calls.length === 0) return null;
  const inVisit = state.history.get(operation.at) ?? [];
  const shown = state.results.get(operation.at);
  return (
    <Box component="section" aria-label="Calls" sx={{ mt: 3 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: 1, mb: 0.5 }}>
        <Typography variant="h3" aria-live="polite">
          Calls: {coverage.passed} of {wantedCalls} passed
        </Typography>
        <Button
          size="small"
          color="inherit"
          onClick={() => {
            toast('The calls of this operation are forgotten.', { undo: log.forget(operation) });
          }}
        >
          Forget them
        </Button>
      </Box>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, border: 1, borderColor: 'divider', borderRadius: 1.5 }}>
        {coverage.calls.toReversed().map((call, index) => {
          const whole = inVisit.find(({ evidence }) => evidence === call);
          const isOpen = open === call;
          return (
            <Box component="li" key={`${call.at}${index}`} sx={{ '& + &': { borderTop: 1, borderColor: 'divider' } }}>
              <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 1, minHeight: 36, flexWrap: 'wrap', bgcolor: whole !== undefined && whole === shown ? 'hover' : 'transparent' }}>
                <Button
                  size="small"
                  color="inherit"
                  aria-expanded={isOpen}
                  startIcon={isOpen ? <ChevronDown size={14} /> : <ChevronRight size={14} />}
                  onClick={() => setOpen(isOpen ? undefined : call)}
                  sx={{ fontVariantNumeric: 'tabular-nums', fontWeight: 400 }}
                >
                  {timeOf(call.at)}
                </Button>
                <SeverityIcon level={levels[call.outcome]} size={14} />
                <Typography variant="caption" sx={{ flex: 1, minWidth: 120, color: 'text.secondary' }}>
                  {call.answer ? `${call.answer.status} · ${call.route === 'pasted' || call.route === 'callback' ? '' : `${grouped(call.answer.milliseconds)} ms · `}` : 'no answer · '}
                  {ways[call.route]}
                  {call.fingerprint !== fingerprint && ' · before a change'}
                </Typography>
                {whole && (
                  <>
                    <Button size="small" color="inherit" disabled={whole === shown} onClick={() => memory.showResult(operation.at, whole)}>
                      Show
                    </Button>
                    <Button
                      size="small"
                      color="inherit"
                      disabled={isSending}
                      startIcon={<RotateCw size={14} />}
                      onClick={() => {
                        memory.setValues(operation.at, whole.values);
                        onRepeat(whole.values);
                      }}
                    >
                      Repeat
                    </Button>
                  </>
                )}
              </Box>
              <Collapse in={isOpen} unmountOnExit>
                <CallRecord call={call} />
              </Collapse>
            </Box>
          );
        })}
      </Box>
      <Typography variant="caption" component="p" sx={{ color: 'text.secondary', mt: 0.5 }}>
        Kept in this draft without secrets, and part of the report that goes into the package.
      </Typography>
    </Box>
  );
}

const lines = (headers: Evidence['request']['headers']): string => headers.map(([name, value]) => `${name}: ${value}`).join('\n');

function CallRecord({ call: { request, answer, problems } }: { readonly call: Evidence }) {
  const text = [`${request.method} ${request.url}`, lines(request.headers), request.body && `\n${request.body}`, answer && `\n${answer.status}\n${lines(answer.headers)}`, answer?.body && `\n${answer.body}`].filter(Boolean).join('\n');
  return (
    <Box sx={{ px: 1.5, pb: 1.5, display: 'grid', gap: 1 }}>
      {problems.map((problem) => (
        <Typography key={problem} variant="body2" sx={{ overflowWrap: 'anywhere' }}>
          {problem}
        </Typography>
      ))}
      <Box component="pre" tabIndex={0} aria-label="Record of the call" sx={{ m: 0, p: 1, bgcolor: 'panel', border: 1, borderColor: 'divider', borderRadius: 1, fontFamily: codeFont, fontSize: 12, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxHeight: 320, overflow: 'auto' }}>
        {text}
      </Box>
    </Box>
  );
}
