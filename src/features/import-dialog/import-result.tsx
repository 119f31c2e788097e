import { counted } from '../../core/base/counted';
import { Alert, Button, DialogActions, DialogContent, Typography } from '@mui/material';
import { useMemo, useState } from 'react';
import type { Pointer } from '../../core/base/pointer';
import type { Connector, OriginNote } from '../../core/connector/connector';
import { keepOperations } from '../../core/importers/choose/choose-operations';
import type { Imported, Note } from '../../core/importers/importer';
import type { SourcePlace } from '../../core/importers/source-places';
import { useAdjusted } from '../../ui/use-adjusted';
import { ImportQuestions } from './import-questions';
import type { ImportActions, ImportDone } from './import-state';
import { allOperations, keepChoice } from './keep-choice';
import { MendSource } from './mend-source';
import { NoteGroups } from './note-groups';
import { OperationChooser } from './operation-chooser';
import { nameOf, sourceName } from './words';

export interface ImportResultProps extends ImportActions {
  readonly state: ImportDone;
}

/** What an import found, or why it found nothing. */
export function ImportResultView({ state, ...rest }: ImportResultProps) {
  const { result } = state;
  return result.ok ? <Found state={state} result={result} {...rest} /> : <Refused state={state} message={result.message} {...rest} />;
}

function Refused({ state, message, onMend, onCancel }: ImportResultProps & { readonly message: string }) {
  const { result, broken } = state;
  const place = result.ok || result.line === undefined ? undefined : { line: result.line, column: result.column };
  return (
    <>
      <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
        {state.isMended && <Mended onMend={onMend} />}
        <MendSource name={nameOf(state.files)} message={`${message.includes(nameOf(state.files)) ? '' : `${nameOf(state.files)}: `}${message} Nothing was changed.`} place={place} broken={broken} onMend={onMend} />
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onCancel}>
          Close
        </Button>
      </DialogActions>
    </>
  );
}

function Mended({ onMend }: Pick<ImportActions, 'onMend'>) {
  return (
    <Alert
      severity="info"
      action={
        <Button color="inherit" onClick={() => onMend(undefined)}>
          Use the original
        </Button>
      }
    >
      The text was repaired before it was read. The file itself stays as it is.
    </Alert>
  );
}

/** What is opened as it is, byte for byte: choosing operations would change it. */
const openedAsIs: ReadonlySet<string> = new Set(['connector-folder', 'solution', 'certification-package']);

/** More notes are not kept with a connector: whoever gets that many looks through them before the import lands. */
const mostKept = 1_000;

/** Notes with their places in the source as a person reads them. */
const withPlaces = (notes: readonly Note[], places: ReadonlyMap<string, SourcePlace>): readonly OriginNote[] =>
  notes.map((note) => {
    const place = places.get(note.from);
    return place ? { ...note, place: place.line === undefined ? place.path : `${place.path}, line ${place.line}` } : note;
  });

function Found({ state, result, onDecide, onStop, onMend, onCancel, onAccept, update }: ImportResultProps & { readonly result: Imported }) {
  const all = useMemo(() => allOperations(result), [result]);
  const [choice, setChoice] = useState<{ readonly of: Imported; readonly chosen: ReadonlySet<Pointer> }>({ of: result, chosen: all });
  useAdjusted(result, () => {
    if (choice.of !== result) setChoice({ of: result, chosen: keepChoice(choice.of, choice.chosen, result) });
  });
  const { connector } = result;
  const { broken } = connector;
  const chosen = choice.of === result ? choice.chosen : all;
  const notes = useMemo(() => withPlaces(result.notes, state.places), [result, state.places]);
  const isChoice = !openedAsIs.has(result.source) && all.size > 1;
  const isUpdate = update?.isOf(connector) === true;

  const noted: Connector = connector.origin
    ? { ...connector, origin: { ...connector.origin, notes: notes.slice(0, mostKept) } }
    : { ...connector, opened: { file: nameOf(state.files), definition: connector.definition, properties: connector.properties } };
  const land = (): void => onAccept(keepOperations(noted, chosen));

  return (
    <>
      <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
        {state.isMended && <Mended onMend={onMend} />}
        <Typography sx={{ overflowWrap: 'anywhere' }}>
          <strong>{nameOf(state.files)}</strong>, {sourceName(result.source)}: {counted(result.requests, /^(postman|har|curl)/.test(result.source) ? 'request' : 'operation')}
          {result.requests !== result.operations && `, ${counted(result.operations, 'operation')} in the connector`}.
        </Typography>
        {broken.definition && (
          <MendSource
            name={broken.definition.name}
            message={`${broken.definition.name}, line ${broken.definition.error.line}, column ${broken.definition.error.column}: ${broken.definition.error.message} It can be opened all the same and mended in the code editor.`}
            place={broken.definition.error}
            broken={state.broken}
            onMend={onMend}
          />
        )}
        <ImportQuestions questions={result.questions ?? []} decisions={state.decisions} isRunning={state.isRunning} onDecide={onDecide} onStop={onStop} />
        {isChoice && <OperationChooser connector={connector} limits={state.limits} chosen={chosen} onChoose={(next) => setChoice({ of: result, chosen: next })} />}
        <NoteGroups notes={notes} connector={connector} />
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap', gap: 1 }}>
        <Button color="inherit" onClick={onCancel}>
          Cancel
        </Button>
        {isUpdate && (
          <Button variant="outlined" disabled={state.isRunning} onClick={land}>
            Import as a new connector
          </Button>
        )}
        <Button variant="contained" disabled={state.isRunning} onClick={() => (isUpdate ? update.take({ ...result, connector: noted }) : land())} autoFocus>
          {isUpdate ? 'Update the open connector' : openedAsIs.has(result.source) ? 'Open the connector' : `Import ${counted(chosen.size, 'operation')}`}
        </Button>
      </DialogActions>
    </>
  );
}
