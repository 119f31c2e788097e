import { Box, Button, LinearProgress, Typography } from '@mui/material';
import { useState } from 'react';
import type { ImportDecisions, ImportQuestion } from '../../core/importers/importer';
import { ChoiceInput } from '../../ui/choice-input';
import { Form } from '../../ui/form';
import { LabelledField } from '../../ui/labelled-field';
import { TextInput } from '../../ui/text-input';
import { useAdjusted } from '../../ui/use-adjusted';

export interface ImportQuestionsProps {
  readonly questions: readonly ImportQuestion[];
  readonly decisions: ImportDecisions;
  readonly isRunning: boolean;
  readonly onDecide: (question: string, value: string) => void;
  readonly onStop: () => void;
}

/** How many questions are shown before the rest is asked for. */
const firstQuestions = 4;

/** What decides most stands first; questions that are not named here come before all others. */
const order = ['environment', 'collection', 'address', 'server', 'host-per-connection', 'authentication', 'duplicates', 'other-hosts', 'path-ids', 'naming'];

const rankOf = ({ id }: ImportQuestion): number => order.indexOf(id);

/** What a person may decide about an import. The result below follows each answer. */
export function ImportQuestions({ questions, decisions, isRunning, onDecide, onStop }: ImportQuestionsProps) {
  const [isAllShown, setAllShown] = useState(false);
  if (questions.length === 0) return null;
  const sorted = questions.toSorted((one, other) => rankOf(one) - rankOf(other));
  const shown = isAllShown ? sorted : sorted.slice(0, firstQuestions);
  return (
    <Box component="section" aria-labelledby="import-questions" sx={{ border: 1, borderColor: 'divider', borderRadius: 1.5, overflow: 'hidden', flexShrink: 0 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, height: 36, px: 1.5, bgcolor: 'panel' }}>
        <Typography component="h3" id="import-questions" sx={{ fontSize: 13, fontWeight: 600, whiteSpace: 'nowrap' }}>
          To decide
        </Typography>
        <Typography variant="caption" noWrap role="status" sx={{ color: 'text.secondary' }}>
          {isRunning ? 'Importing again …' : 'The presets are what most sources need.'}
        </Typography>
        {isRunning && (
          <Button size="small" color="inherit" onClick={onStop} sx={{ ml: 'auto', minHeight: 28 }}>
            Stop
          </Button>
        )}
      </Box>
      <Box sx={{ height: 2 }}>{isRunning && <LinearProgress aria-label="Importing again" sx={{ height: 2 }} />}</Box>
      <Box sx={{ display: 'grid', gap: 2, p: 1.5, gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' } }}>
        {shown.map((question) => (
          <Question key={question.id} question={question} wanted={decisions[question.id] ?? question.taken} onDecide={(value) => onDecide(question.id, value)} />
        ))}
      </Box>
      {shown.length < questions.length && (
        <Button size="small" color="inherit" onClick={() => setAllShown(true)} sx={{ mx: 1.5, mb: 1.5 }}>
          Show {questions.length - shown.length} more
        </Button>
      )}
    </Box>
  );
}

interface QuestionProps {
  readonly question: ImportQuestion;
  readonly wanted: string;
  readonly onDecide: (value: string) => void;
}

function Question({ question, wanted, onDecide }: QuestionProps) {
  return (
    <LabelledField label={question.title} hint={question.about}>
      {(ids) =>
        question.kind === 'choice' ? (
          <ChoiceInput ids={ids} value={wanted} choices={question.options} onChange={onDecide} />
        ) : (
          <TextAnswer ids={ids} wanted={wanted} placeholder={question.placeholder} onDecide={onDecide} />
        )
      }
    </LabelledField>
  );
}

interface TextAnswerProps extends Pick<QuestionProps, 'wanted' | 'onDecide'> {
  readonly ids: Parameters<Parameters<typeof LabelledField>[0]['children']>[0];
  readonly placeholder: string;
}

/** A text counts when the field is left or Enter is pressed: importing again at every letter would help nobody. */
function TextAnswer({ ids, wanted, placeholder, onDecide }: TextAnswerProps) {
  const [text, setText] = useState(wanted);
  useAdjusted(wanted, setText);
  const decide = (): void => {
    if (text.trim() !== wanted) onDecide(text.trim());
  };
  return (
    <Form onSubmit={decide}>
      <TextInput ids={ids} value={text} onChange={setText} onBlur={decide} placeholder={placeholder} />
    </Form>
  );
}
