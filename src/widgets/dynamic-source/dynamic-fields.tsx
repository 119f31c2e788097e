import { Box, Button, Typography } from '@mui/material';
import { Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import { member, textOf } from '../../core/base/json';
import { child, pointerOf, type Pointer } from '../../core/base/pointer';
import { addDynamicTree, removeDynamic, setDynamicOperation, setDynamicPath, writeBothDynamic } from '../../core/commands/dynamic-source';
import { setValue } from '../../core/commands/set-value';
import { callShapes, dynamicKeys, dynamicSource, inputsAround, type DynamicKind, type DynamicSource, type DynamicUse, type PathRole } from '../../core/connector/dynamic/dynamic-source';
import { pathsInAnswer, pathsInItems, type SchemaPath } from '../../core/connector/dynamic/paths-in-schema';
import { operationsOf } from '../../core/connector/operations-of';
import { useConnector, useFindingsWithin, useSession, useValue } from '../../session/react/session-context';
import { CellCheck } from '../../ui/cell-input';
import { LabelledField } from '../../ui/labelled-field';
import { FluidGrid } from '../../ui/section';
import { SuggestInput, type Suggestion } from '../../ui/suggest-input';
import { RawMember } from '../document-field/raw-member';
import { FindingMessages } from '../finding-message/finding-message';
import { useNavigation } from '../navigation/navigation';
import { ArgumentList } from './argument-list';

const titles: { readonly [kind in DynamicKind]: string } = { choices: 'Dynamic drop-down', schema: 'Dynamic schema', tree: 'Tree' };
const uses: { readonly [kind in DynamicKind]: readonly DynamicUse[] } = { choices: ['choices'], schema: ['schema'], tree: ['open', 'browse'] };
const treeParts: { readonly [use in DynamicUse]?: string } = { open: 'First level: when the picker opens', browse: 'Deeper levels: when an entry is opened' };

export interface DynamicFieldsProps {
  readonly at: Pointer;
  readonly kind: DynamicKind;
  readonly disabled: boolean;
  readonly onRemoved: () => void;
}

/** One kind of dynamic extension of a parameter or schema as fields. Both of its versions are edited as one. */
export function DynamicFields({ at, kind, disabled, onRemoved }: DynamicFieldsProps) {
  const session = useSession();
  const { toast } = useNavigation();
  const node = useValue(at);
  const keys: readonly string[] = dynamicKeys[kind];
  const findings = useFindingsWithin(at).filter(({ at: place, missing }) => (missing !== undefined && keys.includes(missing) && place === at) || keys.some((key) => place === child(at, key) || place.startsWith(`${child(at, key)}/`)));
  const [firstUse = 'choices'] = uses[kind];
  const remove = (): void => {
    session.run(removeDynamic, { at, use: firstUse });
    onRemoved();
    toast(`${titles[kind]} removed.`, { undo: true });
  };
  const odd = keys.filter((key) => node !== undefined && textOf(node, key) !== undefined);
  return (
    <Box component="section" aria-label={titles[kind]} sx={{ border: 1, borderColor: 'divider', borderRadius: 1, p: 1.5, display: 'grid', gap: 2, minWidth: 0 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: 1 }}>
        <Typography variant="subtitle2">{titles[kind]}</Typography>
        <Button size="small" color="error" disabled={disabled} startIcon={<Trash2 size={14} aria-hidden />} onClick={remove} sx={{ mr: -1.5 }}>
          Remove
        </Button>
      </Box>
      {findings.length > 0 && (
        <Box aria-live="polite">
          <FindingMessages findings={findings} />
        </Box>
      )}
      {kind === 'tree' && <TreeSettings at={at} disabled={disabled} />}
      {uses[kind].map((use) => (
        <Call key={use} at={at} use={use} disabled={disabled} />
      ))}
      {odd.map((key) => (
        <RawMember key={key} pointer={child(at, key)} label={key} value={textOf(node, key) ?? ''} disabled={disabled} />
      ))}
    </Box>
  );
}

function TreeSettings({ at, disabled }: { readonly at: Pointer; readonly disabled: boolean }) {
  const session = useSession();
  const settings = child(child(at, 'x-ms-dynamic-tree'), 'settings');
  const value = useValue(settings);
  return (
    <Box sx={{ display: 'flex', gap: 3, flexWrap: 'wrap' }}>
      {(
        [
          ['canSelectParentNodes', 'Entries with others inside can be chosen'],
          ['canSelectLeafNodes', 'Entries without can be chosen'],
        ] as const
      ).map(([key, label]) => (
        <Box key={key} component="label" sx={{ display: 'inline-flex', alignItems: 'center', gap: 1, fontSize: 13 }}>
          <CellCheck label={label} pointer={child(settings, key)} checked={member(value, key) === true} disabled={disabled} onChange={(on) => session.run(setValue, { at: child(settings, key), value: on })} />
          {label}
        </Box>
      ))}
    </Box>
  );
}

interface PathFieldOf {
  readonly role: PathRole;
  readonly label: string;
  readonly hint?: string;
  readonly of: 'lists' | 'items' | 'answer';
}

const itemFields: readonly PathFieldOf[] = [
  { role: 'value', label: 'Value', of: 'items', hint: 'What is sent.' },
  { role: 'title', label: 'Shown text', of: 'items', hint: 'What people see.' },
];
const collectionField: PathFieldOf = { role: 'collection', label: 'Collection', of: 'lists', hint: 'The list in the answer; empty when the answer is the list.' };
const pathFields: { readonly [use in DynamicUse]: readonly PathFieldOf[] } = {
  choices: [collectionField, ...itemFields],
  schema: [{ role: 'value', label: 'Schema', of: 'answer', hint: 'Where the schema stands in the answer; empty when the answer is the schema.' }],
  open: [collectionField, ...itemFields, { role: 'fullTitle', label: 'Full text', of: 'items' }, { role: 'isParent', label: 'Has others inside', of: 'items' }],
  browse: [collectionField, ...itemFields, { role: 'fullTitle', label: 'Full text', of: 'items' }, { role: 'isParent', label: 'Has others inside', of: 'items' }],
};

const suggestionOf = ({ path, type, title }: SchemaPath): Suggestion => ({ value: path, detail: [title, type].filter(Boolean).join(' · '), depth: path === '' ? 0 : path.split('/').length - 1 });

const nothing: DynamicSource = { hasOlder: false, hasNewer: false, operationId: '', paths: {}, args: [], others: [], differs: false };

function Call({ at, use, disabled }: { readonly at: Pointer; readonly use: DynamicUse; readonly disabled: boolean }) {
  const session = useSession();
  const { goTo } = useNavigation();
  const definition = useConnector((connector) => connector.definition);
  const node = useValue(at);
  const inputs = useMemo(() => inputsAround(definition, at), [definition, at]);
  const source = useMemo(() => dynamicSource(node, use, inputs) ?? nothing, [node, use, inputs]);
  const operations = operationsOf(definition);
  const called = operations.find(({ operationId }) => operationId !== '' && operationId === source.operationId);
  const suggestions = useMemo((): readonly Suggestion[] => operations.filter(({ operationId }) => operationId !== '').map(({ operationId, summary }) => ({ value: operationId, detail: summary })), [operations]);
  const { collection = '' } = source.paths;
  const paths = useMemo(() => {
    const answer = pathsInAnswer(definition, source.operationId);
    return {
      answer: answer.filter(({ isObject }) => isObject).map(suggestionOf),
      lists: answer.filter(({ isList }) => isList).map(suggestionOf),
      items: pathsInItems(definition, source.operationId, collection).filter(({ path, isList }) => path !== '' && !isList).map(suggestionOf),
    };
  }, [definition, source.operationId, collection]);
  const choose = (operationId: string): void => {
    const isNewTree = (use === 'open' || use === 'browse') && source === nothing;
    if (isNewTree) session.run(addDynamicTree, { at, operationId });
    else session.run(setDynamicOperation, { at, use, operationId });
  };
  const isPicker = source.others.some(({ keys }) => keys.at(-1) === 'capability' || keys.at(-1) === 'builtInOperation');
  const shapes = callShapes[use];
  const [older, newer] = shapes;
  const operationAt = child(`${at}${pointerOf((source.hasOlder ? older : (newer ?? older))?.keys ?? [])}`, 'operationId');
  return (
    <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
      {treeParts[use] !== undefined && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {treeParts[use]}
        </Typography>
      )}
      {!(isPicker && source.operationId === '') && (
        <LabelledField label="Operation that supplies it" required pointer={operationAt} hint={source.operationId !== '' && !called ? 'There is no operation with this ID.' : source === nothing ? 'Choose one; paths into its answer are then suggested.' : undefined}>
          {(ids) => (
            <Box sx={{ display: 'flex', gap: 0.5 }}>
              <Box sx={{ flex: 1, minWidth: 0 }}>
                <SuggestInput ids={ids} value={source.operationId} suggestions={suggestions} disabled={disabled} invalid={source.operationId !== '' && !called} onCommit={choose} />
              </Box>
              {called && <Button onClick={() => goTo(called.at)}>Open</Button>}
            </Box>
          )}
        </LabelledField>
      )}
      {source !== nothing && (
        <>
          <FluidGrid least={150}>
            {pathFields[use].map(({ role, label, hint, of }) => {
              // Both versions are written by the one field: what is found about either leads to it.
              const [place, other] = shapes.map(({ keys, roles }) => child(`${at}${pointerOf(keys)}`, roles[role] ?? ''));
              return (
                <Box key={role} data-pointer={other} sx={{ minWidth: 0 }}>
                  <LabelledField label={label} {...(place === undefined ? {} : { pointer: place })} {...(hint === undefined ? {} : { hint })}>
                    {(ids) => <SuggestInput ids={ids} value={source.paths[role] ?? ''} suggestions={paths[of]} disabled={disabled} onCommit={(path) => session.run(setDynamicPath, { at, use, role, path })} />}
                  </LabelledField>
                </Box>
              );
            })}
          </FluidGrid>
          <ArgumentList at={at} use={use} source={source} inputs={inputs} disabled={disabled} />
          {source.others.map(({ keys, value }) => (
            <RawMember key={keys.join('/')} pointer={`${at}${pointerOf(keys)}`} label={keys.slice(-1).join('')} value={value} disabled={disabled} />
          ))}
          <Versions at={at} use={use} source={source} disabled={disabled} isPicker={isPicker} />
        </>
      )}
    </Box>
  );
}

function Versions({ at, use, source, disabled, isPicker }: { readonly at: Pointer; readonly use: DynamicUse; readonly source: DynamicSource; readonly disabled: boolean; readonly isPicker: boolean }) {
  const session = useSession();
  const [older, newer] = callShapes[use];
  if (!older || !newer || isPicker) return null;
  const names = [older.keys.join('/'), newer.keys.join('/')] as const;
  const hasBoth = source.hasOlder && source.hasNewer;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1 }}>
      <Typography variant="caption" sx={{ color: source.differs ? 'warning.main' : 'text.secondary' }}>
        {source.differs
          ? `${names[0]} and ${names[1]} say different things; the fields show the first. What you change is written into both.`
          : hasBoth
            ? `Written as ${names[0]} and ${names[1]}.`
            : `Written as ${source.hasOlder ? names[0] : names[1]} alone.`}
      </Typography>
      {!hasBoth && (
        <Button size="small" disabled={disabled} sx={{ ml: -1.5 }} onClick={() => session.run(writeBothDynamic, { at, use })}>
          Write {source.hasOlder ? names[1] : names[0]} too
        </Button>
      )}
    </Box>
  );
}
