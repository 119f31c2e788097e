import { Box, IconButton, Typography } from '@mui/material';
import { X } from 'lucide-react';
import { useMemo } from 'react';
import type { Json } from '../../core/base/json';
import type { Pointer } from '../../core/base/pointer';
import { setDynamicArgument } from '../../core/commands/dynamic-source';
import { lastName, type ArgumentValue, type DynamicArgument, type DynamicSource, type DynamicUse } from '../../core/connector/dynamic/dynamic-source';
import { inputPathsOf, operationById, pathsInItems, type InputPath } from '../../core/connector/dynamic/paths-in-schema';
import { useConnector, useSession } from '../../session/react/session-context';
import { LabelledField } from '../../ui/labelled-field';
import { CellSelect, useCommitted } from '../../ui/cell-input';
import { SuggestInput, type Suggestion } from '../../ui/suggest-input';
import { TextInput } from '../../ui/text-input';
import { textOfValue, valueOfText } from '../schema-tree/value-text';

const kinds = [
  { value: 'none', label: 'Not given' },
  { value: 'literal', label: 'Fixed value' },
  { value: 'reference', label: 'Taken from' },
] as const;
const selectedKind = { value: 'selected', label: 'Opened entry' } as const;

export interface ArgumentListProps {
  readonly at: Pointer;
  readonly use: DynamicUse;
  readonly source: DynamicSource;
  /** What an argument can be taken from. */
  readonly inputs: readonly InputPath[];
  readonly disabled: boolean;
}

/** What the called operation is given: each of its inputs with a fixed value, or the input that it is taken from. */
export function ArgumentList({ at, use, source, inputs, disabled }: ArgumentListProps) {
  const definition = useConnector((connector) => connector.definition);
  const wanted = useMemo(() => {
    const called = operationById(definition, source.operationId);
    return called ? inputPathsOf(definition, called.path, called.method) : [];
  }, [definition, source.operationId]);
  const isFor = ({ path }: InputPath) => ({ name }: DynamicArgument): boolean => name === path || (!name.includes('/') && lastName(path) === name);
  const rows = [
    ...wanted.flatMap((input) => {
      const given = source.args.find(isFor(input));
      return given !== undefined || input.required ? [{ name: given?.name ?? input.path, input, given }] : [];
    }),
    ...source.args.filter((argument) => !wanted.some((input) => isFor(input)(argument))).map((given) => ({ name: given.name, input: undefined, given })),
  ].filter((row, index, all) => all.findIndex(({ name }) => name === row.name) === index);
  const more = wanted.filter(({ path }) => !rows.some(({ name }) => name === path || lastName(path) === name));
  const session = useSession();
  if (rows.length === 0 && more.length === 0) return null;
  return (
    <Box role="group" aria-label="Arguments" sx={{ display: 'grid', gap: 1.5 }}>
      <Typography variant="subtitle2" sx={{ color: 'text.secondary' }}>
        Arguments of {source.operationId || 'the call'}
      </Typography>
      {rows.map(({ name, input, given }) => (
        <ArgumentRow key={name} at={at} use={use} name={name} input={input} value={given?.value} source={source} inputs={inputs} disabled={disabled} />
      ))}
      {more.length > 0 && (
        <LabelledField label="Give another input">
          {(ids) => (
            <SuggestInput
              ids={ids}
              value=""
              suggestions={more.map(({ path, type, title }) => ({ value: path, detail: [title, type].filter(Boolean).join(' · ') }))}
              placeholder="Choose or type its name"
              disabled={disabled}
              onCommit={(path) => path !== '' && session.run(setDynamicArgument, { at, use, name: path, value: { kind: 'literal', value: '' } })}
            />
          )}
        </LabelledField>
      )}
    </Box>
  );
}

interface ArgumentRowProps extends ArgumentListProps {
  readonly name: string;
  readonly input: InputPath | undefined;
  readonly value: ArgumentValue | undefined;
}

function ArgumentRow({ at, use, name, input, value, source, inputs, disabled }: ArgumentRowProps) {
  const session = useSession();
  const definition = useConnector((connector) => connector.definition);
  const type = input?.type ?? 'string';
  const set = (next: ArgumentValue | undefined): void => session.run(setDynamicArgument, { at, use, name, value: next });
  const choose = (kind: string): void => {
    if (kind === 'none') set(undefined);
    else if (kind === 'literal') set({ kind, value: first(type) });
    else if (kind === 'reference') set({ kind, path: inputs.find(({ path }) => lastName(path) === lastName(name))?.path ?? inputs[0]?.path ?? lastName(name) });
    else if (kind === 'selected') set({ kind, path: source.paths.value ?? '' });
  };
  const kind = value?.kind ?? 'none';
  const choices = [...kinds, ...(use === 'browse' ? [selectedKind] : []), ...(kind === 'other' ? [{ value: 'other', label: 'As written' }] : [])];
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 32px', columnGap: 0.5, alignItems: 'end' }}>
      <LabelledField label={input?.title ? `${name} (${input.title})` : name} required={input?.required === true} {...(input === undefined && source.operationId !== '' ? { hint: 'The operation has no such input.' } : {})}>
        {(ids) => (
          <Box sx={{ display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: '130px minmax(0, 1fr)' }, gap: 0.5, alignItems: 'center' }}>
            <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1, height: 36, display: 'flex', alignItems: 'center' }}>
              <CellSelect label={`What ${name} is`} value={kind} choices={choices} disabled={disabled} onChange={choose} />
            </Box>
            {value?.kind === 'literal' || value?.kind === 'other' ? (
              <LiteralInput ids={ids} type={value.kind === 'other' ? 'object' : kindOf(value.value, type)} value={value.value} disabled={disabled} onChange={(next) => set({ kind: value.kind, value: next })} />
            ) : value?.kind === 'reference' ? (
              <SuggestInput ids={ids} value={value.path} suggestions={inputs.map(suggestionOf)} disabled={disabled} invalid={inputs.length > 0 && !inputs.some(({ path }) => path === value.path)} onCommit={(path) => set({ kind: 'reference', path })} />
            ) : value?.kind === 'selected' ? (
              <SuggestInput ids={ids} value={value.path} suggestions={pathsInItems(definition, source.operationId, source.paths.collection ?? '').filter(({ path }) => path !== '').map(({ path, type: of }) => ({ value: path, detail: of }))} disabled={disabled} onCommit={(path) => set({ kind: 'selected', path })} />
            ) : (
              <TextInput ids={ids} value="" disabled onChange={() => undefined} />
            )}
          </Box>
        )}
      </LabelledField>
      <IconButton aria-label={`Remove argument ${name}`} disabled={disabled || value === undefined} onClick={() => set(undefined)} sx={{ mb: 0.25 }}>
        <X size={14} aria-hidden />
      </IconButton>
    </Box>
  );
}

const suggestionOf = ({ path, type, title }: InputPath): Suggestion => ({ value: path, detail: [title, type].filter(Boolean).join(' · '), depth: path.split('/').length - 1 });

const first = (type: string): Json => (type === 'boolean' ? false : type === 'integer' || type === 'number' ? 0 : type === 'array' ? [] : type === 'object' ? {} : '');

/** What is typed is read as what stands there now, and where that is a text, as what the operation wants. */
const kindOf = (value: Json, wanted: string): string => (typeof value === 'number' || typeof value === 'boolean' ? typeof value : typeof value === 'string' ? wanted : 'object');

function LiteralInput({ ids, type, value, disabled, onChange }: { readonly ids: Parameters<typeof TextInput>[0]['ids']; readonly type: string; readonly value: Json; readonly disabled: boolean; readonly onChange: (value: Json) => void }) {
  const draft = useCommitted(textOfValue(value), (text) => onChange(valueOfText(text, type) ?? ''));
  return (
    <Box onKeyDown={draft.onKeyDown}>
      <TextInput ids={ids} monospace disabled={disabled} value={draft.value} onChange={draft.onChange} onBlur={draft.onBlur} />
    </Box>
  );
}
